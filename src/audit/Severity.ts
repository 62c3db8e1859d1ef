/**
 * How severe a finding is.
 *
 * @module
 * @since 0.1.0
 */

/**
 * From `info`, which is good to know, to `critical`, which should page the person on call.
 *
 * @category model
 * @since 0.1.0
 */
export type Severity = 'info' | 'low' | 'medium' | 'high' | 'critical'

/**
 * All severities, lowest first.
 *
 * @category data
 * @since 0.1.0
 */
export const severities: ReadonlyArray<Severity> = ['info', 'low', 'medium', 'high', 'critical']

/**
 * Whether a severity reaches a threshold.
 *
 * @category refinements
 * @since 0.1.0
 */
export const reaches =
  (threshold: Severity) =>
  (severity: Severity): boolean =>
    severities.indexOf(severity) >= severities.indexOf(threshold)
