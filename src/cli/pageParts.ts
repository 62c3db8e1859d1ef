/**
 * What a page shows besides findings and reports: places and times of events, as an aggregate.
 *
 * @module
 * @since 0.2.0
 */
import type { Aggregate } from '../aggregate/Aggregate.js'
import { count } from '../aggregate/count.js'
import { max, min } from '../aggregate/extremes.js'
import { groupBy } from '../aggregate/groupBy.js'
import { struct } from '../aggregate/struct.js'
import type { MediaEvent } from '../event/MediaEvent.js'
import { timeOf } from '../event/timeOf.js'

/** @internal */
export interface PagePlaces {
  readonly accounts: ReadonlyMap<string, number>
  readonly regions: ReadonlyMap<string, number>
  /** In milliseconds since 1970. */
  readonly first: number | undefined
  readonly last: number | undefined
}

const timeIn = (event: MediaEvent): number | undefined => {
  const time = timeOf(event)
  return time._tag === 'None' ? undefined : time.value.getTime()
}

/** @internal */
export const pagePlaces = (): Aggregate<MediaEvent, PagePlaces> =>
  struct({
    accounts: groupBy('account', (event) => event.recipientAccountId ?? 'unknown', count),
    regions: groupBy('region', (event) => event.awsRegion ?? 'unknown', count),
    first: min('time', timeIn),
    last: max('time', timeIn)
  })
