/**
 * Bar charts of counts.
 *
 * @module
 * @since 0.1.0
 */
import { type ScaleLinear, scaleLinear } from 'd3-scale'
import { stack } from 'd3-shape'
import type { Ranked } from '../../aggregate/topK.js'
import type { Calls } from '../Calls.js'
import { drawing, percent } from './chart.js'
import { h, type Markup } from './Markup.js'
import { counted, grouped, shortenedAll } from './words.js'

/** @internal */
export interface Bar extends Calls {
  readonly name: string
  /** Several items combined, which are written but not drawn. */
  readonly isRest?: boolean
  /** Reads and writes were not counted separately. */
  readonly isPlain?: boolean
}

/** The rest are calls of which it is unknown whether they read or write. */
const parts = ['read', 'write', 'unknown'] as const

const stacked = /*#__PURE__*/ stack<undefined, Bar, (typeof parts)[number]>()
  .keys(parts)
  .value(({ reads, writes, events }, part) =>
    part === 'read' ? reads : part === 'write' ? writes : Math.max(0, events - reads - writes)
  )

const rowHeight = 38

const segments = (bar: Bar, scale: ScaleLinear<number, number>): ReadonlyArray<Markup> =>
  stacked([bar]).flatMap((series) => {
    const [from = 0, to = 0] = series[0] ?? []
    if (to <= from) return []
    const width = percent(Math.max(0.5, scale(to) - scale(from)))
    return [
      h('rect', {
        class: bar.isPlain === true ? 'plain' : series.key,
        x: percent(scale(from)),
        y: 20,
        width,
        height: 8
      })
    ]
  })

const countOf = ({ events, errors }: Bar): string =>
  errors === 0 ? grouped(events) : `${grouped(events)} · ${counted(errors, 'error')}`

const drawn = (bar: Bar, scale: ScaleLinear<number, number>): ReadonlyArray<Markup> => [
  h('rect', { class: 'track', y: 20, width: '100%', height: 8 }),
  ...segments(bar, scale),
  ...(bar.errors === 0
    ? []
    : [
        h('rect', {
          class: 'error',
          y: 29,
          width: percent(Math.max(0.5, scale(bar.errors))),
          height: 3
        })
      ])
]

const titleOf = ({ name, events, reads, writes, errors, isPlain }: Bar): string => {
  const all = `${name}: ${counted(events, 'event')}`
  if (isPlain === true) return all
  return [all, counted(reads, 'read'), counted(writes, 'write'), counted(errors, 'error')].join(
    ', '
  )
}

const rowOf =
  (scale: ScaleLinear<number, number>, short: (name: string) => string) =>
  (bar: Bar, i: number): Markup =>
    h(
      'svg',
      { class: 'within', y: i * rowHeight },
      h('title', {}, titleOf(bar)),
      h('rect', { class: 'hit', width: '100%', height: rowHeight }),
      h('text', { y: 14, class: bar.isRest === true ? undefined : 'strong' }, short(bar.name)),
      h('text', { x: '100%', y: 14, class: 'end' }, countOf(bar)),
      bar.isRest === true ? undefined : drawn(bar, scale)
    )

/** @internal A row for each; `most` events fill the width. */
export const bars = (id: string, rows: ReadonlyArray<Bar>, max: number): Markup => {
  const scale = scaleLinear([0, Math.max(1, max)], [0, 100])
  const room = rows.some(({ errors }) => errors > 0) ? 26 : 36
  const short = shortenedAll(
    rows.map(({ name }) => name),
    room
  )
  return drawing(rows.length * rowHeight, id, rows.map(rowOf(scale, short)))
}

/** @internal Something that was counted without distinguishing reads and writes. */
export const barOf = ({ key, count }: Ranked): Bar => ({
  name: key,
  events: count,
  reads: 0,
  writes: 0,
  errors: 0,
  isPlain: true
})
