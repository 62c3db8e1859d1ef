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
 * The value is present, and of its type.
 *
 * @category model
 * @since 0.1.0
 */
export interface Present<A> {
  readonly _tag: 'Present'
  readonly value: A
}

/**
 * The value is hidden: by `aws` when the record was written, by `scrub` when it was scrubbed. `marker` is the text in
 * its place, or undefined if AWS is known to drop the member without a trace.
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
 * CloudTrail omitted the whole payload because of its size; `originalSize` is in bytes.
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
 * The text was truncated; `value` is the remaining text, `limit` the number of characters that CloudTrail keeps.
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
 * The record has a value of an unexpected type. `found` is the name of that type, and never contains the value.
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
 * The record has no such member.
 *
 * @category model
 * @since 0.1.0
 */
export interface Absent {
  readonly _tag: 'Absent'
}

/**
 * A value, or why there is none. Only {@link Present} and {@link Truncated} contain a value of the type.
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
 * Calls the function for the variant of a field.
 *
 * @category operations
 * @since 0.1.0
 */
export const match =
  <A, B>(
    cases: { readonly [T in Field<A>['_tag']]: (field: Extract<Field<A>, { _tag: T }>) => B }
  ) =>
  (field: Field<A>): B =>
    // Each function takes the member of the union that its key names, which the compiler cannot infer from a look-up by
    // key.
    (cases[field._tag] as (field: Field<A>) => B)(field)

/**
 * Transforms the value, if there is one, and leaves the reasons unchanged.
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
 * The value, truncated ones included; drops the reason.
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
 * The value, truncated ones included, or else what `onNone` returns for the reason.
 *
 * @category conversions
 * @since 0.1.0
 */
export const getOrElse =
  <B>(onNone: (why: Exclude<Field<never>, { value: unknown }>) => B) =>
  <A>(field: Field<A>): A | B =>
    field._tag === 'Present' || field._tag === 'Truncated' ? field.value : onNone(field)
