/**
 * Text that a terminal shows as it is.
 *
 * @module
 * @since 0.1.0
 */

/** What moves the cursor, ends the line, or turns the direction of what follows. */
const unsafe = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu

/** @internal Names in a record are chosen by whoever made the call: escape sequences among them are written out. */
export const printable = (text: string): string =>
  text.replace(
    unsafe,
    (character) => `\\u{${character.codePointAt(0)?.toString(16).padStart(4, '0')}}`
  )

const escaped = (character: string): string =>
  Array.from(
    { length: character.length },
    (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`
  ).join('')

/** @internal JSON, in which all of these are escaped: they stand in strings alone. */
export const jsonLine = (value: unknown): string => JSON.stringify(value).replace(unsafe, escaped)
