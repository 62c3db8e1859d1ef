/**
 * Texts of a record that do no harm where they are shown.
 *
 * @module
 * @since 0.1.0
 */

/**
 * What moves a cursor, colours a terminal, turns the direction of a text, or is there without being seen: controls,
 * format characters, line separators, and halves of surrogates.
 */
const harmful = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu

const named = (character: string): string => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`

/** @internal The text with each harmful character written out, as `\u{202e}`. */
export const printable = (text: string): string => text.replace(harmful, named)

const unit = (code: number): string => `\\u${code.toString(16).padStart(4, '0')}`

/** @internal JSON of a value, with each harmful character as JSON escapes it: the same value, and a plain text. */
export const printableJson = (value: unknown): string =>
  JSON.stringify(value).replace(harmful, (character) =>
    // Beyond the basic plane JSON takes two escapes.
    Array.from({ length: character.length }, (_, i) => unit(character.charCodeAt(i))).join('')
  )
