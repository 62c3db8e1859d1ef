/**
 * An axis of days that leaves out long runs of days without events, so that one old record does not squeeze all others
 * into a corner.
 *
 * @module
 * @since 0.1.0
 */
import { scaleLinear } from 'd3-scale'
import { shortDay } from './words.js'

/** Adjacent days from `first`, counted from 1970; undefined for a gap. */
interface Column {
  readonly first: number
  readonly isGap: boolean
}

/** @internal A label, and its distance from the left, in percent. */
export interface Tick {
  readonly at: number
  readonly text: string
  /** Only if it differs from the year of the previous tick. */
  readonly year: string | undefined
}

/** @internal Positions are percents of the width. */
export interface DayAxis {
  readonly columns: ReadonlyArray<Column>
  /** How many days a column covers. */
  readonly days: number
  readonly columnAt: (milliseconds: number) => number
  readonly placeOf: (milliseconds: number) => number
  readonly left: (column: number) => number
  readonly ticks: ReadonlyArray<Tick>
}

/** @internal */
export const dayLength = 86_400_000

/** More columns would be too thin on a phone. */
const maxColumns = 100

/** Up to this many consecutive empty columns are drawn; more become a gap. */
const longestRun = 4

const dayOf = (milliseconds: number): number => Math.floor(milliseconds / dayLength)

/** Weeks start on Monday; 1970-01-01 was a Thursday. */
const firstOf = (day: number, days: number): number =>
  days === 1 ? day : Math.floor((day + 3) / days) * days - 3

const columnsOf = (used: ReadonlyArray<number>, days: number): ReadonlyArray<Column> => {
  const firsts = [...new Set(used.map((day) => firstOf(day, days)))].sort((a, b) => a - b)
  return firsts.flatMap((first, i) => {
    const before = firsts[i - 1] ?? first - days
    const empty = (first - before) / days - 1
    const between: ReadonlyArray<Column> =
      empty > longestRun
        ? [{ first: before + days, isGap: true }]
        : Array.from({ length: empty }, (_, n) => ({
            first: before + (n + 1) * days,
            isGap: false
          }))
    return [...between, { first, isGap: false }]
  })
}

/** Days, weeks, four weeks, …: the finest unit that fits. */
const fitting = (
  used: ReadonlyArray<number>,
  days = 1
): readonly [ReadonlyArray<Column>, number] => {
  const columns = columnsOf(used, days)
  return columns.length <= maxColumns ? [columns, days] : fitting(used, days === 1 ? 7 : days * 4)
}

/** Labels of this many percent each fit next to each other on a phone. */
const labelWidth = 14

/** Of all candidates, those that fit, earlier ones first; the ones next to a gap take precedence. */
const chosen = (candidates: ReadonlyArray<Tick & { readonly weight: number }>) => {
  const kept: Array<Tick> = []
  for (const tick of [...candidates].sort((a, b) => b.weight - a.weight || a.at - b.at))
    if (
      tick.at <= 100 - labelWidth / 2 &&
      kept.every(({ at }) => Math.abs(at - tick.at) >= labelWidth)
    )
      kept.push(tick)
  return kept.sort((a, b) => a.at - b.at)
}

/** With only a few days there is room for hours. */
const hoursIn = (columns: number): ReadonlyArray<number> => (columns <= 3 ? [0, 6, 12, 18] : [0])

/** @internal Explains an axis that is not linear: a sentence below the title of a chart. */
export const axisNote = ({ columns }: DayAxis): string =>
  columns.some(({ isGap }) => isGap)
    ? 'The axis is not linear: long periods without events are left out.'
    : ''

/** @internal The axis of the days of these times. */
export const dayAxis = (times: ReadonlyArray<number>): DayAxis => {
  const [columns, days] = fitting([...new Set(times.map(dayOf))])
  const scale = scaleLinear([0, Math.max(1, columns.length)], [0, 100])
  const index = new Map(columns.flatMap(({ first, isGap }, i) => (isGap ? [] : [[first, i]])))
  const columnAt = (milliseconds: number): number =>
    index.get(firstOf(dayOf(milliseconds), days)) ?? 0
  const candidates = columns.flatMap(({ first, isGap }, i) =>
    isGap
      ? []
      : hoursIn(columns.length).map((hour) => {
          const time = new Date(first * dayLength)
          return {
            at: scale(i + hour / 24),
            text: hour === 0 ? shortDay(time) : `${hour}:00`,
            year: String(time.getUTCFullYear()),
            weight: i === 0 || columns[i - 1]?.isGap === true ? 2 : hour === 0 ? 1 : 0
          }
        })
  )
  return {
    columns,
    days,
    columnAt,
    placeOf: (milliseconds) => {
      const i = columnAt(milliseconds)
      const start = (columns[i]?.first ?? 0) * dayLength
      return scale(i + (milliseconds - start) / (days * dayLength))
    },
    left: (column) => scale(column),
    ticks: chosen(candidates).map(({ at, text, year }, i, all) => ({
      at,
      text,
      year: all[i - 1]?.year === year ? undefined : year
    }))
  }
}
