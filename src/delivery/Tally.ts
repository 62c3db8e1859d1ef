/**
 * Counts of the records that were read. Law: `records = media + other + rejected + skipped + duplicates`.
 *
 * @module
 * @since 0.1.0
 */
import type { Monoid } from 'fp-ts/lib/Monoid.js'

/**
 * How many records there were, and how they were classified. `skipped` were not read, since their service was not
 * selected; `duplicates` had been read before.
 *
 * @category model
 * @since 0.1.0
 */
export interface Tally {
  readonly records: number
  readonly media: number
  readonly other: number
  readonly rejected: number
  readonly skipped: number
  readonly duplicates: number
}

const nothing: Tally = { records: 0, media: 0, other: 0, rejected: 0, skipped: 0, duplicates: 0 }

/**
 * Tallies add up: the tally of a trail is the sum of those of its files.
 *
 * @category instances
 * @since 0.1.0
 */
export const tallyMonoid: Monoid<Tally> = {
  empty: nothing,
  concat: (a, b) => ({
    records: a.records + b.records,
    media: a.media + b.media,
    other: a.other + b.other,
    rejected: a.rejected + b.rejected,
    skipped: a.skipped + b.skipped,
    duplicates: a.duplicates + b.duplicates
  })
}

/**
 * The tally of one record.
 *
 * @category constructors
 * @since 0.1.0
 */
export const tallyOf = (became: Exclude<keyof Tally, 'records'>): Tally => ({
  ...nothing,
  records: 1,
  [became]: 1
})
