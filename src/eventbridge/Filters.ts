/**
 * Conditions on the members of events, at paths that the compiler checks.
 *
 * @module
 * @since 0.2.0
 */
import type { Operator } from './conditions.js'

/** EventBridge matches the elements of a list: a pattern for the elements is a pattern for the list. */
type Inside<A> = A extends ReadonlyArray<infer Element> ? Element : A

type Scalar<A> = Extract<A, string | number | boolean | null>

type ObjectIn<A> = Exclude<
  Extract<A, object>,
  ReadonlyArray<unknown> | string | number | boolean | symbol
>

type KeyOf<A> = A extends unknown ? keyof A & string : never

type ValueAt<A, Key> = A extends unknown ? (Key extends keyof A ? A[Key] : never) : never

type Value<A> = A | Operator<A extends string ? string : A>

/**
 * A value, an operator, or a list of alternatives. A secret can only be tested for presence: do not put secrets into
 * patterns.
 *
 * @category model
 * @since 0.2.0
 */
export type Condition<A> = [A] extends [null]
  ? A
  : Value<A> | (ReadonlyArray<Value<A>> & { readonly 0: Value<A> })

/**
 * The conditions that a member can have: on its value, or on the members of an object.
 *
 * @category model
 * @since 0.2.0
 */
export type FilterOf<A> =
  | ([Scalar<Inside<A>>] extends [never] ? never : Condition<Scalar<Inside<A>>>)
  | ([Extract<Inside<A>, symbol>] extends [never] ? never : Operator<never>)
  | ([ObjectIn<Inside<A>>] extends [never] ? never : FiltersOf<ObjectIn<Inside<A>>>)

/**
 * Conditions by member, all of which must match. A member that none of the events has does not compile.
 *
 * @category model
 * @since 0.2.0
 */
export type FiltersOf<A> = {
  readonly [Key in KeyOf<A>]?: FilterOf<Exclude<ValueAt<A, Key>, undefined>>
}
