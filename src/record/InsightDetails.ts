/**
 * What was unusual: the calls or errors of one operation, and who caused most of them.
 *
 * @see https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-insights-fields-trails.html
 * @module
 * @since 0.2.0
 */
import type { Open } from './Envelope.js'

/**
 * Calls or errors per minute, on average: in the baseline, and during the insight.
 *
 * @category model
 * @since 0.2.0
 */
export interface InsightAverage {
  readonly average?: number
}

/**
 * Durations are in minutes; the baseline is a week, 10080, or slightly longer.
 *
 * @category model
 * @since 0.2.0
 */
export interface InsightStatistics {
  readonly baseline?: InsightAverage
  readonly insight?: InsightAverage
  readonly insightDuration?: number
  readonly baselineDuration?: number
}

/**
 * One of the five most frequent values. The string `null` stands for no error.
 *
 * @category model
 * @since 0.2.0
 */
export interface AttributedValue {
  readonly value?: string
  readonly average?: number
}

/**
 * The most frequent callers or errors, during the insight and in the baseline.
 *
 * @category model
 * @since 0.2.0
 */
export interface InsightAttribution {
  readonly attribute?: Open<'userIdentityArn' | 'userAgent' | 'errorCode'>
  readonly insight?: ReadonlyArray<AttributedValue>
  readonly baseline?: ReadonlyArray<AttributedValue>
  /** In an event data store until 2025: only the most frequent one. */
  readonly insightValue?: string
  readonly insightAverage?: number
  readonly baselineValue?: string
  readonly baselineAverage?: number
}

/**
 * How unusual it was. In an event data store, the members of `statistics` are beside `attributions`.
 *
 * @category model
 * @since 0.2.0
 */
export interface InsightContext {
  readonly statistics?: InsightStatistics
  readonly attributions?: ReadonlyArray<InsightAttribution>
  readonly baselineAverage?: number
  readonly insightAverage?: number
  readonly insightDuration?: number
  readonly baselineDuration?: number
}

/**
 * The operation that had more calls or errors than usual. `errorCode` is present with `ApiErrorRateInsight`.
 *
 * @category model
 * @since 0.2.0
 */
export interface InsightDetails {
  readonly state?: Open<'Start' | 'End'>
  readonly eventSource?: string
  readonly eventName?: string
  readonly insightType?: Open<'ApiCallRateInsight' | 'ApiErrorRateInsight'>
  readonly errorCode?: string
  readonly insightContext?: InsightContext
}
