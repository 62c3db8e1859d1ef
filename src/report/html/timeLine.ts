/**
 * The history of the resources that changed most, one line each.
 *
 * @module
 * @since 0.1.0
 */
import {
  type SymbolType,
  symbol,
  symbolCircle,
  symbolPlus,
  symbolSquare,
  symbolTimes,
  symbolTriangle
} from 'd3-shape'
import { type Change, type Changes, type History, longestHistory } from '../Changes.js'
import { chart, drawing, key, percent, placed, tickHeight, tickTexts, within } from './chart.js'
import { axisNote, type DayAxis } from './DayAxis.js'
import { h, type Markup } from './Markup.js'
import { counted, millisecondsOf, moment, shortenedAll } from './words.js'

const shown = 20

const laneHeight = 40

/** Distinguished by shape as well as by colour. */
const shapes = {
  created: symbolPlus,
  updated: symbolCircle,
  started: symbolTriangle,
  stopped: symbolSquare,
  deleted: symbolTimes
} as const satisfies { readonly [mark: string]: SymbolType }

type Mark = keyof typeof shapes

/** A call on a part of a resource, such as its tags, updates the resource. */
const markOf = ({ verb, part }: Change): Mark => {
  if (part !== undefined) return 'updated'
  switch (verb) {
    case 'create':
    case 'purchase':
      return 'created'
    case 'start':
      return 'started'
    case 'stop':
      return 'stopped'
    case 'delete':
      return 'deleted'
    default:
      return 'updated'
  }
}

const sign = (mark: Mark, size = 60): Markup =>
  h('path', {
    class: mark,
    d: symbol(shapes[mark], size)() ?? '',
    transform: mark === 'started' ? 'rotate(90)' : undefined
  })

/** `medialive channel 42`. */
const nameOf = ({ service, resource }: History): string => `${service} ${resource}`

interface Placed extends Change {
  readonly at: number
  readonly mark: Mark
}

/** From each start to the next stop. A resource that is still running runs to the end of the chart. */
const runs = (history: ReadonlyArray<Placed>): ReadonlyArray<Markup> => {
  const spans: Array<readonly [number, number]> = []
  let start: number | undefined
  for (const { mark, at } of history) {
    if (mark === 'started') start ??= at
    if ((mark === 'stopped' || mark === 'deleted') && start !== undefined) {
      spans.push([start, at])
      start = undefined
    }
  }
  if (start !== undefined) spans.push([start, 100])
  return spans.map(([from, to]) =>
    h('rect', { class: 'run', x: percent(from), y: 24, width: percent(to - from), height: 6 })
  )
}

const lane =
  (axis: DayAxis, short: (name: string) => string) =>
  (each: History, i: number): Markup => {
    const history = each.history.flatMap((change) => {
      const time = millisecondsOf(change.time)
      return time === undefined ? [] : [{ ...change, at: axis.placeOf(time), mark: markOf(change) }]
    })
    const marks = history.map(({ at, time, did, mark, operation, principal }) =>
      placed(
        at,
        27,
        h('title', {}, `${moment(new Date(time))} UTC: ${did} (${operation}) by ${principal}`),
        sign(mark)
      )
    )
    return h(
      'svg',
      { class: 'within', y: i * laneHeight },
      h(
        'text',
        { y: 14, class: 'strong' },
        short(nameOf(each)),
        h('tspan', { class: 'wide faint' }, ` ${each.region}`)
      ),
      h('text', { x: '100%', y: 14, class: 'end' }, each.changes),
      within(
        2,
        96,
        0,
        h('line', { class: 'lane', x2: '100%', y1: 27, y2: 27 }),
        runs(history),
        marks
      )
    )
  }

const allMarks: ReadonlyArray<Mark> = ['created', 'updated', 'started', 'stopped', 'deleted']

const legend = (): Markup =>
  key([
    ...allMarks.map((mark): readonly [Markup, string] => [
      h(
        'svg',
        { width: 14, height: 14, viewBox: '-7 -7 14 14', 'aria-hidden': 'true' },
        sign(mark)
      ),
      mark
    ]),
    [
      h(
        'svg',
        { width: 22, height: 14, 'aria-hidden': 'true' },
        h('rect', { class: 'run', y: 4, width: 22, height: 6 })
      ),
      'running'
    ]
  ])

const summaryOf = (
  { changes, resources }: Changes,
  named: ReadonlyArray<History>,
  axis: DayAxis
): string => {
  const nameless = resources.reduce(
    (n, { resource, changes }) => (resource === '' ? n + changes : n),
    0
  )
  return [
    `${counted(changes, 'change')}, of ${counted(named.length, 'resource')}.`,
    named.length > shown ? `Only the ${shown} with the most changes are shown.` : '',
    named.some(({ changes, history }) => changes > history.length)
      ? `The last ${longestHistory} changes of each are drawn.`
      : '',
    axisNote(axis),
    nameless > 0 ? `${counted(nameless, 'change')} did not name a resource.` : ''
  ]
    .filter((sentence) => sentence !== '')
    .join(' ')
}

const days = (axis: DayAxis, height: number): Markup =>
  within(
    2,
    96,
    0,
    axis.columns.map(({ isGap }, i) =>
      isGap
        ? h('rect', {
            class: 'away',
            x: percent(axis.left(i)),
            width: percent(axis.left(i + 1) - axis.left(i)),
            height: height + 4
          })
        : undefined
    ),
    axis.ticks.map(({ at }) =>
      h('line', { class: 'grid', x1: percent(at), x2: percent(at), y2: height + 4 })
    ),
    tickTexts(axis.ticks, height + 4)
  )

/** @internal The histories of a changes report, those with the most changes first; undefined if there are none. */
export const timeLine = (found: Changes, axis: DayAxis): Markup | undefined => {
  const named = found.resources.filter(({ resource }) => resource !== '')
  if (named.length === 0) return undefined
  const lanes = [...named].sort((a, b) => b.changes - a.changes).slice(0, shown)
  const height = lanes.length * laneHeight
  return chart(
    'time-line',
    'The histories of resources',
    summaryOf(found, named, axis),
    legend(),
    drawing(
      height + 4 + tickHeight,
      'time-line',
      days(axis, height),
      lanes.map(lane(axis, shortenedAll(lanes.map(nameOf))))
    )
  )
}
