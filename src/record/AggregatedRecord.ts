/**
 * Aggregated records: how often what was called in a window of some minutes, for data events.
 *
 * @see https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-aggregated-events.html
 * @module
 * @since 0.2.0
 */
import type { Codec } from '../core/codec.js'
import type { Either } from '../core/either.js'
import { formatLines } from '../core/lines.js'
import type { ShapeTable } from '../payload/Shape.js'
import { struct } from '../payload/struct.js'
import type { Open } from './Envelope.js'
import type { Rejection } from './Rejection.js'
import { summaryCodec, summaryDecoder } from './summary.js'

/**
 * The window: its start is part of it, its end is not. The size is an ISO 8601 duration, `PT5M`.
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
 * How often one value of a dimension came: `{ name: 'GetMedia', value: 1000 }`.
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
 * The dimension that the template of the trail names, and the others.
 *
 * @category model
 * @since 0.2.0
 */
export interface AggregatedSummary {
  readonly primaryDimension?: AggregatedDimension
  readonly details?: ReadonlyArray<AggregatedDimension>
}

/**
 * An aggregated record. It counts calls and tells of none: so it is no event. Any member may be missing.
 *
 * *Gotcha:* the id is `eventId`, the account is `accountId`, and `eventVersion` has a counter of its own.
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

let shapes: ShapeTable | undefined

/** Made when the first one comes. */
const aggregatedShapes = (): ShapeTable =>
  (shapes ??= {
    structures: formatLines({
      Aggregated: struct<AggregatedRecord>({
        eventVersion: 's',
        accountId: 's',
        eventId: 's',
        eventCategory: 's',
        eventType: 's',
        awsRegion: 's',
        eventSource: 's',
        timeWindow: 'TimeWindow',
        summary: 'AggregatedSummary'
      }),
      TimeWindow: struct<TimeWindow>({ windowStart: 's', windowEnd: 's', windowSize: 's' }),
      AggregatedSummary: struct<AggregatedSummary>({
        primaryDimension: 'AggregatedDimension',
        details: '[AggregatedDimension]'
      }),
      AggregatedDimension: struct<AggregatedDimension>({
        dimension: 's',
        statistics: '[AggregatedValue]',
        aggregationType: 's'
      }),
      AggregatedValue: struct<AggregatedValue>({ name: 's', value: 'n' })
    })
  })

/** @internal */
export const decodeAggregated: (value: unknown) => Either<Rejection, AggregatedRecord> =
  /*#__PURE__*/ summaryDecoder<AggregatedRecord>('Aggregated', aggregatedShapes)

/**
 * The codec of aggregated records, as `classify` decodes them. Only what is no aggregated record is refused; `is` holds for a
 * value that is its own typed view, `encode` gives the record as it came.
 *
 * @category codecs
 * @since 0.2.0
 */
export const AggregatedRecord: Codec<AggregatedRecord> = /*#__PURE__*/ summaryCodec(
  'AggregatedRecord',
  decodeAggregated
)
