/**
 * What all charts have: a title, a sentence that says what they show, and a legend.
 *
 * @module
 * @since 0.1.0
 */
import type { Tick } from './DayAxis.js'
import { type Child, h, type Markup } from './Markup.js'

/** @internal */
export const percent = (n: number): string => `${Math.round(n * 100) / 100}%`

/** @internal The drawing of the chart with this id, as wide as its container, with a height in pixels. */
export const drawing = (height: number, id: string, ...children: ReadonlyArray<Child>): Markup =>
  h(
    'svg',
    {
      role: 'img',
      width: '100%',
      height,
      'aria-labelledby': id,
      'aria-describedby': `${id}-summary`
    },
    ...children
  )

/** @internal A part of a drawing with its own percentages. */
export const within = (
  x: number,
  width: number,
  y: number,
  ...children: ReadonlyArray<Child>
): Markup => h('svg', { x: percent(x), width: percent(width), y, class: 'within' }, ...children)

/** @internal Something without a width, at a position in percent. */
export const placed = (x: number, y: number, ...children: ReadonlyArray<Child>): Markup =>
  h('svg', { x: percent(x), y, class: 'within' }, ...children)

/** @internal The labels of an axis below a drawing; the year is below the day, if there is room. */
export const tickTexts = (ticks: ReadonlyArray<Tick>, below: number): ReadonlyArray<Markup> =>
  ticks.flatMap(({ at, text, year }) =>
    [text, year ?? ''].map((line, i) => h('text', { x: percent(at), y: below + 15 + 14 * i }, line))
  )

/** @internal The height of the labels of an axis. */
export const tickHeight = 34

/** @internal The legend: what the colours and shapes of a chart mean. */
export const key = (entries: ReadonlyArray<readonly [Markup, string]>): Markup =>
  h(
    'ul',
    { class: 'key' },
    entries.map(([sign, text]) => h('li', {}, sign, text))
  )

/** @internal The colour of a class, for a legend. */
export const swatch = (name: string): Markup =>
  h(
    'svg',
    { width: 12, height: 12, 'aria-hidden': 'true' },
    h('rect', { width: 12, height: 12, rx: 2, class: name })
  )

/** @internal */
export const chart = (
  id: string,
  title: string,
  summary: string,
  ...children: ReadonlyArray<Child>
): Markup =>
  h(
    'figure',
    { 'aria-labelledby': id },
    h('figcaption', {}, h('h3', { id }, title), h('p', { id: `${id}-summary` }, summary)),
    ...children
  )
