/**
 * What became of the resources that were changed most, on a line each.
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
import { type Change, type Changes, type Deed, type Life, longestLife } from '../Changes.js'
import { chart, drawing, key, percent, placed, tickHeight, tickTexts, within } from './chart.js'
import type { DayAxis } from './DayAxis.js'
import { h, type Markup } from './Markup.js'
import { counted, millisecondsOf, moment, shortened } from './words.js'

const shown = 20

const laneHeight = 40

/** Told by its shape as well as by its colour. */
const shapes: { readonly [deed in Deed]: SymbolType } = {
  created: symbolPlus,
  changed: symbolCircle,
  started: symbolTriangle,
  stopped: symbolSquare,
  deleted: symbolTimes
}

const sign = (deed: Deed, size = 60): Markup =>
  h('path', {
    class: deed,
    d: symbol(shapes[deed], size)() ?? '',
    transform: deed === 'started' ? 'rotate(90)' : undefined
  })

/** What names a member that names anything is no kind. */
const anyKind: ReadonlyArray<string> = ['', 'id', 'arn', 'name']

const nameOf = ({ service, kind, resource }: Life): string => {
  const name = resource.startsWith('arn:')
    ? resource.slice(Math.max(resource.lastIndexOf(':'), resource.lastIndexOf('/')) + 1)
    : resource
  return shortened((anyKind.includes(kind) ? [service, name] : [service, kind, name]).join(' '))
}

interface Placed extends Change {
  readonly at: number
}

/** From each start to the stop after it. A resource that runs still does so to the end of the chart. */
const runs = (life: ReadonlyArray<Placed>): ReadonlyArray<Markup> => {
  const spans: Array<readonly [number, number]> = []
  let start: number | undefined
  for (const { did, at } of life) {
    if (did === 'started') start ??= at
    if ((did === 'stopped' || did === 'deleted') && start !== undefined) {
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
  (axis: DayAxis) =>
  (each: Life, i: number): Markup => {
    const life = each.life.flatMap((change) => {
      const time = millisecondsOf(change.time)
      return time === undefined ? [] : [{ ...change, at: axis.placeOf(time) }]
    })
    const marks = life.map(({ at, time, did, operation, principal }) =>
      placed(
        at,
        27,
        h('title', {}, `${moment(new Date(time))} UTC: ${operation} by ${principal}`),
        sign(did)
      )
    )
    return h(
      'svg',
      { class: 'within', y: i * laneHeight },
      h(
        'text',
        { y: 14, class: 'strong' },
        nameOf(each),
        h('tspan', { class: 'wide faint' }, ` ${each.region}`)
      ),
      h('text', { x: '100%', y: 14, class: 'end' }, each.changes),
      within(2, 96, 0, h('line', { class: 'lane', x2: '100%', y1: 27, y2: 27 }), runs(life), marks)
    )
  }

const deeds: ReadonlyArray<Deed> = ['created', 'changed', 'started', 'stopped', 'deleted']

const legend = (): Markup =>
  key([
    ...deeds.map((deed): readonly [Markup, string] => [
      h(
        'svg',
        { width: 14, height: 14, viewBox: '-7 -7 14 14', 'aria-hidden': 'true' },
        sign(deed)
      ),
      deed
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

const summaryOf = ({ changes, resources }: Changes, named: ReadonlyArray<Life>): string => {
  const nameless = resources.reduce(
    (n, { resource, changes }) => (resource === '' ? n + changes : n),
    0
  )
  return [
    `${counted(changes, 'change')}, of ${counted(named.length, 'resource')}.`,
    named.length > shown ? `Shown are the ${shown} that were changed most.` : '',
    named.some(({ changes, life }) => changes > life.length)
      ? `The last ${longestLife} changes of each are drawn.`
      : '',
    nameless > 0 ? `${counted(nameless, 'change')} named no resource.` : ''
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

/** @internal The lives of a changes report, those with the most changes first; undefined where there is none. */
export const timeLine = (found: Changes, axis: DayAxis): Markup | undefined => {
  const named = found.resources.filter(({ resource }) => resource !== '')
  if (named.length === 0) return undefined
  const lanes = [...named].sort((a, b) => b.changes - a.changes).slice(0, shown)
  const height = lanes.length * laneHeight
  return chart(
    'time-line',
    'The lives of resources',
    summaryOf(found, named),
    legend(),
    drawing(height + 4 + tickHeight, 'time-line', days(axis, height), lanes.map(lane(axis)))
  )
}
