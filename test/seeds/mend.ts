/**
 * Examples out of AWS's documentation pages, mended as they are read: the pages are Markdown, and not all that they show
 * as JSON is.
 */

/** The fenced blocks of a Markdown page. */
export const fences = (page: string): ReadonlyArray<string> =>
  [...page.matchAll(/^```[^\n]*\n([\s\S]*?)^```/gm)].map(([, text = '']) => text)

/** Curly quotes that a word processor put in place of straight ones. */
const straightQuotes = (text: string): string => text.replace(/[\u201c\u201d]/g, '"')

/** A comma before a closing bracket. */
const noTrailingComma = (text: string): string => text.replace(/,(\s*[}\]])/g, '$1')

/** Brackets outside of strings: how deep each leaves the text. */
const depths = (text: string): ReadonlyArray<number> => {
  let depth = 0
  return [...text.replace(/"(?:[^"\\]|\\.)*"/g, (string) => ' '.repeat(string.length))].map(
    (character) => {
      if (character === '{' || character === '[') depth++
      if (character === '}' || character === ']') depth--
      return depth
    }
  )
}

/**
 * A brace too many, which closes the whole before its end: the last one before the next member at the level of the root
 * goes. A brace too few at the end is added.
 */
const balanced = (text: string): string => {
  const all = depths(text)
  const early = all.findIndex((depth, i) => depth === 0 && /^\s*,/.test(text.slice(i + 1)))
  if (early >= 0) return balanced(text.slice(0, early) + text.slice(early + 1))
  const open = all[all.length - 1] ?? 0
  return open > 0 ? text.trimEnd() + '}'.repeat(open) : text
}

/** `{...}`, which AWS's pages write where they leave something out. */
const noEllipsis = (text: string): string => text.replace(/\{\.\.\.\}/g, '{}')

const remedies: ReadonlyArray<readonly [string, (text: string) => string]> = [
  ['straight quotes', straightQuotes],
  ['no ellipsis', noEllipsis],
  ['no trailing comma', noTrailingComma],
  ['balanced braces', balanced]
]

/** A text as JSON, and what had to be done to it. */
export const mend = (
  text: string
): { readonly value: unknown; readonly how: ReadonlyArray<string> } => {
  const how: Array<string> = []
  let mended = text
  const parsed = (): { readonly value: unknown } | undefined => {
    try {
      return { value: JSON.parse(mended) }
    } catch {
      return undefined
    }
  }
  let result = parsed()
  for (const [name, remedy] of remedies) {
    if (result !== undefined) break
    const next = remedy(mended)
    if (next !== mended) how.push(name)
    mended = next
    result = parsed()
  }
  if (result === undefined) throw new Error(`beyond mending after ${how.join(', ')}`)
  return { value: result.value, how }
}
