/**
 * An axis of days on which a record from long ago does not press all others into a corner: days on which nothing
 * happened are left out where there are many in a row.
 *
 * @module
 * @since 0.1.0
 */
import { scaleLinear } from 'd3-scale'
import { shortDay } from './words.js'

/** Days that stand together, from `first`, counted from 1970; none of them for a gap. */
interface Column {
  readonly first: number
  readonly isGap: boolean
}

/** @internal A label, and how far from the left it stands, in percent. */
export interface Tick {
  readonly at: number
  readonly text: string
  /** Where it is another than that of the tick before. */
  readonly year: string | undefined
}

/** @internal Places are percents of the width. */
export interface DayAxis {
  readonly columns: ReadonlyArray<Column>
  /** How many days a column holds. */
  readonly days: number
  readonly columnAt: (milliseconds: number) => number
  readonly placeOf: (milliseconds: number) => number
  readonly left: (column: number) => number
  readonly ticks: ReadonlyArray<Tick>
}

/** @internal */
export const dayLength = 86_400_000

/** More are too thin on a telephone. */
const mostColumns = 100

/** Columns of as many empty days as this are drawn; more are a gap. */
const longestRun = 4

const dayOf = (milliseconds: number): number => Math.floor(milliseconds / dayLength)

/** Weeks begin on Monday; the first day of 1970 was a Thursday. */
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

/** Days, weeks, four weeks, …: the finest that fits. */
const fitting = (
  used: ReadonlyArray<number>,
  days = 1
): readonly [ReadonlyArray<Column>, number] => {
  const columns = columnsOf(used, days)
  return columns.length <= mostColumns ? [columns, days] : fitting(used, days === 1 ? 7 : days * 4)
}

/** Labels of so many percents each have room on a telephone, one beside another. */
const labelWidth = 14

/** Of all candidates, those that have room, earlier ones first; the ones beside a gap come before all. */
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

/** With few days there is room for hours. */
const hoursIn = (columns: number): ReadonlyArray<number> => (columns <= 3 ? [0, 6, 12, 18] : [0])

/** @internal What an axis is where it is not linear: a sentence below the title of a chart. */
export const axisNote = ({ columns }: DayAxis): string =>
  columns.some(({ isGap }) => isGap)
    ? 'The axis of days is not linear: long spans without events are left out.'
    : ''

/** @internal The axis of the days of some times. */
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
