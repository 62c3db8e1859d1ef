/**
 * The elements of a list, in time proportional to their number, even if the list is sparse.
 *
 * @module
 * @since 0.2.0
 */

/** Up to this length, testing each index is cheaper than listing the existing ones. */
const short = 65_536

/** The existing indexes, in order. A list from JSON has no holes; one that a program made may have a billion. */
const indexesOf = (list: ReadonlyArray<unknown>): ReadonlyArray<number> =>
  Object.keys(list)
    .map(Number)
    .filter((index) => Number.isInteger(index) && index >= 0 && index < list.length)

/** @internal As `list.forEach`, which would test each index of a sparse list. */
export const eachElement = (
  list: ReadonlyArray<unknown>,
  use: (value: unknown, index: number) => void
): void => {
  if (list.length > short) for (const index of indexesOf(list)) use(list[index], index)
  else for (let index = 0; index < list.length; index++) if (index in list) use(list[index], index)
}

/** @internal As `list.map`, without the holes of a sparse list. */
export const mapElements = <A>(
  list: ReadonlyArray<unknown>,
  f: (value: unknown, index: number) => A
): ReadonlyArray<A> => {
  const made: Array<A> = []
  eachElement(list, (value, index) => made.push(f(value, index)))
  return made
}
