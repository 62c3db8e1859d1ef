/**
 * The latest events as rows.
 *
 * @module
 * @since 0.2.0
 */
import type { MediaEvent } from '../event/MediaEvent.js'
import { type Aggregate, fingerprintOf, quote } from './Aggregate.js'
import type { Timed } from './instant.js'
import { type EventValue, latestOf } from './latestOf.js'
import { timeOf } from './Moment.js'
import { compareAll, decodeParts, encodeParts, type Part, partsIn, type ValuesOf } from './parts.js'
import type { Joined } from './Row.js'

/**
 * One of the latest events: its time, its id, and the given parts.
 *
 * @category model
 * @since 0.2.0
 */
export type LatestRow<Parts> = Joined<
  {
    /** ISO 8601, in UTC; `unknown` if the record's time cannot be parsed. */
    readonly time: string
    readonly eventID: string
  } & Parts
>

/**
 * The `k` latest events as typed rows with named parts, in the order in which they happened: `latestRows(100, {
 * operation: nameOf, region })` gives `{ time, eventID, operation, region }`. Otherwise like {@link latest}.
 *
 * @category parts
 * @since 0.2.0
 */
export function latestRows<Parts, Event extends Timed = MediaEvent>(
  k: number,
  parts: Parts & { readonly [name: string]: (event: Event) => string | undefined }
): Aggregate<Event, ReadonlyArray<LatestRow<ValuesOf<Parts>>>> {
  const { names, valuesOf } = partsIn(parts)
  const selected: EventValue<Event, ReadonlyArray<Part>> = {
    of: (event) => valuesOf.map((partOf) => partOf(event)),
    compare: compareAll,
    encode: encodeParts,
    decode: decodeParts(names.length)
  }
  return latestOf(fingerprintOf('latestRows', ...names.map(quote)), k, selected, (held) => {
    const row: unknown = Object.fromEntries([
      ['time', timeOf(held)],
      ['eventID', held.eventID],
      ...names.map((name, i) => [name, held.value[i]] as const)
    ])
    // The parts by name, next to these two.
    return row as LatestRow<ValuesOf<Parts>>
  })
}
