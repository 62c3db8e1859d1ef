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
import type { PassedOver, Rejected } from '../stream/ReadItem.js'

/** The codes of a system that people meet most, as its own commands say them. */
const codes: { readonly [code: string]: string } = {
  ENOENT: 'no such file or folder',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EISDIR: 'it is a folder'
}

/** Of a source as a whole, it is enough to say what is wrong with it. */
const aboutSource = ({ reason, issues: [{ hint }] }: Rejected): string | undefined =>
  (reason === 'Unreadable' || reason === 'Empty') && hint !== '' ? hint : undefined

/** @internal A line that says where, what was expected, and what to do. */
export const showRejected = (item: Rejected): string => {
  const { place, issues, count } = item
  const [first, ...more] = issues
  const about = aboutSource(item)
  const isStart = place.index === 0 && place.byteOffset === 0
  const where =
    isStart && about !== undefined ? '' : `, record ${place.index} at byte ${place.byteOffset}`
  const what = about === undefined ? showIssue(first) : (codes[about] ?? about)
  return printable(
    `${scrubText(place.source)}${where}: ${what}${more.length > 0 ? ` (and ${more.length} more)` : ''}${count > 1 ? ` (${count} in a row)` : ''}`
  )
}

const kinds: { readonly [why in PassedOver['why']]: readonly [one: string, many: string] } = {
  OtherName: ['file with another ending', 'files with other endings'],
  Hidden: ['hidden file', 'hidden files'],
  LinkedFolder: ['linked folder', 'linked folders'],
  Special: ['named pipe, socket or device', 'named pipes, sockets or devices']
}

/** @internal */
export const showPassedOver = ({ place, why, count, example }: PassedOver): string => {
  const [one, many] = kinds[why]
  const what = count === 1 ? `1 ${one}, ${example}` : `${count} ${many}, such as ${example}`
  return printable(`${place.source}: passed over ${what}`)
}

/** @internal A log without records is no fault, and yet worth a word. */
export const showTally = (tally: Tally): string =>
  `${tally.records} records = ${tally.media} media + ${tally.other} other + ${tally.rejected} rejected + ${tally.skipped} skipped + ${tally.duplicates} duplicates${tally.records === 0 ? ': no records in what was read' : ''}`
