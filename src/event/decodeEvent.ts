/**
 * From any value to an event of a known service.
 *
 * @module
 * @since 0.1.0
 */
import * as E from '../core/either.js'
import { isObject } from '../core/Json.js'
import type { Walk } from '../payload/Walk.js'
import { type AggregatedRecord, decodeAggregated } from '../record/AggregatedRecord.js'
import { type CloudTrailRecord, decodeRecord } from '../record/CloudTrailRecord.js'
import { decodeAs, isIdentified, isSource } from '../record/decode.js'
import type { Envelope } from '../record/Envelope.js'
import { decodeInsight, type InsightRecord } from '../record/InsightRecord.js'
import { guarded, notARecord, otherService, type Rejection } from '../record/Rejection.js'
import type { Dispatch } from './Dispatch.js'

/**
 * The classification of a value: an event of a media service, a record of another service, a record about many calls,
 * which counts as other, or not a readable record.
 *
 * @category model
 * @since 0.1.0
 */
export type Classified<Event> =
  | { readonly _tag: 'Media'; readonly event: Event }
  | { readonly _tag: 'Other'; readonly record: CloudTrailRecord }
  | { readonly _tag: 'Insight'; readonly record: InsightRecord }
  | { readonly _tag: 'Aggregated'; readonly record: AggregatedRecord }
  | { readonly _tag: 'Rejected'; readonly rejection: Rejection }

/** Why a value is not an event: an `eventSource` of another service is reported even if other members are missing. */
const notAnEvent =
  (dispatch: Dispatch) =>
  (value: unknown): Rejection => {
    const rejection = notARecord(value)
    if (rejection._tag !== 'NotARecord' || !isObject(value)) return rejection
    const { eventSource } = value
    if (!isSource(eventSource) || dispatch(eventSource.trim(), '') !== undefined) return rejection
    const [first, ...rest] = rejection.issues
    return { ...rejection, issues: [first, ...rest, ...otherService(eventSource).issues] }
  }

/** @internal Decodes an event; a walk that collects notes has them afterwards. */
export const decodeEventWith = <Event extends Envelope>(
  dispatch: Dispatch,
  reject: (value: unknown) => Rejection = notAnEvent(dispatch)
): ((value: unknown, walk?: Walk) => E.Either<Rejection, Event>) =>
  guarded((value, walk) => {
    if (!isIdentified(value)) return E.left(reject(value))
    const { eventSource, eventName } = value
    const nodes = dispatch(eventSource, eventName) ?? dispatch(eventSource.trim(), eventName)
    return nodes === undefined
      ? E.left(otherService(eventSource))
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
  // Here, another service is not a reason to reject a record.
  const decodeEvent = decodeEventWith<Event>(dispatch, notARecord)
  const rejected = (
    rejection: Rejection
  ): { readonly _tag: 'Rejected'; readonly rejection: Rejection } => ({
    _tag: 'Rejected',
    rejection
  })
  const readAs = <Tag extends 'Other' | 'Insight' | 'Aggregated', R>(
    _tag: Tag,
    decoded: E.Either<Rejection, R>
  ): { readonly _tag: Tag; readonly record: R } | ReturnType<typeof rejected> =>
    E.isRight(decoded) ? { _tag, record: decoded.right } : rejected(decoded.left)
  return (value) => {
    const decoded = decodeEvent(value)
    if (E.isRight(decoded)) return { _tag: 'Media', event: decoded.right }
    switch (decoded.left._tag) {
      case 'OtherService':
        return readAs('Other', decodeRecord(value))
      case 'Insight':
        return readAs('Insight', decodeInsight(value))
      case 'Aggregated':
        return readAs('Aggregated', decodeAggregated(value))
      default:
        return rejected(decoded.left)
    }
  }
}
