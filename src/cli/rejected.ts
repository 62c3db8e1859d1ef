/**
 * What could not be read, as text.
 *
 * @module
 * @since 0.1.0
 */
import { type DecodeIssue, showIssue } from '../core/DecodeIssue.js'
import type { Tally } from '../delivery/Tally.js'
import { scrubText } from '../payload/scrubText.js'
import { printable } from '../report/printable.js'
import type { PassedOver, Rejected } from '../stream/ReadItem.js'
import { standardInput } from './standardInput.js'

/** The most common error codes of the system, in the words of its own commands. */
const codes: { readonly [code: string]: string } = {
  ENOENT: 'no such file or folder',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EISDIR: 'it is a folder'
}

/** @internal The error of a file, by its code; the code itself if it is not a common one. */
export const showCode = (code: string): string =>
  codes[code] ?? (code === '' ? 'it could not be read' : code)

/** For a source as a whole, its error is enough; for a file that is not a log, say what it is instead. */
const aboutSource = ({ reason, place, issues: [issue] }: Rejected): string | undefined => {
  const { path, hint } = issue
  if (reason === 'Empty' && place.source === standardInput)
    return 'no input: give a file or a folder, or pipe a log file in'
  // A folder without logs has its own message.
  if (reason === 'Empty') return hint.replace('the source is empty', 'the file is empty')
  if (reason === 'Unreadable') return hint === '' ? undefined : showCode(hint)
  return (reason === 'NotJson' || reason === 'Unrecognised') && path.length === 0
    ? `not a CloudTrail log: ${hint}`
    : undefined
}

/** Hints that name a function are for programmers. */
const forPeople = (issue: DecodeIssue): DecodeIssue =>
  issue.hint.includes('recordsFrom') ? { ...issue, hint: '' } : issue

const aboutRecord = ({ issues: [issue] }: Rejected): string =>
  showIssue(forPeople(issue)).replace(/^the value: /, '')

/** @internal One line: where, what was expected, and what to do. */
export const showRejected = (item: Rejected): string => {
  const { place, issues, count } = item
  const more = issues.length - 1
  const isStart = place.index === 0 && place.byteOffset === 0
  const about = isStart ? aboutSource(item) : undefined
  const where = about === undefined ? `, record ${place.index} at byte ${place.byteOffset}` : ''
  return printable(
    `${scrubText(place.source)}${where}: ${about ?? aboutRecord(item)}${more > 0 ? ` (and ${more} more)` : ''}${count > 1 ? ` (${count} in a row)` : ''}`
  )
}

const kinds: { readonly [why in PassedOver['why']]: readonly [one: string, many: string] } = {
  OtherName: ['file with another extension', 'files with other extensions'],
  Hidden: ['hidden file', 'hidden files'],
  LinkedFolder: ['linked folder', 'linked folders'],
  Special: ['named pipe, socket or device', 'named pipes, sockets or devices']
}

/** @internal */
export const showPassedOver = ({ place, why, count, example }: PassedOver): string => {
  const [one, many] = kinds[why]
  const what = count === 1 ? `1 ${one}, ${example}` : `${count} ${many}, such as ${example}`
  return printable(`${place.source}: skipped ${what}`)
}

/**
 * @internal A log without records is not an error, but worth mentioning. If nothing could be read, there is nothing to
 * count.
 */
export const showTally = (tally: Tally): string => {
  const { records, media, other, rejected, skipped, duplicates } = tally
  if (records > 0 && records === rejected) return 'Nothing could be read.'
  const all = records === 1 ? '1 record' : `${records} records`
  const sum = `${all} = ${media} media + ${other} other + ${rejected} rejected + ${skipped} skipped + ${duplicates} duplicates`
  return records === 0 ? `${sum}: no records found` : sum
}
