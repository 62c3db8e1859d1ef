/**
 * Why a value is not a readable record.
 *
 * @module
 * @since 0.1.0
 */

import type { ReadonlyNonEmptyArray } from 'fp-ts/lib/ReadonlyNonEmptyArray.js'
import type { DecodeIssue } from '../core/DecodeIssue.js'
import { deepestNesting, type Excess } from '../core/depth.js'
import * as E from '../core/either.js'
import { isObject, type JsonKind, kindOf } from '../core/Json.js'
import type { Path } from '../core/Path.js'
import { envelopeHint } from './envelopeHint.js'

/**
 * A rejection, with its reasons.
 *
 * - `NotARecord`: not an object, or without a source, a name or a time.
 * - `OtherService`: a record, but not of one of the requested services.
 * - `Insight`, `Aggregated`: a record of CloudTrail about many calls, not about one.
 * - `TooDeep`: nested too deeply to be read.
 * - `Unreadable`: not a JSON value: reading it threw, or would take far longer than its size justifies.
 *
 * @category model
 * @since 0.1.0
 */
export interface Rejection {
  readonly _tag: 'NotARecord' | 'OtherService' | 'Insight' | 'Aggregated' | 'TooDeep' | 'Unreadable'
  readonly issues: ReadonlyNonEmptyArray<DecodeIssue>
}

/** @internal */
export const rejection = (
  _tag: Rejection['_tag'],
  value: unknown,
  expected: string,
  hint: string,
  path: Path = []
): Rejection => ({ _tag, issues: [{ path, expected, found: kindOf(value), hint }] })

/** @internal */
export const excessive = (excess: Excess, record: unknown): Rejection =>
  excess === 'TooDeep'
    ? rejection(
        'TooDeep',
        record,
        `at most ${deepestNesting} levels of nesting`,
        'CloudTrail writes a dozen levels at most; this is not from CloudTrail'
      )
    : rejection(
        'Unreadable',
        record,
        'a JSON value',
        'it contains the same objects many times, or arrays with holes: reading it would take far longer than its size justifies'
      )

/** @internal */
export const otherService = (eventSource: string): Rejection =>
  rejection(
    'OtherService',
    eventSource,
    'the eventSource of a supported service',
    'decodeRecord decodes the envelope for any service',
    ['eventSource']
  )

/** @internal A decoder for values whose getters or proxies may throw, which cannot come from JSON text. */
export const guarded =
  <A, With = never, R = never>(
    decode: (value: unknown, extra?: With) => E.Either<Rejection | R, A>
  ) =>
  (value: unknown, extra?: With): E.Either<Rejection | R, A> => {
    try {
      return decode(value, extra)
    } catch {
      return E.left(
        rejection('Unreadable', undefined, 'a JSON value', 'reading one of its members threw')
      )
    }
  }

/** The three members without which a record does not say what happened, and when. */
const needed = ['eventSource', 'eventName', 'eventTime'] as const

/** @internal A record about many calls. */
export type SummaryKind = 'Insight' | 'Aggregated'

/** @internal Which of them a value appears to be. */
export const summaryOf = (record: { readonly [key: string]: unknown }): SummaryKind | undefined => {
  const { eventCategory, eventType } = record
  if (eventCategory === 'Insight' || eventType === 'AwsCloudTrailInsight') return 'Insight'
  if (eventCategory === 'Aggregated' || eventType === 'AwsAggregatedEvent') return 'Aggregated'
  return record['insightDetails'] === undefined ? undefined : 'Insight'
}

/** What to do with a value that may contain records. */
const openers: { readonly [Kind in JsonKind]?: string } = {
  string: 'pass text to recordsFrom',
  array: 'pass a list to recordsFrom'
}

/** @internal Why a value that lacks what a record needs is not one. */
export const notARecord = (value: unknown): Rejection => {
  if (!isObject(value))
    return rejection('NotARecord', value, 'a CloudTrail record', openers[kindOf(value)] ?? '')
  const kind = summaryOf(value)
  if (kind !== undefined)
    return rejection(kind, value, 'the record of one call', `this is an ${kind} record, about many`)
  const [first, ...rest] = needed
    .filter((key) => typeof value[key] !== 'string' || value[key].trim() === '')
    .map(
      (key): DecodeIssue => ({
        path: [key],
        expected: 'a non-empty string',
        found: kindOf(value[key]),
        hint: key === 'eventSource' ? envelopeHint(value) : ''
      })
    )
  return first === undefined
    ? rejection('NotARecord', value, 'a CloudTrail record', '')
    : { _tag: 'NotARecord', issues: [first, ...rest] }
}
