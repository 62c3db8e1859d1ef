/**
 * The layout of a heat map: for a few days, a row for each, with hours from left to right; for more days, a column for
 * each.
 *
 * @module
 * @since 0.1.0
 */
import { scaleBand } from 'd3-scale'
import { percent, tickTexts } from './chart.js'
import { type DayAxis, dayLength } from './DayAxis.js'
import { h, type Markup } from './Markup.js'
import { shortDay, weekday } from './words.js'

interface Box {
  readonly x: string
  readonly y: number
  readonly width: string
  readonly height: number
}

/** @internal */
export interface HeatLayout {
  /** Where the cells start, in percent; the labels are to the left of it. */
  readonly left: number
  readonly height: number
  readonly cell: (column: number, hour: number) => Box
  /** The background of a column of cells. */
  readonly ground: (column: number) => Box
  /** The lines between hours. */
  readonly cuts: ReadonlyArray<Markup>
  /** To the left of the cells, and below them. */
  readonly labels: ReadonlyArray<Markup>
  readonly feet: ReadonlyArray<Markup>
}

const hours: ReadonlyArray<number> = Array.from({ length: 24 }, (_, hour) => hour)

const named: ReadonlyArray<number> = [0, 6, 12, 18]

/** @internal */
export const clock = (hour: number): string => `${String(hour).padStart(2, '0')}:00`

const foot = (x: number, height: number, text: string): Markup =>
  h('text', { x: percent(x), y: height + 15 }, text)

const yearOf = (day: number): number => new Date(day * dayLength).getUTCFullYear()

/** Whether a row is the first of its year, whose label includes the year. */
const isNewYear = (columns: DayAxis['columns'], i: number): boolean => {
  const before = columns[i - 1]
  return before === undefined || yearOf(before.first) !== yearOf(columns[i]?.first ?? 0)
}

const daysAsRows = ({ columns }: DayAxis): HeatLayout => {
  const across = scaleBand(hours, [0, 100])
  const down = scaleBand([...columns.keys()], [0, columns.length * 26])
  const [width, height] = [across.bandwidth(), down.bandwidth()]
  const bottom = columns.length * height
  const row = (i: number): number => down(i) ?? 0
  return {
    left: 16,
    height: bottom,
    cell: (column, hour) => ({
      x: percent(across(hour) ?? 0),
      y: row(column),
      width: percent(width),
      height
    }),
    ground: (column) => ({ x: '0%', y: row(column), width: '100%', height }),
    cuts: hours.slice(1).map((hour) => {
      const x = percent(across(hour) ?? 0)
      return h('line', { class: 'cut', x1: x, x2: x, y2: bottom })
    }),
    labels: columns.map(({ first, isGap }, i) => {
      const next = new Date((isGap ? (columns[i + 1]?.first ?? first) : first) * dayLength)
      const text = isGap
        ? `⋯ ${next.getUTCFullYear()}`
        : [
            h('tspan', { class: 'wide' }, `${weekday(next)} `),
            shortDay(next),
            isNewYear(columns, i)
              ? h('tspan', { class: 'wide' }, ` ${next.getUTCFullYear()}`)
              : undefined
          ]
      return h('text', { x: 0, y: row(i) + 17 }, text)
    }),
    feet: named.map((hour) => foot(across(hour) ?? 0, bottom, clock(hour)))
  }
}

const daysAsColumns = ({ columns, ticks }: DayAxis): HeatLayout => {
  const across = scaleBand([...columns.keys()], [0, 100])
  const bottom = 24 * 15
  const down = scaleBand(hours, [0, bottom])
  const [width, height] = [across.bandwidth(), down.bandwidth()]
  const x = (column: number): string => percent(across(column) ?? 0)
  return {
    left: 7,
    height: bottom,
    cell: (column, hour) => ({ x: x(column), y: down(hour) ?? 0, width: percent(width), height }),
    ground: (column) => ({ x: x(column), y: 0, width: percent(width), height: bottom }),
    cuts: hours
      .slice(1)
      .map((hour) => h('line', { class: 'cut', x2: '100%', y1: down(hour), y2: down(hour) })),
    labels: named.map((hour) =>
      h('text', { x: 0, y: (down(hour) ?? 0) + 12 }, clock(hour).slice(0, 2))
    ),
    feet: tickTexts(ticks, bottom)
  }
}

const maxRows = 10

/** @internal */
export const heatLayout = (axis: DayAxis): HeatLayout =>
  axis.days === 1 && axis.columns.length <= maxRows ? daysAsRows(axis) : daysAsColumns(axis)
