/**
 * Texts of records, made fit to be shown: a name in a record may hold anything that its author liked.
 *
 * @module
 * @since 0.1.0
 */

/**
 * Controls, which drive terminals; marks that turn the direction of a text or are not to be seen, variation selectors and
 * fillers among them; halves of characters.
 */
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}\u2800]/gu

const plain = /^[\x20-\x7e]*$/

const hexOf = (character: string): string =>
  (character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')

/** @internal The text with all that cannot be seen written out: `\u{202e}`. */
export const printable = (text: string): string =>
  plain.test(text) ? text : text.replace(unseen, (character) => `\\u{${hexOf(character)}}`)

const plainLines = /^[\x20-\x7e\n\t]*$/

/** @internal The same for a text of several lines, which stay lines. */
export const printableLines = (text: string): string =>
  plainLines.test(text)
    ? text
    : text.replace(unseen, (character, at: number) =>
        character === '\n' || character === '\t' || (character === '\r' && text[at + 1] === '\n')
          ? character
          : printable(character)
      )

/** Each half of a character beyond the first 65,536 is an escape of its own in JSON. */
const escaped = (character: string): string =>
  [...Array(character.length).keys()]
    .map((i) => `\\u${character.charCodeAt(i).toString(16).padStart(4, '0')}`)
    .join('')

/** @internal JSON in which what cannot be seen is an escape: another text, and the same value. */
export const printableJson = (json: string): string =>
  plain.test(json)
    ? json
    : json.replace(unseen, (character) => (character === '\n' ? character : escaped(character)))
