/**
 * The rows of a grouping by named parts.
 *
 * @module
 * @since 0.2.0
 */

/** @internal The members of a result that is a single value, under the name `value`; objects have their own members. */
export type Single =
  | string
  | number
  | bigint
  | boolean
  | symbol
  | null
  | undefined
  | ReadonlyArray<unknown>
  | ReadonlyMap<unknown, unknown>

/** @internal Merges an intersection of objects into one object type. */
export type Joined<A> = { readonly [K in keyof A]: A[K] }

/**
 * A row: the parts by which events were grouped, and the members of the group's result. A result that is not an object,
 * or that is a list or a map, is the member `value`.
 *
 * @category model
 * @since 0.2.0
 */
export type Row<Parts, Result> =
  | (Exclude<Result, Single> extends infer Members
      ? Members extends object
        ? Joined<Parts & Members>
        : never
      : never)
  | ([Extract<Result, Single>] extends [never]
      ? never
      : Joined<Parts & { readonly value: Extract<Result, Single> }>)
