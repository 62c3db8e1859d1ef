/**
 * TypeScript as HTML: TypeScript's own classifier says what each token is.
 *
 * @module
 */
import ts from 'typescript'

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;'
}

export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => entities[character] ?? character)

const classes: { readonly [token in ts.TokenClass]?: string } = {
  [ts.TokenClass.Keyword]: 'k',
  [ts.TokenClass.StringLiteral]: 's',
  [ts.TokenClass.NumberLiteral]: 's',
  [ts.TokenClass.BigIntLiteral]: 's',
  [ts.TokenClass.RegExpLiteral]: 's',
  [ts.TokenClass.Comment]: 'c'
}

const classifier = ts.createClassifier()

/** Marks keywords, literals and comments, and links each identifier that `urlOf` has an address for. */
export const highlight = (
  code: string,
  urlOf: (name: string) => string | undefined = () => undefined
): string => {
  let state = ts.EndOfLineState.None
  const lines = code.split('\n').map((line) => {
    const { entries, finalLexState } = classifier.getClassificationsForLine(line, state, true)
    state = finalLexState
    let start = 0
    return entries
      .map(({ length, classification }) => {
        const text = line.slice(start, start + length)
        start += length
        const url = classification === ts.TokenClass.Identifier ? urlOf(text) : undefined
        if (url !== undefined) return `<a href="${url}">${escapeHtml(text)}</a>`
        const name = classes[classification]
        return name === undefined
          ? escapeHtml(text)
          : `<span class="${name}">${escapeHtml(text)}</span>`
      })
      .join('')
  })
  return lines.join('\n')
}
