/**
 * The text that stands where a secret was scrubbed.
 *
 * @module
 * @since 0.1.0
 */

/**
 * What `scrub` writes in place of a secret: a text of its own, so that it is not taken for a redaction of AWS.
 *
 * @category model
 * @since 0.1.0
 */
export const scrubMark = 'SCRUBBED-BY-MEDIATRAIL'
