/**
 * One field of a record: its value, or the reason why there is none.
 *
 * @module
 * @since 0.1.0
 */
import type * as O from 'fp-ts/lib/Option.js'
import type { JsonKind } from '../core/Json.js'
import { none, some } from '../core/option.js'

/**
 * The value is there, in the rendering that its type says.
 *
 * @category model
 * @since 0.1.0
 */
export interface Present<A> {
  readonly _tag: 'Present'
  readonly value: A
}

/**
 * The value was hidden: by `aws` when the record was written, `scrub` when it was scrubbed. `marker` is the text that
 * stands in its place, undefined where AWS is known to drop the member without a trace.
 *
 * @category model
 * @since 0.1.0
 */
export interface Hidden {
  readonly _tag: 'Hidden'
  readonly by: 'aws' | 'scrub'
  readonly marker: string | undefined
}

/**
 * CloudTrail left out the whole payload because of its size; `originalSize` is in bytes.
 *
 * @see https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html
 * @category model
 * @since 0.1.0
 */
export interface Omitted {
  readonly _tag: 'Omitted'
  readonly reason: string
  readonly originalSize: number | undefined
}

/**
 * The text was cut; `value` is what is left, `limit` the number of characters that CloudTrail keeps.
 *
 * @category model
 * @since 0.1.0
 */
export interface Truncated<A> {
  readonly _tag: 'Truncated'
  readonly value: A
  readonly limit: number
}

/**
 * The record holds a value of a kind that no rule explains. `found` names the kind, and never holds the value.
 *
 * @category model
 * @since 0.1.0
 */
export interface Mismatched {
  readonly _tag: 'Mismatched'
  readonly expected: string
  readonly found: JsonKind
}

/**
 * The record says null.
 *
 * @category model
 * @since 0.1.0
 */
export interface Null {
  readonly _tag: 'Null'
}

/**
 * The record says nothing.
 *
 * @category model
 * @since 0.1.0
 */
export interface Absent {
  readonly _tag: 'Absent'
}

/**
 * A value, or why there is none. Only {@link Present} and {@link Truncated} hold something of the value's type.
 *
 * @category model
 * @since 0.1.0
 */
export type Field<A> = Present<A> | Hidden | Omitted | Truncated<A> | Mismatched | Null | Absent

/** @internal */
export const nullField: Null = { _tag: 'Null' }

/** @internal */
export const absent: Absent = { _tag: 'Absent' }

/**
 * One answer for each way in which a field can be.
 *
 * @category operations
 * @since 0.1.0
 */
export const match =
  <A, B>(
    cases: { readonly [T in Field<A>['_tag']]: (field: Extract<Field<A>, { _tag: T }>) => B }
  ) =>
  (field: Field<A>): B =>
    // Each case takes the member of the union that its key names, which a look-up by key cannot tell the compiler.
    (cases[field._tag] as (field: Field<A>) => B)(field)

/**
 * Changes the value, where there is one, and leaves every reason as it is.
 *
 * @category operations
 * @since 0.1.0
 */
export const map =
  <A, B>(f: (value: A) => B) =>
  (field: Field<A>): Field<B> =>
    field._tag === 'Present' || field._tag === 'Truncated'
      ? { ...field, value: f(field.value) }
      : field

/**
 * The value, also where it was cut; forgets why there is none.
 *
 * @example
 * {@includeCode ../../docs/examples/functions.test.ts#toOption}
 *
 * @category conversions
 * @since 0.1.0
 */
export const toOption = <A>(field: Field<A>): O.Option<A> =>
  field._tag === 'Present' || field._tag === 'Truncated' ? some(field.value) : none

/**
 * The value, also where it was cut, or else what `onNone` makes of the reason.
 *
 * @category conversions
 * @since 0.1.0
 */
export const getOrElse =
  <B>(onNone: (why: Exclude<Field<never>, { value: unknown }>) => B) =>
  <A>(field: Field<A>): A | B =>
    field._tag === 'Present' || field._tag === 'Truncated' ? field.value : onNone(field)
