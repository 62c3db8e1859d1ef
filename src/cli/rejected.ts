/**
 * What could not be read, in words.
 *
 * @module
 * @since 0.1.0
 */
import { showIssue } from '../core/DecodeIssue.js'
import type { Tally } from '../delivery/Tally.js'
import { scrubText } from '../payload/scrubText.js'
import { printable } from '../report/printable.js'
import type { Rejected } from '../stream/ReadItem.js'

/** @internal A line that says where, what was expected, and what to do. */
export const showRejected = ({ place, issues }: Rejected): string => {
  const [first, ...more] = issues
  const where = `${scrubText(place.source)}, record ${place.index} at byte ${place.byteOffset}`
  return printable(
    `${where}: ${showIssue(first)}${more.length > 0 ? ` (and ${more.length} more)` : ''}`
  )
}

/** @internal */
export const showTally = (tally: Tally): string =>
  `${tally.records} records = ${tally.media} media + ${tally.other} other + ${tally.rejected} rejected + ${tally.skipped} skipped + ${tally.duplicates} duplicates`

/** @internal Nothing but faults came in, or nothing at all. */
export const isHopeless = ({ records, rejected }: Tally): boolean => records === rejected
