/**
 * The elements of a list: no more work than the list holds, even where it is sparse.
 *
 * @module
 * @since 0.2.0
 */

/** Up to here it is cheaper to ask each index than to list those that exist. */
const short = 65_536

/** The indexes that exist, in order. A list of JSON has no holes; one that a program made may have a billion. */
const indexesOf = (list: ReadonlyArray<unknown>): ReadonlyArray<number> =>
  Object.keys(list)
    .map(Number)
    .filter((index) => Number.isInteger(index) && index >= 0 && index < list.length)

/** @internal As `list.map`, but without the holes of a sparse list. */
export const mapElements = <A>(
  list: ReadonlyArray<unknown>,
  f: (value: unknown, index: number) => A
): ReadonlyArray<A> => {
  if (list.length > short) return indexesOf(list).map((index) => f(list[index], index))
  const made: Array<A> = []
  for (let index = 0; index < list.length; index++)
    if (index in list) made.push(f(list[index], index))
  return made
}
