/**
 * What was unusual: the calls or the errors of one operation, and who was behind most of them.
 *
 * @see https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-insights-fields-trails.html
 * @module
 * @since 0.2.0
 */
import type { Open } from './Envelope.js'

/**
 * Calls or errors in a minute, on average: as they usually are, and as they were in the insight.
 *
 * @category model
 * @since 0.2.0
 */
export interface InsightAverage {
  readonly average?: number
}

/**
 * Durations are in minutes; that of the baseline is a week, 10080, or a little more.
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
 * One of the five most frequent values. That there was no error is the string `null`.
 *
 * @category model
 * @since 0.2.0
 */
export interface AttributedValue {
  readonly value?: string
  readonly average?: number
}

/**
 * Who called, or with which error: the most frequent in the insight, and usually.
 *
 * @category model
 * @since 0.2.0
 */
export interface InsightAttribution {
  readonly attribute?: Open<'userIdentityArn' | 'userAgent' | 'errorCode'>
  readonly insight?: ReadonlyArray<AttributedValue>
  readonly baseline?: ReadonlyArray<AttributedValue>
  /** In an event data store until 2025, the most frequent one alone. */
  readonly insightValue?: string
  readonly insightAverage?: number
  readonly baselineValue?: string
  readonly baselineAverage?: number
}

/**
 * How unusual it was. In an event data store, the members of `statistics` stand beside `attributions`.
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
 * The operation whose calls or errors were more than usual. `errorCode` comes with `ApiErrorRateInsight`.
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
