/**
 * How much a finding groups.
 *
 * @module
 * @since 0.1.0
 */

/**
 * From `info`, which is worth knowing, to `critical`, which pages the person on call.
 *
 * @category model
 * @since 0.1.0
 */
export type Severity = 'info' | 'low' | 'medium' | 'high' | 'critical'

/**
 * All severities, from the least.
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
