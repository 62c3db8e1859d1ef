/**
 * The state of opening a document: what was found so far, and the current position.
 *
 * @module
 * @since 0.1.0
 */
import { kindOf } from '../core/Json.js'
import type { Path } from '../core/Path.js'
import type { Aside, Delivered, DocumentPlace, Form, NamedObject, Undelivered } from './Delivery.js'
import type { Gunzip } from './inflate.js'

/** The effort so far: see {@link isRepeated}. */
interface Work {
  /** In parts of layers, and in units of 1024 characters of text. */
  spent: number
  /** What was opened after the allowance was used up. */
  readonly opened: Set<unknown>
  /** The number of decompressed bytes. */
  inflated: number
}

/** @internal What was found, and what opening needs. */
export interface Opening {
  readonly gunzip: Gunzip | undefined
  readonly maxInflatedBytes: number
  readonly work: Work
  readonly records: Array<Delivered>
  readonly objects: Array<NamedObject>
  readonly issues: Array<Undelivered>
  readonly asides: Array<Aside>
}

/** Small in time, but more than almost any delivery needs. */
const allowance = 2 ** 16

/**
 * @internal Whether something was opened before, and must not be opened again. Values that a program made may share
 * parts, so that a small one stands for billions of messages: beyond an allowance, each part is opened once.
 */
export const isRepeated = ({ work }: Opening, what: unknown): boolean =>
  work.spent >= allowance && work.opened.has(what)

/** @internal Counts the effort of opening something. */
export const spend = ({ work }: Opening, what: unknown, cost: number): void => {
  if (work.spent >= allowance) work.opened.add(what)
  else work.spent += cost
}

/** @internal The current position. */
export interface At extends DocumentPlace {
  readonly layers: number
}

/** @internal */
export const below = (at: At, path: Path): At => ({
  ...at,
  path: path.length === 0 ? at.path : [...at.path, ...path]
})

/** @internal */
export const placeOf = ({ path, message }: At): DocumentPlace =>
  message === undefined ? { path } : { path, message }

/** @internal Adds an issue for a getter or a proxy that threw, which cannot occur in JSON text. */
export const refuseThrown = ({ issues }: Opening, at: At): Form => {
  issues.push({
    ...placeOf(at),
    expected: 'a JSON value',
    found: 'nothing',
    hint: 'reading one of its members threw'
  })
  return 'Unrecognised'
}

/** @internal Adds an issue, without the value. */
export const refuse = (
  { issues }: Opening,
  at: At,
  value: unknown,
  expected: string,
  hint: string,
  count = 1
): Form => {
  const issue = { ...placeOf(at), expected, found: kindOf(value), hint }
  issues.push(count === 1 ? issue : { ...issue, count })
  return 'Unrecognised'
}
