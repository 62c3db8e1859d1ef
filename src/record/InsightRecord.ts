/**
 * Insight records: what CloudTrail found unusual about the calls of one operation, when it began and when it ended.
 *
 * @see https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-insights-fields-trails.html
 * @see https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-insights-fields-lake.html
 * @module
 * @since 0.2.0
 */
import type { Codec } from '../core/codec.js'
import type { Either } from '../core/either.js'
import { formatLines } from '../core/lines.js'
import type { ShapeTable } from '../payload/Shape.js'
import { struct } from '../payload/struct.js'
import type { Addendum, Open } from './Envelope.js'
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
 * An Insight record. It tells of many calls, and nobody in particular made them: so it is no event. Any member may be missing.
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
  /** The same in the two records of one insight, those of its start and its end. */
  readonly sharedEventID?: string
  /** In the records of a trail; those of an event data store have the members below instead. */
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

let shapes: ShapeTable | undefined

/** Made when the first one comes: most trails have none. */
const insightShapes = (): ShapeTable =>
  (shapes ??= {
    structures: formatLines({
      Insight: struct<InsightRecord>({
        eventVersion: 's',
        eventTime: 's',
        awsRegion: 's',
        eventID: 's',
        eventType: 's',
        eventCategory: 's',
        recipientAccountId: 's',
        sharedEventID: 's',
        insightDetails: 'InsightDetails',
        addendum: 'Addendum',
        insightSource: 's',
        insightState: 's',
        insightEventSource: 's',
        insightEventName: 's',
        insightErrorCode: 's',
        insightType: 's',
        insightContext: 'InsightContext'
      }),
      InsightDetails: struct<InsightDetails>({
        state: 's',
        eventSource: 's',
        eventName: 's',
        insightType: 's',
        errorCode: 's',
        insightContext: 'InsightContext'
      }),
      InsightContext: struct<InsightContext>({
        statistics: 'InsightStatistics',
        attributions: '[InsightAttribution]',
        baselineAverage: 'n',
        insightAverage: 'n',
        insightDuration: 'n',
        baselineDuration: 'n'
      }),
      InsightStatistics: struct<InsightStatistics>({
        baseline: 'InsightAverage',
        insight: 'InsightAverage',
        insightDuration: 'n',
        baselineDuration: 'n'
      }),
      InsightAverage: struct<InsightAverage>({ average: 'n' }),
      InsightAttribution: struct<InsightAttribution>({
        attribute: 's',
        insight: '[AttributedValue]',
        baseline: '[AttributedValue]',
        insightValue: 's',
        insightAverage: 'n',
        baselineValue: 's',
        baselineAverage: 'n'
      }),
      AttributedValue: struct<AttributedValue>({ value: 's', average: 'n' }),
      Addendum: struct<Addendum>({
        reason: 's',
        updatedFields: 's',
        originalRequestID: 's',
        originalEventID: 's'
      })
    })
  })

/** @internal */
export const decodeInsight: (value: unknown) => Either<Rejection, InsightRecord> =
  /*#__PURE__*/ summaryDecoder<InsightRecord>('Insight', insightShapes)

/**
 * The codec of Insight records, as `classify` decodes them. Only what is no Insight record is refused; `is` holds for a value
 * that is its own typed view, `encode` gives the record as it came.
 *
 * @category codecs
 * @since 0.2.0
 */
export const InsightRecord: Codec<InsightRecord> = /*#__PURE__*/ summaryCodec(
  'InsightRecord',
  decodeInsight
)
