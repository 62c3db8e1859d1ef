/**
 * One record against the shapes of its payloads: itself where it is canonical, else its typed view.
 *
 * @module
 * @since 0.1.0
 */
import * as E from 'fp-ts/lib/Either.js'
import { deepestNesting, nestsBeyond } from '../decode/depth.js'
import { isObject } from '../decode/Json.js'
import { canonical } from '../payload/canonical.js'
import { attach } from '../payload/original.js'
import { membersOf, type Node, type StructNode, structure } from '../payload/Shape.js'
import { view } from '../payload/view.js'
import { canonicalEnvelope } from './canonicalEnvelope.js'
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
  value['eventSource'].trim() !== ''

/** @internal The shapes of one kind of record. */
export interface RecordNodes {
  readonly record: StructNode
  readonly request: Node
  readonly response: Node
}

const anyRecord: StructNode = structure(envelope, 'CloudTrail record')

const anyObject: Node = { kind: 'o' }

/** @internal A record whose payloads nobody has modelled. */
export const untypedRecord: RecordNodes = {
  record: anyRecord,
  request: anyObject,
  response: anyObject
}

/** @internal The envelope, around the payloads of one operation. */
export const recordOf = (request: Node, response: Node): RecordNodes => {
  const members = new Map(membersOf(anyRecord))
  for (const [key, node] of [
    ['requestParameters', request],
    ['responseElements', response]
  ] as const) {
    const member = members.get(key)
    if (member !== undefined) members.set(key, { ...member, node })
  }
  return { record: { ...anyRecord, members, folded: undefined }, request, response }
}

/** @internal The typed view of a value, with the value behind it if a copy had to be made. */
export const typedView = <A extends object>(node: Node, value: A): E.Either<Rejection, A> => {
  if (nestsBeyond(value, deepestNesting)) return E.left(tooDeep(value))
  // A view of a structure is an object, and keeps all that is as the shape says.
  const seen = view(node, value) as A
  if (seen !== value) attach(seen, value)
  return E.right(seen)
}

/** A record with a field that AWS has added since: canonical as far as anyone knows. */
const canonicalWhole = (node: Node, value: Identified): boolean =>
  value['userIdentity'] !== undefined && canonical(node, value)

/** @internal The typed view of a record: the record itself where it is canonical. */
export const decodeAs = (nodes: RecordNodes, value: Identified): E.Either<Rejection, Identified> =>
  (canonicalEnvelope(value, nodes.request, nodes.response) &&
    value.eventSource.trim() === value.eventSource) ||
  canonicalWhole(nodes.record, value)
    ? E.right(value)
    : typedView(nodes.record, value)
