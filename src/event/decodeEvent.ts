/**
 * From any value to an event of a known service.
 *
 * @module
 * @since 0.1.0
 */
import * as E from '../core/either.js'
import type { Walk } from '../payload/Walk.js'
import { type CloudTrailRecord, decodeRecord } from '../record/CloudTrailRecord.js'
import { decodeAs, isIdentified } from '../record/decode.js'
import type { Envelope } from '../record/Envelope.js'
import { guarded, notARecord, otherService, type Rejection } from '../record/Rejection.js'
import type { Dispatch } from './Dispatch.js'

/**
 * What a value turned out to be: an event of a media service, a record of another service, or no record that can be read.
 *
 * @category model
 * @since 0.1.0
 */
export type Classified<Event> =
  | { readonly _tag: 'Media'; readonly event: Event }
  | { readonly _tag: 'Other'; readonly record: CloudTrailRecord }
  | { readonly _tag: 'Rejected'; readonly rejection: Rejection }

/** @internal Reads an event; a walk that makes remarks has them afterwards. */
export const decodeEventWith = <Event extends Envelope>(
  dispatch: Dispatch
): ((value: unknown, walk?: Walk) => E.Either<Rejection, Event>) =>
  guarded((value, walk) => {
    if (!isIdentified(value)) return E.left(notARecord(value))
    const nodes =
      dispatch(value.eventSource, value.eventName) ??
      dispatch(value.eventSource.trim(), value.eventName)
    return nodes === undefined
      ? E.left(otherService(value.eventSource))
      : decodeAs<Event>(nodes, value, walk)
  })

/** @internal */
export const decodeEventOver = <Event extends Envelope>(
  dispatch: Dispatch
): ((value: unknown) => E.Either<Rejection, Event>) => {
  const decode = decodeEventWith<Event>(dispatch)
  return (value) => decode(value)
}

/** @internal */
export const classifyOver = <Event extends Envelope>(
  dispatch: Dispatch
): ((value: unknown) => Classified<Event>) => {
  const decodeEvent = decodeEventOver<Event>(dispatch)
  const rejected = (rejection: Rejection): Classified<Event> => ({ _tag: 'Rejected', rejection })
  return (value) => {
    const decoded = decodeEvent(value)
    if (E.isRight(decoded)) return { _tag: 'Media', event: decoded.right }
    if (decoded.left._tag !== 'OtherService') return rejected(decoded.left)
    const other = decodeRecord(value)
    return E.isRight(other) ? { _tag: 'Other', record: other.right } : rejected(other.left)
  }
}
