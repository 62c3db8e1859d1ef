/**
 * One record against the shapes of its payloads: itself where it is canonical, else its typed view.
 *
 * @module
 * @since 0.1.0
 */
import { deepestNesting, nestsBeyond } from '../core/depth.js'
import * as E from '../core/either.js'
import { isObject } from '../core/Json.js'
import { type StructGuide, structGuide } from '../payload/Guide.js'
import { copyOf } from '../payload/original.js'
import { isCleanHost } from '../payload/read.js'
import { type Member, membersOf, type Node, type StructNode, structNode } from '../payload/Shape.js'
import { memberOf, payload } from '../payload/struct.js'
import { walkStruct } from '../payload/view.js'
import { silent, type Walk } from '../payload/Walk.js'
import { envelope } from './envelopeShapes.js'
import { type Rejection, tooDeep } from './Rejection.js'

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
  return { record, request, response, guide: structGuide(record, true) }
}

let untyped: RecordNodes | undefined

/** @internal A record whose payloads nobody has modelled; built when the first one comes. */
export const untypedRecord = (): RecordNodes =>
  (untyped ??= recordOf({ kind: 'object' }, { kind: 'object' }))

type Fields = { readonly [key: string]: unknown }

/** Undefined where the value is nested too deeply to be read. */
const seenBy = (walk: Walk, guide: StructGuide, value: Fields): Fields | undefined => {
  const seen = walkStruct(walk, guide, value)
  return walk.mayBeTooDeep && nestsBeyond(value, deepestNesting) ? undefined : seen
}

/**
 * @internal The typed view of a value, with the value behind it if a copy had to be made. The caller claims the type: the shape
 * is held to it by the compiler, and the view to the shape by its laws.
 */
export const typedView = <A>(guide: StructGuide, value: Fields): E.Either<Rejection, A> => {
  const seen = seenBy(silent(), guide, value)
  return seen === undefined ? E.left(tooDeep(value)) : E.right(seen as A)
}

/**
 * @internal The typed view of a record, in which an identity that is none reads as the one without a type. The caller claims
 * the type: the generator made it and the shapes from one model.
 */
export const decodeAs = <A>(
  { guide }: RecordNodes,
  value: Identified,
  walk: Walk = silent()
): E.Either<Rejection, A> => {
  const seen = seenBy(walk, guide, value)
  if (seen === undefined) return E.left(tooDeep(value))
  if (seen['userIdentity'] !== undefined) return E.right(seen as A)
  const copy: { [key: string]: unknown } = seen === value ? copyOf(value, true) : seen
  copy['userIdentity'] = {}
  return E.right(copy as A)
}
