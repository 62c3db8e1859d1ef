/**
 * Text of records in Markdown, as code, in which nothing has a meaning. Outside code, GitHub and others undo escapes
 * before they look for links and images: `GH-1`, `:tada:`, `@someone`, hashes of commits.
 *
 * @module
 * @since 0.2.0
 */

/** Everything with a meaning inside a line or a table; a dot after `www`, a colon after a scheme. */
const markup = /[&<>|\\`*_[\](){}!~@#$^]|(?<=www)\.|(?<=https?|ftp|mailto|xmpp):/gi

const entity = (character: string): string => `&#${character.charCodeAt(0)};`

/** What would end the code, or its table cell. */
const breaks = /[`|]/

/**
 * @internal The text as code, unchanged, so that it can be copied. Text with a backtick or a bar is an element with
 * entities, however long it is. Empty text stays empty.
 */
export const inlineCode = (text: string): string => {
  if (text === '') return ''
  return breaks.test(text) ? `<code>${text.replace(markup, entity)}</code>` : `\`${text}\``
}
