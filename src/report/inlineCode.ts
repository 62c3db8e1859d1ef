/**
 * Texts of records in Markdown: as code, in which nothing means anything. Elsewhere an escape is undone before GitHub and others
 * look for what they make links and pictures of: `GH-1`, `:tada:`, `@someone`, hashes of commits.
 *
 * @module
 * @since 0.2.0
 */

/** All that has a meaning inside of a line or a table; a dot has one after `www`, a colon after a scheme. */
const markup = /[&<>|\\`*_[\](){}!~@#$^]|(?<=www)\.|(?<=https?|ftp|mailto|xmpp):/gi

const entity = (character: string): string => `&#${character.charCodeAt(0)};`

/** What ends the code, or its cell. */
const breaks = /[`|]/

/**
 * @internal The text as code, as it is: it can be copied. One with a backtick or a bar in it is an element with entities, however
 * long it is. Of an empty text nothing is left, which is not code.
 */
export const inlineCode = (text: string): string => {
  if (text === '') return ''
  return breaks.test(text) ? `<code>${text.replace(markup, entity)}</code>` : `\`${text}\``
}
