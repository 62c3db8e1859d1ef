/**
 * What an opening of a document gathers, and where it has come to.
 *
 * @module
 * @since 0.1.0
 */
import { kindOf } from '../core/Json.js'
import type { Path } from '../core/Path.js'
import type { Aside, Delivered, DocumentPlace, Form, NamedObject, Undelivered } from './Delivery.js'
import type { Gunzip } from './inflate.js'

/** What opening took so far: see {@link isRepeated}. */
interface Work {
  /** In parts of layers, and in pieces of 1024 characters of text. */
  spent: number
  /** What was opened since the allowance was used up. */
  readonly opened: Set<unknown>
  /** Bytes that were inflated. */
  inflated: number
}

/** @internal What is gathered, and what is needed for it. */
export interface Opening {
  readonly gunzip: Gunzip | undefined
  readonly maxInflatedBytes: number
  readonly work: Work
  readonly records: Array<Delivered>
  readonly objects: Array<NamedObject>
  readonly issues: Array<Undelivered>
  readonly asides: Array<Aside>
}

/** Soon opened, and more than nearly all deliveries take. */
const allowance = 2 ** 16

/**
 * @internal Whether something was opened before, and may not be again. Parts of a value that a program made may be shared, so
 * that a small one stands for billions of messages: beyond an allowance, each is opened once.
 */
export const isRepeated = ({ work }: Opening, what: unknown): boolean =>
  work.spent >= allowance && work.opened.has(what)

/** @internal Counts what it takes to open something. */
export const spend = ({ work }: Opening, what: unknown, cost: number): void => {
  if (work.spent >= allowance) work.opened.add(what)
  else work.spent += cost
}

/** @internal Where the opening has come to. */
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

/** @internal Notes that a getter or a proxy threw, which no value from JSON text can hold. */
export const refuseThrown = ({ issues }: Opening, at: At): Form => {
  issues.push({
    ...placeOf(at),
    expected: 'a JSON value',
    found: 'nothing',
    hint: 'reading one of its members threw'
  })
  return 'Unrecognised'
}

/** @internal Notes an issue, and never the value. */
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
