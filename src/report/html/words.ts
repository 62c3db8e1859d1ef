/**
 * Numbers, times and names for charts.
 *
 * @module
 * @since 0.1.0
 */
import { utcFormat } from 'd3-time-format'

const pluralOf = (noun: string): string => (noun.endsWith('s') ? `${noun}es` : `${noun}s`)

/** @internal `1,234 events`, `1 event`, `2 addresses`. */
export const counted = (n: number, noun: string): string =>
  `${grouped(n)} ${n === 1 ? noun : pluralOf(noun)}`

/** @internal `1,234`. */
export const grouped = (n: number): string => n.toLocaleString('en-US')

/** @internal `3 Mar`. */
export const shortDay: (time: Date) => string = /*#__PURE__*/ utcFormat('%-d %b')

/** @internal `Tue`. */
export const weekday: (time: Date) => string = /*#__PURE__*/ utcFormat('%a')

/** @internal `Tue 3 Mar 2026`. */
export const longDay: (time: Date) => string = /*#__PURE__*/ utcFormat('%a %-d %b %Y')

/** @internal `3 Mar 2026, 14:05`. */
export const moment: (time: Date) => string = /*#__PURE__*/ utcFormat('%-d %b %Y, %H:%M')

/** @internal The milliseconds of a time in a report; undefined for `unknown` and similar. */
export const millisecondsOf = (time: string | undefined): number | undefined => {
  const milliseconds = Date.parse(time ?? '')
  return Number.isNaN(milliseconds) ? undefined : milliseconds
}

const cut = (characters: ReadonlyArray<string>, max: number, head: number): string =>
  `${characters.slice(0, head).join('')}…${characters.slice(head + 1 - max).join('')}`

/** The end of a name says more than its start; if the ends are equal, the starts may differ. */
const parts: ReadonlyArray<number> = [1 / 3, 2 / 3, 1 / 6]

const shortenedOf = (text: string, max: number): ReadonlyArray<string> => {
  const characters = [...text]
  return characters.length <= max
    ? [text]
    : [...parts.map((part) => cut(characters, max, Math.ceil(max * part))), text]
}

/**
 * @internal Names that fit the narrowest screen, shortened with regard to all of them. Two different names never look
 * the same: one is kept in full if no cut distinguishes them.
 */
export const shortenedAll = (
  names: ReadonlyArray<string>,
  max = 36
): ((name: string) => string) => {
  const shown = new Map<string, string>()
  const used = new Set<string>()
  for (const name of new Set(names)) {
    const free = shortenedOf(name, max).find((text) => !used.has(text)) ?? name
    used.add(free)
    shown.set(name, free)
  }
  return (name) => shown.get(name) ?? name
}
