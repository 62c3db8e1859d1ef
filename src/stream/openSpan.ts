/**
 * From the bytes of a span to the records in it.
 *
 * @module
 * @since 0.1.0
 */
import * as E from '../core/either.js'
import type { Aside, Delivery, NamedObject } from '../delivery/Delivery.js'
import { isCall } from '../delivery/recognise.js'
import { type RecordsFromOptions, recordsFrom } from '../delivery/recordsFrom.js'
import { textOfUtf8 } from '../delivery/utf8.js'
import { isOpening, isScalar, isSpace, quote } from '../scan/ascii.js'
import type { RejectedReason } from './ReadItem.js'
import { missing, notJson, type Refusal } from './reject.js'

/** @internal The content of a span: values in place of records, and everything else. */
export interface Opened {
  readonly records: ReadonlyArray<unknown>
  readonly refusals: ReadonlyArray<Refusal>
  readonly asides: ReadonlyArray<Aside>
  readonly objects: ReadonlyArray<NamedObject>
  /** It was not JSON, nor text that contains JSON. */
  readonly isJunk: boolean
}

const none: Opened = { records: [], refusals: [], asides: [], objects: [], isJunk: false }

const parse = (text: string): E.Either<void, unknown> => {
  try {
    return E.right(JSON.parse(text))
  } catch {
    return E.left(undefined)
  }
}

const openedOf = (
  delivery: Delivery,
  above: number,
  reasonOf: (expected: string) => RejectedReason
): Opened => ({
  records: delivery.records.map(({ record }) => record),
  refusals: delivery.issues.map(({ path, expected, found, hint, count = 1 }) => ({
    reason: reasonOf(expected),
    issues: [{ path: path.slice(above), expected, found, hint }],
    count
  })),
  asides: delivery.asides,
  objects: delivery.objects,
  isJunk: false
})

const unrecognised = (): RejectedReason => 'Unrecognised'

/** For text that was searched for documents. */
const inText = (expected: string): RejectedReason =>
  expected === 'JSON' ? 'NotJson' : 'Unrecognised'

/** Text that was rejected as a whole: each of its lines may have been a document. */
const isRefused = ({ _tag, records, issues, asides, objects }: Delivery): boolean =>
  _tag === 'Unrecognised' &&
  issues.length === 1 &&
  issues[0]?.expected === 'JSON' &&
  records.length + asides.length + objects.length === 0

/** Whether the first byte can start a value or white space. */
const startsValue = (bytes: Uint8Array): boolean => {
  const [first = 0] = bytes
  return isOpening(first) || first === quote || isScalar(first) || isSpace(first)
}

/** @internal An element of a log file or of an array. */
export const openElement = (bytes: Uint8Array, options: RecordsFromOptions): Opened => {
  // A parse error costs a thousand times more than this check, and there may be one for every two bytes.
  if (!startsValue(bytes)) return { ...none, refusals: [notJson] }
  const text = textOfUtf8(bytes)
  const parsed = parse(text)
  if (E.isLeft(parsed)) return { ...none, refusals: [text.trim() === '' ? missing : notJson] }
  const value = parsed.right
  return isCall(value)
    ? { ...none, records: [value] }
    : openedOf(recordsFrom([value], options), 1, unrecognised)
}

/** @internal A document in any other format; text that is not JSON may still contain several documents. */
export const openDocument = (bytes: Uint8Array, options: RecordsFromOptions): Opened => {
  const text = textOfUtf8(bytes)
  const parsed = parse(text)
  if (E.isLeft(parsed)) {
    const delivery = recordsFrom(text, options)
    return { ...openedOf(delivery, 0, inText), isJunk: isRefused(delivery) }
  }
  return isCall(parsed.right)
    ? { ...none, records: [parsed.right] }
    : openedOf(recordsFrom(parsed.right, options), 0, unrecognised)
}
