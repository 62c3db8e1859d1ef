/**
 * Aggregated records: the number of calls in a window of some minutes, for data events.
 *
 * @see https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-aggregated-events.html
 * @module
 * @since 0.2.0
 */
import type { Codec } from '../core/codec.js'
import type { Either } from '../core/either.js'
import { list, number, string, struct } from '../payload/struct.js'
import type { Open } from './Envelope.js'
import type { Rejection } from './Rejection.js'
import { summaryCodec, summaryDecoder } from './summary.js'

/**
 * The window: its start is inclusive, its end exclusive. The size is an ISO 8601 duration, `PT5M`.
 *
 * @category model
 * @since 0.2.0
 */
export interface TimeWindow {
  readonly windowStart?: string
  readonly windowEnd?: string
  readonly windowSize?: string
}

/**
 * The count of one value of a dimension: `{ name: 'GetMedia', value: 1000 }`.
 *
 * @category model
 * @since 0.2.0
 */
export interface AggregatedValue {
  readonly name?: string
  readonly value?: number
}

/**
 * The calls of the window, counted by one dimension.
 *
 * @category model
 * @since 0.2.0
 */
export interface AggregatedDimension {
  readonly dimension?: Open<
    'eventName' | 'resourceARN' | 'userIdentity' | 'userAgent' | 'sourceIpAddress' | 'errorCodes'
  >
  readonly statistics?: ReadonlyArray<AggregatedValue>
  readonly aggregationType?: Open<'Count'>
}

/**
 * The dimension of the trail's aggregation template, and the others.
 *
 * @category model
 * @since 0.2.0
 */
export interface AggregatedSummary {
  readonly primaryDimension?: AggregatedDimension
  readonly details?: ReadonlyArray<AggregatedDimension>
}

/**
 * An aggregated record. It counts calls and describes none of them, so it is not an event. Any member may be missing.
 *
 * *Gotcha:* the id is `eventId`, the account is `accountId`, and `eventVersion` counts separately from other records.
 *
 * @category model
 * @since 0.2.0
 */
export interface AggregatedRecord {
  readonly eventVersion?: string
  readonly accountId?: string
  readonly eventId?: string
  readonly eventCategory?: Open<'Aggregated'>
  readonly eventType?: Open<'AwsAggregatedEvent'>
  readonly awsRegion?: string
  readonly eventSource?: string
  readonly timeWindow?: TimeWindow
  readonly summary?: AggregatedSummary
}

const timeWindow = /*#__PURE__*/ struct<TimeWindow>('TimeWindow', {
  windowStart: string,
  windowEnd: string,
  windowSize: string
})

const aggregatedValue = /*#__PURE__*/ struct<AggregatedValue>('AggregatedValue', {
  name: string,
  value: number
})

const dimension = /*#__PURE__*/ struct<AggregatedDimension>('AggregatedDimension', {
  dimension: string,
  statistics: list(aggregatedValue),
  aggregationType: string
})

const summary = /*#__PURE__*/ struct<AggregatedSummary>('AggregatedSummary', {
  primaryDimension: dimension,
  details: list(dimension)
})

const aggregatedRecord = /*#__PURE__*/ struct<AggregatedRecord>('Aggregated record', {
  eventVersion: string,
  accountId: string,
  eventId: string,
  eventCategory: string,
  eventType: string,
  awsRegion: string,
  eventSource: string,
  timeWindow,
  summary
})

/** @internal */
export const decodeAggregated: (value: unknown) => Either<Rejection, AggregatedRecord> =
  /*#__PURE__*/ summaryDecoder('Aggregated', aggregatedRecord)

/**
 * The codec of aggregated records, as `classify` decodes them. It rejects only what is not an aggregated record. `is`
 * returns true for a value that is its own typed view; `encode` returns the record as it was read.
 *
 * @category codecs
 * @since 0.2.0
 */
export const AggregatedRecord: Codec<AggregatedRecord> = /*#__PURE__*/ summaryCodec(
  'AggregatedRecord',
  decodeAggregated,
  aggregatedRecord
)
