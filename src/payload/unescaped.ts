/**
 * Text with escaped punctuation, as in URLs, HTML, JSON and server logs: `password%3Dx`, `&quot;`, `\u0026`, `\x22`.
 *
 * @module
 * @since 0.2.0
 */

/** A text without its escapes, and the original position of each character. */
interface Unescaped {
  readonly text: string
  /** By index in `text`, including its end. */
  readonly at: ReadonlyArray<number>
}

/**
 * A run of backslashes is matched as a whole, so that no part of it is matched again. JSON may have one before a slash, and
 * in JSON laid out for people, tabs and line ends stand between a name and its value.
 */
const escapes =
  /%(?:[2-7][0-9a-f]|0[9ad])|(?<!\\)\\+(?:\/|(?:u00|x)(?:[2-7][0-9a-f]|0[9ad]))|&(?:quot|apos|amp|lt|gt|#0{0,8}\d{1,3}|#x0{0,8}(?:[2-7][0-9a-f]|[9ad]));/gi

const named: { readonly [name: string]: string } = {
  quot: '"',
  apos: "'",
  amp: '&',
  lt: '<',
  gt: '>'
}

const meaningOf = (found: string): string => {
  if (found.startsWith('%')) return String.fromCharCode(Number.parseInt(found.slice(1), 16))
  if (found.endsWith('/')) return '/'
  if (found.startsWith('\\'))
    return (
      found.slice(0, found.lastIndexOf('\\')) +
      String.fromCharCode(Number.parseInt(found.slice(-2), 16))
    )
  const name = found.slice(1, -1).toLowerCase()
  if (!name.startsWith('#')) return named[name] ?? found
  const code = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
  const isBlank = code === 9 || code === 10 || code === 13
  return isBlank || (code >= 32 && code < 127) ? String.fromCharCode(code) : found
}

/** @internal Undefined if the text has no such escapes. */
export const unescaped = (text: string): Unescaped | undefined => {
  let plain = ''
  const at: Array<number> = []
  let rest = 0
  const keep = (to: number): void => {
    plain += text.slice(rest, to)
    for (let i = rest; i < to; i++) at.push(i)
  }
  for (const { 0: found, index } of text.matchAll(escapes)) {
    keep(index)
    const meaning = meaningOf(found)
    plain += meaning
    for (let i = 0; i < meaning.length; i++) at.push(index)
    rest = index + found.length
  }
  if (rest === 0) return undefined
  keep(text.length)
  at.push(text.length)
  return { text: plain, at }
}
