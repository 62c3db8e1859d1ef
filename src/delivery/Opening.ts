/**
 * What an opening of a document gathers, and where it has come to.
 *
 * @module
 * @since 0.1.0
 */
import { kindOf } from '../core/Json.js'
import type { Path } from '../core/Path.js'
import type { Aside, Delivered, Form, NamedObject, Place, Undelivered } from './Delivery.js'

/** @internal What is gathered, and what is needed for it. */
export interface Opening {
  readonly gunzip: ((bytes: Uint8Array) => Uint8Array) | undefined
  readonly records: Array<Delivered>
  readonly objects: Array<NamedObject>
  readonly issues: Array<Undelivered>
  readonly asides: Array<Aside>
}

/** @internal Where the opening has come to. */
export interface At extends Place {
  readonly layers: number
}

/** @internal */
export const below = (at: At, path: Path): At => ({
  ...at,
  path: path.length === 0 ? at.path : [...at.path, ...path]
})

/** @internal */
export const placeOf = ({ path, message }: At): Place =>
  message === undefined ? { path } : { path, message }

/** @internal Notes an issue, and never the value. */
export const refuse = (
  { issues }: Opening,
  at: At,
  value: unknown,
  expected: string,
  hint: string
): Form => {
  issues.push({ ...placeOf(at), expected, found: kindOf(value), hint })
  return 'Unrecognised'
}
