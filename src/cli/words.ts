/**
 * Text: numbers in sentences, and line wrapping.
 *
 * @module
 * @since 0.2.0
 */
import { widthOf } from './shorten.js'

/** @internal `1,234 calls`, `1 call`. */
export const counted = (n: number, one: string, many = `${one}s`): string =>
  `${n.toLocaleString('en-US')} ${n === 1 ? one : many}`

/** Long lines are harder to read, even on wide screens. */
const widest = 100

/** @internal Wraps at word boundaries; a word that is longer than a line gets its own. */
export const paragraph = (text: string, width: number, indent = 0): ReadonlyArray<string> => {
  const room = Math.min(width, widest) - indent
  const lines: Array<string> = []
  for (const word of text.split(/\s/).filter((each) => each !== '')) {
    const line = lines.at(-1)
    if (line === undefined || widthOf(line) + 1 + widthOf(word) > room) lines.push(word)
    else lines[lines.length - 1] = `${line} ${word}`
  }
  return lines.map((line) => ' '.repeat(indent) + line)
}
