/**
 * URI labels, which may be logged as they stood in the path of a request.
 *
 * @module
 * @since 0.2.0
 */

/** Control characters, which no label contains: an escape for one is an error in the record. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const control = /[\u0000-\u001f\u007f-\u009f]/

/** @internal Percent-decodes a label; returns it unchanged if that is not possible. */
export const decodeLabel = (text: string): string => {
  try {
    const decoded = decodeURIComponent(text)
    return control.test(decoded) ? text : decoded
  } catch {
    return text
  }
}
