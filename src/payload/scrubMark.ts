/**
 * The text that replaces a scrubbed secret.
 *
 * @module
 * @since 0.1.0
 */

/**
 * The text that `scrub` writes in place of a secret: distinct from AWS's markers.
 *
 * @category model
 * @since 0.1.0
 */
export const scrubMark = 'SCRUBBED-BY-MEDIATRAIL'
