/**
 * How busy each hour of each day was.
 *
 * @module
 * @since 0.1.0
 */
import { scaleQuantile } from 'd3-scale'
import type { HourCalls } from '../Activity.js'
import { chart, drawing, key, swatch, tickHeight, within } from './chart.js'
import { type DayAxis, dayLength } from './DayAxis.js'
import { clock, heatLayout } from './heatLayout.js'
import { h, type Markup } from './Markup.js'
import { counted, grouped, longDay, millisecondsOf } from './words.js'

interface Cell {
  readonly column: number
  readonly hour: number
  readonly events: number
}

const cellsOf = (hours: ReadonlyArray<HourCalls>, axis: DayAxis): ReadonlyArray<Cell> => {
  const cells = new Map<string, Cell>()
  for (const { hour: time, events } of hours) {
    const at = millisecondsOf(time)
    if (at === undefined) continue
    const [column, hour] = [axis.columnAt(at), new Date(at).getUTCHours()]
    const before = cells.get(`${column} ${hour}`)?.events ?? 0
    cells.set(`${column} ${hour}`, { column, hour, events: before + events })
  }
  return [...cells.values()]
}

const shades: ReadonlyArray<number> = [1, 2, 3, 4, 5]

/** The least number of each shade: as many of the numbers in one as in another, so that one busy hour does not pale all others. */
const stepsOf = (cells: ReadonlyArray<Cell>): ReadonlyArray<number> => {
  const numbers = new Set(cells.map(({ events }) => events))
  const scale = scaleQuantile([...numbers], shades)
  return [...new Set([Math.min(...numbers), ...scale.quantiles().map(Math.ceil)])]
}

/** Where there are fewer steps than shades, the darker ones are used. */
const shadeOf = (steps: ReadonlyArray<number>, events: number): string =>
  `heat-${shades.length - steps.length + steps.filter((least) => least <= events).length}`

const range = (from: number, to: number): string =>
  from === to ? grouped(from) : `${grouped(from)}–${grouped(to)}`

const nameOf = ({ columns, days }: DayAxis, column: number): string => {
  const first = (columns[column]?.first ?? 0) * dayLength
  const from = longDay(new Date(first))
  return days === 1 ? from : `${from} – ${longDay(new Date(first + (days - 1) * dayLength))}`
}

const span = ({ days }: DayAxis): string =>
  days === 1 ? 'day' : days === 7 ? 'week' : `${days} days`

/** @internal A heat map of the hours of an activity report; undefined where no time is known. */
export const heatMap = (hours: ReadonlyArray<HourCalls>, axis: DayAxis): Markup | undefined => {
  const cells = cellsOf(hours, axis)
  const [busiest] = [...cells].sort((a, b) => b.events - a.events)
  if (busiest === undefined) return undefined
  const steps = stepsOf(cells)
  const layout = heatLayout(axis)
  const ground = axis.columns.map(({ isGap }, i) =>
    h('rect', { class: isGap ? 'gap' : 'heat-0', ...layout.ground(i) })
  )
  const marks = cells.map(({ column, hour, events }) =>
    h(
      'rect',
      { class: shadeOf(steps, events), ...layout.cell(column, hour) },
      h('title', {}, `${nameOf(axis, column)}, ${clock(hour)} UTC: ${counted(events, 'event')}`)
    )
  )
  const most = `${nameOf(axis, busiest.column)}, ${clock(busiest.hour)} UTC`
  return chart(
    'when',
    `Events by hour and ${span(axis)}`,
    `The busiest hour: ${most}, with ${counted(busiest.events, 'event')}.`,
    drawing(
      layout.height + tickHeight,
      'when',
      layout.labels,
      within(layout.left, 100 - layout.left, 0, ground, marks, layout.cuts, layout.feet)
    ),
    key([
      [swatch('heat-0'), 'none'],
      ...steps.map((least, i): readonly [Markup, string] => [
        swatch(shadeOf(steps, least)),
        range(least, (steps[i + 1] ?? busiest.events + 1) - 1)
      ])
    ])
  )
}
