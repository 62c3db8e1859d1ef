/**
 * One record against the shapes of its payloads: itself where it is canonical, else its typed view.
 *
 * @module
 * @since 0.1.0
 */
import { deepestNesting, excessOf } from '../core/depth.js'
import * as E from '../core/either.js'
import { isSame } from '../core/isSame.js'
import { isObject } from '../core/Json.js'
import { beginRecord, isCanonical } from '../payload/canonical.js'
import { attach, originalOf } from '../payload/original.js'
import { type Member, membersOf, type Node, type StructNode, structure } from '../payload/Shape.js'
import { view, viewOfMember } from '../payload/view.js'
import { canonicalEnvelope } from './canonicalEnvelope.js'
import { envelope } from './envelopeShapes.js'
import { excessive, type Rejection } from './Rejection.js'

/** @internal What a record has to have: the rest may be as it will. */
export interface Identified {
  readonly [key: string]: unknown
  readonly eventSource: string
  readonly eventName: string
  readonly eventTime: string
}

const isName = (value: unknown): boolean => typeof value === 'string' && value !== ''

/** Begins and ends with a visible ASCII character, as every source does that AWS has written right. */
const isClean = (source: string): boolean => {
  const first = source.charCodeAt(0)
  const last = source.charCodeAt(source.length - 1)
  return first > 32 && first < 127 && last > 32 && last < 127
}

/** @internal Whether a value can be read as a record at all. */
export const isIdentified = (value: unknown): value is Identified =>
  isObject(value) &&
  isName(value['eventName']) &&
  isName(value['eventTime']) &&
  typeof value['eventSource'] === 'string' &&
  (isClean(value['eventSource']) || value['eventSource'].trim() !== '')

/** @internal The shapes of one kind of record. */
export interface RecordNodes {
  readonly record: StructNode
  readonly request: Member
  readonly response: Member
}

const anyRecord: StructNode = structure(envelope, 'CloudTrail record')

/** The member of the envelope that holds a payload, with the shape of the payload. */
const payload = (key: string, node: Node): Member => ({
  key,
  next: undefined,
  node,
  typeOf: undefined,
  required: false,
  secret: false,
  dropped: false,
  label: false,
  nullable: true,
  payload: true
})

/** @internal The envelope, around the payloads of one operation. */
export const recordOf = (requestNode: Node, responseNode: Node): RecordNodes => {
  const request = payload('requestParameters', requestNode)
  const response = payload('responseElements', responseNode)
  const members = new Map(membersOf(anyRecord))
    .set(request.key, request)
    .set(response.key, response)
  return {
    record: { ...anyRecord, members, folded: undefined, dropped: undefined, first: undefined },
    request,
    response
  }
}

let untyped: RecordNodes | undefined

/** @internal A record whose payloads nobody has modelled; built when the first one comes. */
export const untypedRecord = (): RecordNodes => (untyped ??= recordOf({ kind: 'o' }, { kind: 'o' }))

/** @internal The typed view of a value, with the value behind it if a copy had to be made. */
export const typedView = <A extends object>(node: Node, value: A): E.Either<Rejection, A> => {
  beginRecord()
  const excess = excessOf(value, deepestNesting)
  if (excess !== undefined) return E.left(excessive(excess, value))
  // A view of a structure is an object, and keeps all that is as the shape says.
  const seen = view(node, value) as A
  if (seen !== value) attach(seen, value)
  return E.right(seen)
}

/** The typed view of a record, in which an identity that is none reads as the one without a type. */
const viewOfRecord = (node: Node, value: Identified): Identified => {
  // The source, the name and the time are texts, and stay so.
  const seen = view(node, value) as Identified
  const copy = seen['userIdentity'] === undefined ? { ...seen, userIdentity: {} } : seen
  if (copy !== value) attach(copy, value)
  return copy
}

/** An envelope in order, around a payload that is not. A second spelling of a key is out of order, and stays as it is. */
const withPayloads = (value: Identified, request: unknown, response: unknown): Identified => {
  if (request === value['requestParameters'] && response === value['responseElements']) return value
  const copy = { ...value, requestParameters: request, responseElements: response }
  if (request === undefined) Reflect.deleteProperty(copy, 'requestParameters')
  if (response === undefined) Reflect.deleteProperty(copy, 'responseElements')
  attach(copy, value)
  return copy
}

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

/** @internal Whether a record that is not canonical is good enough; a reason if it is not. */
export type Inspect<R> = (node: StructNode, value: Identified) => R | undefined

/** @internal The typed view of a record: the record itself where it is canonical. */
export const decodeAs = <R = never>(
  nodes: RecordNodes,
  value: Identified,
  inspect?: Inspect<R>
): E.Either<Rejection | R, Identified> => {
  beginRecord()
  const inOrder = isClean(value.eventSource) && canonicalEnvelope(value)
  const { requestParameters, responseElements } = value
  const plainRequest =
    inOrder && (requestParameters === undefined || isCanonical(nodes.request, requestParameters))
  const plainResponse =
    inOrder && (responseElements === undefined || isCanonical(nodes.response, responseElements))
  if (plainRequest && plainResponse) return E.right(value)
  // What is canonical is shallow; the record itself is the first level.
  const excess = inOrder
    ? ((plainRequest ? undefined : excessOf(requestParameters, deepestNesting - 1)) ??
      (plainResponse ? undefined : excessOf(responseElements, deepestNesting - 1)))
    : excessOf(value, deepestNesting)
  if (excess !== undefined) return E.left(excessive(excess, value))
  const reason = inspect?.(nodes.record, value)
  if (reason !== undefined) return E.left(reason)
  if (isViewOf(nodes, value)) return E.right(value)
  if (!inOrder) return E.right(viewOfRecord(nodes.record, value))
  return E.right(
    withPayloads(
      value,
      plainRequest ? requestParameters : viewOfMember(nodes.request, requestParameters),
      plainResponse ? responseElements : viewOfMember(nodes.response, responseElements)
    )
  )
}
