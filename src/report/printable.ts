/**
 * Makes text of records fit to be shown: names in a record may contain anything.
 *
 * @module
 * @since 0.1.0
 */

/**
 * Control characters, which can drive terminals; invisible characters, and those that change the direction of text,
 * including variation selectors and fillers; unpaired surrogates.
 */
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}\u2800]/gu

const plain = /^[\x20-\x7e]*$/

const hexOf = (character: string): string =>
  (character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')

/** @internal The text with all invisible characters written out: `\u{202e}`. */
export const printable = (text: string): string =>
  plain.test(text) ? text : text.replace(unseen, (character) => `\\u{${hexOf(character)}}`)

const plainLines = /^[\x20-\x7e\n\t]*$/

/** @internal The same for text with several lines, which are kept. */
export const printableLines = (text: string): string =>
  plainLines.test(text)
    ? text
    : text.replace(unseen, (character, at: number) =>
        character === '\n' || character === '\t' || (character === '\r' && text[at + 1] === '\n')
          ? character
          : printable(character)
      )

/** In JSON, each surrogate of a pair is its own escape. */
const escaped = (character: string): string =>
  [...Array(character.length).keys()]
    .map((i) => `\\u${character.charCodeAt(i).toString(16).padStart(4, '0')}`)
    .join('')

/** @internal JSON in which invisible characters are escapes: other text, with the same value. */
export const printableJson = (json: string): string =>
  plain.test(json)
    ? json
    : json.replace(unseen, (character) => (character === '\n' ? character : escaped(character)))
