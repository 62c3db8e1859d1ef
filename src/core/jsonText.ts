/**
 * JSON text that includes numbers too large for JavaScript.
 *
 * @module
 * @since 0.2.0
 */

/** The numeral of a number that `JSON.stringify` loses, or for which it throws: it is read back as the same value. */
const numeralOf = (value: unknown): string | undefined => {
  if (typeof value === 'bigint') return String(value)
  if (value === Number.POSITIVE_INFINITY) return '1e400'
  return value === Number.NEGATIVE_INFINITY ? '-1e400' : undefined
}

const holdsNumeral = (value: unknown): boolean =>
  typeof value === 'object' && value !== null
    ? Object.values(value).some(holdsNumeral)
    : numeralOf(value) !== undefined

const marked = (value: object, mark: string): string =>
  JSON.stringify(value, (_, inner: unknown) => {
    const numeral = numeralOf(inner)
    return numeral === undefined ? inner : mark + numeral
  })

/**
 * @internal As `JSON.stringify`, which writes null where a record had 1e400, and throws for a bigint: both are written
 * as numbers.
 */
export const jsonText = (value: object): string => {
  if (!holdsNumeral(value)) return JSON.stringify(value)
  // A string that does not occur in the value marks each number until everything is written.
  let mark = 'Infinity'
  const text = marked(value, '')
  while (text.includes(mark)) mark += '!'
  return marked(value, mark).replace(new RegExp(`"${mark}(-?[0-9e]+)"`, 'g'), '$1')
}
