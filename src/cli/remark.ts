/**
 * Notes on a field, as text.
 *
 * @module
 * @since 0.2.0
 */
import { type Path, showPath } from '../core/Path.js'
import { catalogue, type OperationEntry } from '../event/catalogue.js'
import { nameOf } from '../event/isEvent.js'
import { field, type MediaEvent } from '../event/MediaEvent.js'
import type { Note } from '../payload/Note.js'

/** @internal Undefined for an operation that the models do not contain. */
export const entryOf = (event: MediaEvent): OperationEntry | undefined => {
  const { operations }: { readonly operations: Readonly<Record<string, OperationEntry>> } =
    catalogue[event.eventSource]
  const name = nameOf(event)
  return Object.hasOwn(operations, name) ? operations[name] : undefined
}

/** `*` stands for any index or key. */
const isAt =
  (path: Path) =>
  (known: Path): boolean =>
    known.length <= path.length &&
    known.every((step, i) => step === '*' || String(step) === String(path[i]))

/** Who hid a value, and what the catalogue says about its member. */
const hidden = (event: MediaEvent, path: Path): string => {
  const found = field(event, ...path)
  const entry = entryOf(event)
  const isSecret = entry?.secrets.some(isAt(path)) === true
  const isDropped = entry?.dropped.some(isAt(path)) === true
  const why = isSecret ? ': a secret' : ''
  if (found._tag !== 'Hidden') return `hidden${why}`
  if (found.by === 'scrub')
    return isSecret
      ? 'hidden by mediatrail: a secret, which is in the record'
      : 'hidden by mediatrail: it looks like a secret'
  if (isDropped && found.marker === undefined)
    return `omitted by AWS, which never records this member${why}`
  return `hidden by AWS${found.marker === undefined ? '' : `, which wrote ${found.marker}`}${why}`
}

/** @internal */
export const remark = (event: MediaEvent, note: Note): string => {
  switch (note._tag) {
    case 'Renamed':
      return `written ${showPath(note.at)} in the record`
    case 'Converted':
      return note.assumedUtc ? 'converted; without a time zone, so UTC is assumed' : 'converted'
    case 'Hidden':
      return hidden(event, note.path)
    case 'Omitted':
      return `omitted by AWS, as it is too large${note.originalSize === undefined ? '' : ` (${note.originalSize} bytes)`}`
    case 'Truncated':
      return `truncated by AWS after ${note.limit} characters`
    case 'Inexact':
      return 'too large to be exact'
    case 'Mismatched':
      return `not typed: expected ${note.expected}, found ${note.found}`
    case 'Null':
      return 'null'
    case 'Unknown':
      return 'a key that is not in the model'
    case 'Duplicate':
      return 'another spelling of a key that is present'
    case 'Unlisted':
      return 'an operation that is not in the models'
  }
}
