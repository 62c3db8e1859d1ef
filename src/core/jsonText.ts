/**
 * JSON as text, with the numbers that are too large for JavaScript.
 *
 * @module
 * @since 0.2.0
 */

const isInfinite = (value: unknown): boolean =>
  value === Number.POSITIVE_INFINITY || value === Number.NEGATIVE_INFINITY

const holdsInfinite = (value: unknown): boolean =>
  typeof value === 'object' && value !== null
    ? Object.values(value).some(holdsInfinite)
    : isInfinite(value)

/** @internal As `JSON.stringify`, which writes null where a record had 1e400: such a number is written as one that is read so again. */
export const jsonText = (value: object): string => {
  const text = JSON.stringify(value)
  if (!holdsInfinite(value)) return text
  // A text that the value does not hold stands for the number until all is written.
  let mark = 'Infinity'
  while (text.includes(mark)) mark += '!'
  return JSON.stringify(value, (_, inner: unknown) =>
    isInfinite(inner) ? `${Number(inner) < 0 ? '-' : ''}${mark}` : inner
  )
    .replaceAll(`"${mark}"`, '1e400')
    .replaceAll(`"-${mark}"`, '-1e400')
}
