/**
 * The markers that AWS writes where it hides a value.
 *
 * @module
 * @since 0.1.0
 */

/** Seen in CloudTrail records of one or more services; the same member had different markers in different years. */
const markers: ReadonlySet<string> = new Set([
  'HIDDEN_DUE_TO_SECURITY_REASONS',
  'HIDDEN_FOR_SECURITY_REASONS',
  'Hidden_For_Security_Reasons',
  'Value hidden due to security reasons.',
  '<sensitiveDataRemoved>',
  '***OMITTED***'
])

const asterisks = /^\*{3,}$/

/** @internal The regular expression for a JSON Schema that matches what {@link isMarker} accepts. */
export const markerPattern = (): string =>
  `^\\s*(?:${[...markers].map((text) => text.replace(/[*.]/g, '\\$&')).join('|')}|\\*{3,})\\s*$`

/**
 * Whether a text is a marker that AWS writes in place of a hidden value: one of a known list, or three or more
 * asterisks and nothing else. A marker is recognised by its text alone, so a channel that a user named `***` counts as
 * hidden, too.
 *
 * @category refinements
 * @since 0.1.0
 */
export const isMarker = (text: string): boolean => {
  const first = text.charCodeAt(0)
  // H, V, <, * or white space: the first letter rules out most strings.
  if (first !== 42 && first !== 72 && first !== 86 && first !== 60 && first > 32 && first < 128)
    return false
  const whole = text.trim()
  return markers.has(whole) || (whole.length >= 3 && asterisks.test(whole))
}
