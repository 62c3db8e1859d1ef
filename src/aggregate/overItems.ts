/**
 * Aggregates over the items of a reading, made from aggregates over one type of item.
 *
 * The fingerprint is that of the inner aggregate: a state means the same, whichever way its events were read.
 *
 * @module
 * @since 0.2.0
 */
import type { Tally } from '../delivery/Tally.js'
import type { MediaEvent } from '../event/MediaEvent.js'
import type { ReadItem, Rejected } from '../stream/ReadItem.js'
import { type Aggregate, aggregate, type Cell } from './Aggregate.js'
import { inBatches } from './inBatches.js'
import type { Placed, PlacedRecord } from './Placed.js'

/** At some ten kilobytes an event, these take a few megabytes. */
const batch = 256

const over = <Part, Result>(
  of: Aggregate<Part, Result>,
  stepWith: (step: (cell: Cell, part: Part) => void) => (cell: Cell, item: ReadItem) => void
): Aggregate<ReadItem, Result> => {
  const inner = of['~fold']
  return aggregate(of.fingerprint, { ...inner, step: stepWith(inner.step) })
}

/**
 * Aggregates the media events of a reading.
 *
 * @category reading
 * @since 0.2.0
 */
export function overEvents<Result>(of: Aggregate<MediaEvent, Result>): Aggregate<ReadItem, Result> {
  return over(of, (step) => (cell, item) => {
    if (item._tag === 'Events') for (const event of item.events) step(cell, event)
  })
}

/**
 * Aggregates the media events of a reading together with their places.
 *
 * @category reading
 * @since 0.2.0
 */
export function overPlaced<Result>(
  of: Aggregate<Placed<MediaEvent>, Result>
): Aggregate<ReadItem, Result> {
  return over(of, (step) => (cell, item) => {
    if (item._tag === 'Events')
      for (const event of item.events) step(cell, { event, place: item.place })
  })
}

/**
 * Aggregates the media events of a reading and the records of other services, each with its place: `findings` of an
 * audit takes both. Records of other services are read only if the option `others` names them.
 *
 * Up to 256 of them wait until there are that many, or until the state is finished, combined or encoded: do not modify
 * them before.
 *
 * @category reading
 * @since 0.2.0
 */
export function overRecords<Result>(
  of: Aggregate<Placed<MediaEvent> | PlacedRecord, Result>
): Aggregate<ReadItem, Result> {
  const batched = aggregate(of.fingerprint, inBatches(of['~fold'], batch))
  return over(batched, (step) => (cell, item) => {
    if (item._tag === 'Events')
      for (const event of item.events) step(cell, { event, place: item.place })
    if (item._tag === 'Others')
      for (const record of item.records) step(cell, { record, place: item.place })
  })
}

/**
 * Aggregates the rejected parts of a reading.
 *
 * @category reading
 * @since 0.2.0
 */
export function overRejected<Result>(of: Aggregate<Rejected, Result>): Aggregate<ReadItem, Result> {
  return over(of, (step) => (cell, item) => {
    if (item._tag === 'Rejected') step(cell, item)
  })
}

/**
 * Aggregates the tallies at the end of readings.
 *
 * @category reading
 * @since 0.2.0
 */
export function overTallies<Result>(of: Aggregate<Tally, Result>): Aggregate<ReadItem, Result> {
  return over(of, (step) => (cell, item) => {
    if (item._tag === 'Done') step(cell, item.tally)
  })
}
