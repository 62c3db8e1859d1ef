import * as E from '../core/either.js'
import { isSame } from '../core/isSame.js'
import { isObject } from '../core/Json.js'
import {
  type Guide,
  guideOf,
  type Payloads,
  type StructGuide,
  structGuide
} from '../payload/Guide.js'
import { copyBefore, originalOf, put } from '../payload/original.js'
import { isCleanHost } from '../payload/read.js'
import { type Member, membersOf, type Node, type StructNode, structNode } from '../payload/Shape.js'
import { memberOf, payload } from '../payload/struct.js'
import { silent, type Walk } from '../payload/Walk.js'
import { walkMember } from '../payload/walkValue.js'
import { envelope } from './envelopeShapes.js'
import { keysInOrder } from './keysInOrder.js'
import { layOutRecord } from './layout.js'
import type { Rejection } from './Rejection.js'
import { seenBy } from './typedView.js'

/** @internal The members that a record must have, of the required types. */
export interface Identified {
  readonly [key: string]: unknown
  readonly eventSource: string
  readonly eventName: string
  readonly eventTime: string
}

/** @internal Not empty. */
export const isName = (value: unknown): value is string => typeof value === 'string' && value !== ''

/** @internal Not blank. */
export const isSource = (value: unknown): value is string =>
  typeof value === 'string' && (isCleanHost(value) || value.trim() !== '')

/** @internal Whether a value can be read as a record at all. */
export const isIdentified = (value: unknown): value is Identified =>
  isObject(value) &&
  isName(value['eventName']) &&
  isName(value['eventTime']) &&
  isSource(value['eventSource'])

/** @internal The shapes of one kind of record. */
export interface RecordNodes {
  readonly record: StructNode
  readonly request: Member
  readonly response: Member
  readonly payloads: Payloads
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
  const payloads = { request: guideOf(requestNode), response: guideOf(responseNode) }
  return { record, request, response, payloads }
}

let untyped: RecordNodes | undefined

/** @internal A record whose payloads have no model; created when the first one is read. */
export const untypedRecord = (): RecordNodes =>
  (untyped ??= recordOf({ kind: 'object' }, { kind: 'object' }))

const payloadOf: { readonly [key: string]: keyof Payloads } = {
  requestParameters: 'request',
  responseElements: 'response'
}

const guideFor = ({ key, node, payload }: Member): Guide => {
  const of = payload ? payloadOf[key] : undefined
  return of === undefined ? guideOf(node) : { kind: 'payload', node, of }
}

let guide: StructGuide | undefined

/** The guide through the records of all operations, which caches what is read for each of them. */
const recordGuide = (): StructGuide =>
  (guide ??= structGuide(untypedRecord().record, true, layOutRecord, guideFor))

/**
 * Whether a value is the view of the record behind it. A view may itself be read as a record, and not every view is its
 * own view: a label that was escaped twice still has one escape.
 */
const isViewOf = (nodes: RecordNodes, value: Identified): boolean => {
  const record = originalOf(value)
  if (record === value || originalOf(record) !== record || !isIdentified(record)) return false
  const decoded = decodeAs(nodes, record)
  return E.isRight(decoded) && isSame(decoded.right, value)
}

/**
 * The typed view of a record whose envelope is in order at sight: the payloads alone are walked. Undefined for others.
 */
const seenAtSight = (
  walk: Walk,
  { request, response, payloads }: RecordNodes,
  value: Identified
): { readonly [key: string]: unknown } | undefined => {
  const size = keysInOrder(value)
  if (size === 0) return undefined
  const { requestParameters, responseElements } = value
  const requestView = walkMember(walk, payloads.request, request, requestParameters)
  const responseView = walkMember(walk, payloads.response, response, responseElements)
  if (walk.mayBeExcessive) return undefined
  if (requestView === requestParameters && responseView === responseElements) return value
  // One of which there is nothing to show has no place in the copy.
  if (requestView === undefined && requestParameters !== undefined) return undefined
  if (responseView === undefined && responseElements !== undefined) return undefined
  const copy = copyBefore(value)
  if (layOutRecord(value, copy) !== size) return undefined
  if (requestView !== undefined) copy['requestParameters'] = requestView
  if (responseView !== undefined) copy['responseElements'] = responseView
  return copy
}

/**
 * @internal The typed view of a record. An identity that is not an object is read as one without a type. The caller
 * asserts the type: the generator made both it and the shapes from one model.
 */
export const decodeAs = <A>(
  nodes: RecordNodes,
  value: Identified,
  walk: Walk = silent()
): E.Either<Rejection, A> => {
  walk.payloads = nodes.payloads
  const quick = walk.notes === undefined ? seenAtSight(walk, nodes, value) : undefined
  if (quick === value) return E.right(quick as A)
  const decoded = quick === undefined ? seenBy(walk, recordGuide(), value) : E.right(quick)
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
