import * as E from '../core/either.js'
import { isSame } from '../core/isSame.js'
import { isObject } from '../core/Json.js'
import { type StructGuide, structGuide } from '../payload/Guide.js'
import { copyBefore, originalOf, put } from '../payload/original.js'
import { isCleanHost } from '../payload/read.js'
import { type Member, membersOf, type Node, type StructNode, structNode } from '../payload/Shape.js'
import { memberOf, payload } from '../payload/struct.js'
import { silent, type Walk } from '../payload/Walk.js'
import { envelope } from './envelopeShapes.js'
import { layOutRecord } from './layout.js'
import type { Rejection } from './Rejection.js'
import { seenBy } from './typedView.js'

/** @internal What a record has to have: the rest may be as it will. */
export interface Identified {
  readonly [key: string]: unknown
  readonly eventSource: string
  readonly eventName: string
  readonly eventTime: string
}

const isName = (value: unknown): boolean => typeof value === 'string' && value !== ''

/** @internal Whether a value can be read as a record at all. */
export const isIdentified = (value: unknown): value is Identified =>
  isObject(value) &&
  isName(value['eventName']) &&
  isName(value['eventTime']) &&
  typeof value['eventSource'] === 'string' &&
  (isCleanHost(value['eventSource']) || value['eventSource'].trim() !== '')

/** @internal The shapes of one kind of record. */
export interface RecordNodes {
  readonly record: StructNode
  readonly request: Member
  readonly response: Member
  readonly guide: StructGuide
}

/** @internal The envelope, around the payloads of one operation. */
export const recordOf = (requestNode: Node, responseNode: Node): RecordNodes => {
  const request = memberOf('requestParameters', payload({ node: requestNode }))
  const response = memberOf('responseElements', payload({ node: responseNode }))
  const record = structNode(envelope.node.name, () => [
    ...membersOf(envelope.node).values(),
    request,
    response
  ])
  return { record, request, response, guide: structGuide(record, true, layOutRecord) }
}

let untyped: RecordNodes | undefined

/** @internal A record whose payloads have no model; built when the first one comes. */
export const untypedRecord = (): RecordNodes =>
  (untyped ??= recordOf({ kind: 'object' }, { kind: 'object' }))

/**
 * Whether a value is the view that was made of the record behind it. A view may be read as a record in its turn, and not all are
 * their own views: a label that was escaped twice has an escape left.
 */
const isViewOf = (nodes: RecordNodes, value: Identified): boolean => {
  const record = originalOf(value)
  if (record === value || originalOf(record) !== record || !isIdentified(record)) return false
  const decoded = decodeAs(nodes, record)
  return E.isRight(decoded) && isSame(decoded.right, value)
}

/**
 * @internal The typed view of a record, in which an identity that is none reads as the one without a type. The caller claims
 * the type: the generator made it and the shapes from one model.
 */
export const decodeAs = <A>(
  nodes: RecordNodes,
  value: Identified,
  walk: Walk = silent()
): E.Either<Rejection, A> => {
  const decoded = seenBy(walk, nodes.guide, value)
  if (E.isLeft(decoded)) return decoded
  const seen = decoded.right
  const isTold = seen['userIdentity'] !== undefined
  if (seen === value && isTold) return E.right(seen as A)
  if (isViewOf(nodes, value)) return E.right(value as A)
  if (isTold) return E.right(seen as A)
  const copy = copyBefore(value)
  for (const [key, member] of Object.entries(seen)) put(copy, key, member)
  put(copy, 'userIdentity', {})
  return E.right(copy as A)
}
