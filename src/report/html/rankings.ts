/**
 * Bar charts: the operations of each service, and the callers and their addresses.
 *
 * @module
 * @since 0.1.0
 */
import type { Ranked } from '../../aggregate/topK.js'
import type { Activity, OperationCalls } from '../Activity.js'
import { addCalls, noCalls } from '../Calls.js'
import { type Bar, barOf, bars } from './bars.js'
import { chart, key, swatch } from './chart.js'
import type { Markup } from './Markup.js'
import { counted } from './words.js'

const shown = 8

const byEvents = (a: Bar, b: Bar): number => b.events - a.events

/** The first ones, and the others combined. */
const withRest = (all: ReadonlyArray<Bar>): ReadonlyArray<Bar> => {
  const sorted = [...all].sort(byEvents)
  if (sorted.length <= shown + 1) return sorted
  const rest = sorted.slice(shown)
  return [
    ...sorted.slice(0, shown),
    { name: `and ${rest.length} others`, isRest: true, ...rest.reduce(addCalls, noCalls) }
  ]
}

const longest = (rows: ReadonlyArray<Bar>): number =>
  rows.reduce((max, { events, isRest }) => (isRest === true ? max : Math.max(max, events)), 0)

const summaryOf = (all: ReadonlyArray<Bar>, noun: string): string => {
  const [first] = [...all].sort(byEvents)
  const kinds = counted(all.length, noun)
  return first === undefined
    ? kinds
    : `${kinds}. The most: ${first.name}, ${counted(first.events, 'event')}.`
}

const grouped = (
  operations: ReadonlyArray<OperationCalls>
): ReadonlyArray<readonly [string, ReadonlyArray<Bar>]> => {
  const services = new Map<string, Array<Bar>>()
  for (const { service, operation, ...calls } of operations)
    services.set(service, [...(services.get(service) ?? []), { name: operation, ...calls }])
  const total = (all: ReadonlyArray<Bar>): number =>
    all.reduce((sum, { events }) => sum + events, 0)
  return [...services].sort(([, a], [, b]) => total(b) - total(a))
}

/** @internal A chart for each service, the busiest first; all have the same scale. */
export const operationCharts = ({ operations }: Activity): ReadonlyArray<Markup> => {
  const services = grouped(operations).map(
    ([service, all]) => [service, all, withRest(all)] as const
  )
  const max = longest(services.flatMap(([, , rows]) => rows))
  return services.map(([service, all, rows], i) => {
    const id = `service-${i}`
    return chart(id, service, summaryOf(all, 'operation'), bars(id, rows, max))
  })
}

/** @internal */
export const operationKey = (): Markup =>
  key([
    [swatch('read'), 'reads'],
    [swatch('write'), 'writes'],
    [swatch('unknown'), 'not known which'],
    [swatch('error'), 'errors']
  ])

/** @internal */
export const rankingChart = (
  id: string,
  title: string,
  noun: string,
  ranked: ReadonlyArray<Ranked>
): Markup | undefined => {
  if (ranked.length === 0) return undefined
  const rows = withRest(ranked.map(barOf))
  return chart(id, title, summaryOf(ranked.map(barOf), noun), bars(id, rows, longest(rows)))
}
