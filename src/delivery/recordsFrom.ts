/**
 * The records inside a document, whatever form it was delivered in.
 *
 * @module
 * @since 0.1.0
 */
import * as E from 'fp-ts/lib/Either.js'
import type { DecodeIssue } from '../decode/DecodeIssue.js'
import { isObject, kindOf } from '../decode/Json.js'
import type { Path } from '../decode/Path.js'
import { parseJson } from './parseJson.js'

/**
 * A value that stands where a record should be, and its place in the document: `['Records', 3]`. `classify` says what it
 * is.
 *
 * @category model
 * @since 0.1.0
 */
export interface Delivered {
  readonly path: Path
  readonly record: unknown
}

/**
 * What a document turned out to be. In JSON lines `path` is the line, from 0, and a line that is no JSON is among the
 * `issues`; the others go on.
 *
 * @category model
 * @since 0.1.0
 */
export type Delivery =
  | { readonly _tag: 'LogFile' | 'Array' | 'Record'; readonly records: ReadonlyArray<Delivered> }
  | {
      readonly _tag: 'JsonLines'
      readonly records: ReadonlyArray<Delivered>
      readonly issues: ReadonlyArray<DecodeIssue>
    }
  | { readonly _tag: 'Unrecognised'; readonly issues: readonly [DecodeIssue] }

const unrecognised = (value: unknown, hint: string): Delivery => ({
  _tag: 'Unrecognised',
  issues: [
    {
      path: [],
      expected: 'a log file, an array of records or a record',
      found: kindOf(value),
      hint
    }
  ]
})

const each = (records: ReadonlyArray<unknown>, under: Path): ReadonlyArray<Delivered> =>
  records.map((record, index) => ({ path: [...under, index], record }))

const fromValue = (value: unknown): Delivery => {
  if (Array.isArray(value)) return { _tag: 'Array', records: each(value, []) }
  if (!isObject(value)) return unrecognised(value, '')
  const records = value['Records']
  if (Array.isArray(records)) return { _tag: 'LogFile', records: each(records, ['Records']) }
  return 'eventSource' in value || 'eventVersion' in value
    ? { _tag: 'Record', records: [{ path: [], record: value }] }
    : unrecognised(value, 'it has neither Records nor an eventSource')
}

const fromLines = (lines: ReadonlyArray<string>): Delivery => {
  const records: Array<Delivered> = []
  const issues: Array<DecodeIssue> = []
  lines.forEach((line, index) => {
    if (line.trim() === '') return
    const parsed = parseJson(line)
    if (E.isLeft(parsed)) issues.push({ ...parsed.left, path: [index] })
    else records.push({ path: [index], record: parsed.right })
  })
  return { _tag: 'JsonLines', records, issues }
}

const fromText = (text: string): Delivery => {
  const whole = parseJson(text)
  if (E.isRight(whole)) return fromValue(whole.right)
  const lines = text.split('\n')
  const first = lines.findIndex((line) => line.trim() !== '')
  const isLines = first >= 0 && lines.length > first + 1 && E.isRight(parseJson(lines[first] ?? ''))
  return isLines ? fromLines(lines) : { _tag: 'Unrecognised', issues: [whole.left] }
}

/**
 * The records inside a document: a log file (`{"Records": […]}`), an array, a single record, or a text that holds one of
 * these or a record a line. Nothing is dropped: what is no record is told by `classify`, and what is no document here.
 *
 * @category opening
 * @since 0.1.0
 */
export const recordsFrom = (document: unknown): Delivery =>
  typeof document === 'string' ? fromText(document) : fromValue(document)
