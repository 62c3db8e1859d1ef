/**
 * Lists without repetitions.
 *
 * @module
 * @since 0.2.0
 */

/** @internal Values with the same JSON count as one: the last of them, at the place of the first. */
export const distinct = <A>(values: ReadonlyArray<A>): ReadonlyArray<A> => [
  ...new Map(values.map((value) => [JSON.stringify(value), value])).values()
]
