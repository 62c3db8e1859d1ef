/**
 * Numbers, times and names as charts show them.
 *
 * @module
 * @since 0.1.0
 */
import { utcFormat } from 'd3-time-format'

/** @internal `1,234 events`, `1 event`. */
export const counted = (n: number, noun: string): string =>
  `${grouped(n)} ${noun}${n === 1 ? '' : 's'}`

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

/** @internal The milliseconds of a time that a report tells; undefined for `unknown` and the like. */
export const millisecondsOf = (time: string | undefined): number | undefined => {
  const milliseconds = Date.parse(time ?? '')
  return Number.isNaN(milliseconds) ? undefined : milliseconds
}

/** @internal No longer than the narrowest screen is wide: the end of a name says more than its middle. */
export const shortened = (text: string, most = 36): string => {
  const characters = [...text]
  if (characters.length <= most) return text
  const head = Math.ceil(most / 3)
  return `${characters.slice(0, head).join('')}…${characters.slice(head + 1 - most).join('')}`
}
