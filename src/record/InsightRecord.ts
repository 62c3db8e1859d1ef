/**
 * Insight records: what CloudTrail found unusual about the calls of one operation, when it started and when it ended.
 *
 * @see https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-insights-fields-trails.html
 * @see https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-insights-fields-lake.html
 * @module
 * @since 0.2.0
 */
import type { Codec } from '../core/codec.js'
import type { Either } from '../core/either.js'
import { list, number, string, struct } from '../payload/struct.js'
import type { Addendum, Open } from './Envelope.js'
import { addendum } from './envelopeShapes.js'
import type {
  AttributedValue,
  InsightAttribution,
  InsightAverage,
  InsightContext,
  InsightDetails,
  InsightStatistics
} from './InsightDetails.js'
import type { Rejection } from './Rejection.js'
import { summaryCodec, summaryDecoder } from './summary.js'

/**
 * An Insight record. It describes many calls by many callers, so it is not an event. Any member may be missing.
 *
 * @category model
 * @since 0.2.0
 */
export interface InsightRecord {
  readonly eventVersion?: string
  readonly eventTime?: string
  readonly awsRegion?: string
  readonly eventID?: string
  readonly eventType?: Open<'AwsCloudTrailInsight'>
  readonly eventCategory?: Open<'Insight'>
  readonly recipientAccountId?: string
  /** The same in the two records of one insight: its start and its end. */
  readonly sharedEventID?: string
  /** In the records of a trail; records of an event data store have the members below instead. */
  readonly insightDetails?: InsightDetails
  readonly addendum?: Addendum
  /** The event data store whose events were analysed. */
  readonly insightSource?: string
  readonly insightState?: InsightDetails['state']
  readonly insightEventSource?: string
  readonly insightEventName?: string
  readonly insightErrorCode?: string
  readonly insightType?: InsightDetails['insightType']
  readonly insightContext?: InsightContext
}

const average = /*#__PURE__*/ struct<InsightAverage>('InsightAverage', { average: number })

const statistics = /*#__PURE__*/ struct<InsightStatistics>('InsightStatistics', {
  baseline: average,
  insight: average,
  insightDuration: number,
  baselineDuration: number
})

const attributedValue = /*#__PURE__*/ struct<AttributedValue>('AttributedValue', {
  value: string,
  average: number
})

const attribution = /*#__PURE__*/ struct<InsightAttribution>('InsightAttribution', {
  attribute: string,
  insight: list(attributedValue),
  baseline: list(attributedValue),
  insightValue: string,
  insightAverage: number,
  baselineValue: string,
  baselineAverage: number
})

const insightContext = /*#__PURE__*/ struct<InsightContext>('InsightContext', {
  statistics,
  attributions: list(attribution),
  baselineAverage: number,
  insightAverage: number,
  insightDuration: number,
  baselineDuration: number
})

const insightDetails = /*#__PURE__*/ struct<InsightDetails>('InsightDetails', {
  state: string,
  eventSource: string,
  eventName: string,
  insightType: string,
  errorCode: string,
  insightContext
})

const insightRecord = /*#__PURE__*/ struct<InsightRecord>('Insight record', {
  eventVersion: string,
  eventTime: string,
  awsRegion: string,
  eventID: string,
  eventType: string,
  eventCategory: string,
  recipientAccountId: string,
  sharedEventID: string,
  insightDetails,
  addendum,
  insightSource: string,
  insightState: string,
  insightEventSource: string,
  insightEventName: string,
  insightErrorCode: string,
  insightType: string,
  insightContext
})

/** @internal */
export const decodeInsight: (value: unknown) => Either<Rejection, InsightRecord> =
  /*#__PURE__*/ summaryDecoder('Insight', insightRecord)

/**
 * The codec of Insight records, as `classify` decodes them. It rejects only what is not an Insight record. `is` returns
 * true for a value that is its own typed view; `encode` returns the record as it was read.
 *
 * @category codecs
 * @since 0.2.0
 */
export const InsightRecord: Codec<InsightRecord> = /*#__PURE__*/ summaryCodec(
  'InsightRecord',
  decodeInsight,
  insightRecord
)
