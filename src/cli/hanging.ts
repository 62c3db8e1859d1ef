/**
 * A label with wrapped text beside it.
 *
 * @module
 * @since 0.2.0
 */
import { printable } from '../report/printable.js'
import { type Line, type Style, span } from './Span.js'
import { widthOf } from './shorten.js'

const gap = 2

/** Breaks lines at spaces, and inside words that are longer than a line. */
const broken = (text: string, room: number): ReadonlyArray<string> => {
  if (widthOf(text) <= room) return [text]
  const lines: Array<string> = []
  let line = ''
  const end = (): void => {
    lines.push(line)
    line = ''
  }
  for (const word of text.split(/(?<= )/)) {
    if (line !== '' && widthOf(line) + widthOf(word.trimEnd()) > room) end()
    for (const character of word) {
      if (widthOf(line) + widthOf(character) > room) end()
      line += character
    }
  }
  end()
  return lines.map((each) => each.trimEnd())
}

/** @internal `width` is the width of the labels; without it, the text starts at the left. */
export const hanging = (
  label: string,
  text: string,
  width: number,
  screen: number,
  style: Style = 'soft'
): ReadonlyArray<Line> => {
  const start = width === 0 ? 0 : width + 2 * gap
  const [shown, value] = [printable(label), printable(text)]
  const isBeside = widthOf(shown) <= width
  const lines = broken(value, Math.max(20, screen - start))
  const first = `${' '.repeat(start === 0 ? 0 : gap)}${shown}`
  const padding = ' '.repeat(Math.max(0, start - widthOf(first)))
  const [beside = '', ...others] = lines
  const rest = (isBeside ? others : lines).map((line): Line => [span(' '.repeat(start) + line)])
  return isBeside
    ? [[span(first, style), span(padding), span(beside)], ...rest]
    : [[span(first, style)], ...rest]
}
