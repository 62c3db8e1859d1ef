/**
 * How many calls there were in each hour of each day.
 *
 * @module
 * @since 0.1.0
 */
import type { HourCalls } from '../Activity.js'
import { chart, drawing, key, swatch, tickHeight, within } from './chart.js'
import { axisNote, type DayAxis, dayLength } from './DayAxis.js'
import { clock, heatLayout } from './heatLayout.js'
import { h, type Markup } from './Markup.js'
import { counted, grouped, longDay, millisecondsOf } from './words.js'

interface Cell {
  readonly column: number
  readonly hour: number
  readonly events: number
}

/** What is counted: all events that are known to be reads, or all others. */
interface Counted {
  readonly id: string
  readonly noun: string
  readonly of: (calls: HourCalls) => number
}

const writes: Counted = {
  id: 'when-writes',
  noun: 'write',
  // If it is unknown whether a call is a read, it may have changed something.
  of: ({ events, reads }) => events - reads
}

const reads: Counted = { id: 'when-reads', noun: 'read', of: (calls) => calls.reads }

const cellsOf = (
  hours: ReadonlyArray<HourCalls>,
  axis: DayAxis,
  { of }: Counted
): ReadonlyArray<Cell> => {
  const cells = new Map<string, Cell>()
  for (const calls of hours) {
    const [at, events] = [millisecondsOf(calls.hour), of(calls)]
    if (at === undefined || events <= 0) continue
    const [column, hour] = [axis.columnAt(at), new Date(at).getUTCHours()]
    const before = cells.get(`${column} ${hour}`)?.events ?? 0
    cells.set(`${column} ${hour}`, { column, hour, events: before + events })
  }
  return [...cells.values()]
}

const shades: ReadonlyArray<number> = [1, 2, 3, 4, 5]

/**
 * The lower limit of each shade. The limits grow by a constant factor, so that a busy hour does not make all others
 * pale, and hours that differ by a factor of six have different shades.
 */
const stepsOf = (max: number): ReadonlyArray<number> => [
  ...new Set(shades.map((shade) => Math.ceil(max ** ((shade - 1) / shades.length))))
]

/** If there are fewer steps than shades, the darker ones are used. */
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

const titled = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const heatMap = (
  hours: ReadonlyArray<HourCalls>,
  axis: DayAxis,
  counts: Counted
): Markup | undefined => {
  const { id, noun } = counts
  const cells = cellsOf(hours, axis, counts)
  const [busiest] = [...cells].sort((a, b) => b.events - a.events)
  if (busiest === undefined) return undefined
  const steps = stepsOf(busiest.events)
  const layout = heatLayout(axis)
  const ground = axis.columns.map(({ isGap }, i) =>
    h('rect', { class: isGap ? 'gap' : 'heat-0', ...layout.ground(i) })
  )
  const marks = cells.map(({ column, hour, events }) =>
    h(
      'rect',
      { class: shadeOf(steps, events), ...layout.cell(column, hour) },
      h('title', {}, `${nameOf(axis, column)}, ${clock(hour)} UTC: ${counted(events, noun)}`)
    )
  )
  const max = `${nameOf(axis, busiest.column)}, ${clock(busiest.hour)} UTC`
  return chart(
    id,
    `${titled(noun)}s by hour and ${span(axis)}`,
    [
      `The busiest hour: ${max}, with ${counted(busiest.events, noun)}.`,
      steps.length > 2 ? 'Shades are on a logarithmic scale.' : '',
      axisNote(axis)
    ]
      .filter((sentence) => sentence !== '')
      .join(' '),
    drawing(
      layout.height + tickHeight,
      id,
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

/** @internal A heat map each for the writes and the reads of an activity report; none if no time is known. */
export const heatMaps = (hours: ReadonlyArray<HourCalls>, axis: DayAxis): ReadonlyArray<Markup> =>
  [writes, reads].flatMap((counts) => heatMap(hours, axis, counts) ?? [])
