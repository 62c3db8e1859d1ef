/**
 * Limits an aggregate to the events that match the filters, and records what was read besides: the number of events,
 * and their period.
 *
 * @module
 * @since 0.2.0
 */
import type { Aggregate } from '../aggregate/Aggregate.js'
import { count } from '../aggregate/count.js'
import { each } from '../aggregate/each.js'
import { max, min } from '../aggregate/extremes.js'
import { contramap, map } from '../aggregate/instances.js'
import { struct } from '../aggregate/struct.js'
import type { MediaEvent } from '../event/MediaEvent.js'
import { timeOf } from '../event/timeOf.js'
import type { ReadItem } from '../stream/ReadItem.js'
import { type FilterOptions, filterOf } from './eventFilter.js'
import { showTime } from './showTime.js'

/**
 * @internal How many events were read, how many of them match, and the times of the first and the last that were read.
 */
export interface Coverage {
  readonly meant: number
  readonly read: {
    readonly events: number
    readonly first: number | undefined
    readonly last: number | undefined
  }
}

/** @internal Without a filter there is nothing to record. */
export interface Meant<Result> {
  readonly result: Result
  readonly coverage: Coverage | undefined
}

/** What was read, and what of it matches. */
interface Chosen {
  readonly read: ReadItem
  readonly meant: ReadItem
}

const eventsIn = (item: ReadItem): ReadonlyArray<MediaEvent> =>
  item._tag === 'Events' ? item.events : []

const timeIn = (event: MediaEvent): number | undefined => {
  const time = timeOf(event)
  return time._tag === 'None' ? undefined : time.value.getTime()
}

/** @internal */
export const meantOnly = <Result>(
  options: FilterOptions,
  of: Aggregate<ReadItem, Result>
): Aggregate<ReadItem, Meant<Result>> => {
  const isMeant = filterOf(options)
  if (isMeant === undefined)
    return map((result: Result): Meant<Result> => ({ result, coverage: undefined }))(of)
  const choose = (read: ReadItem): Chosen => ({
    read,
    meant: read._tag === 'Events' ? { ...read, events: read.events.filter(isMeant) } : read
  })
  const read = struct({ events: count, first: min('time', timeIn), last: max('time', timeIn) })
  const both = struct({
    result: contramap('meant', ({ meant }: Chosen) => meant)(of),
    coverage: struct({
      meant: each('meant', ({ meant }: Chosen) => eventsIn(meant), count),
      read: each('read', ({ read }: Chosen) => eventsIn(read), read)
    })
  })
  return contramap(JSON.stringify(options), choose)(both)
}

const between = ({ since, until }: FilterOptions): string => {
  if (since === undefined) return `before ${showTime(until ?? 0)}`
  return until === undefined
    ? `at ${showTime(since)} or later`
    : `between ${showTime(since)} and ${showTime(until)}`
}

const isOutside = ({ since, until }: FilterOptions, first: number, last: number): boolean =>
  (since !== undefined && since > last) || (until !== undefined && until <= first)

/** @internal A message if no event matches; else undefined. */
export const whyNothing = (
  coverage: Coverage | undefined,
  options: FilterOptions
): string | undefined => {
  if (coverage === undefined || coverage.meant > 0) return undefined
  const { events, first, last } = coverage.read
  if (events === 0) return undefined
  if (first === undefined || last === undefined) return 'No call matches.'
  const range = `the trail covers ${showTime(first)} to ${showTime(last)} (UTC)`
  return isOutside(options, first, last)
    ? `No call was made ${between(options)}: ${range}.`
    : `No call matches; ${range}.`
}
