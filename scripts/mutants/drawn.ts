/**
 * Selects the mutants of a sample.
 *
 * @module
 */

/** The fractional part of the golden ratio: it spreads the starts of the seeds far apart. */
const golden = (Math.sqrt(5) - 1) / 2

/**
 * A number of elements of a list, evenly spaced: neighbours, such as the mutants of a file, are sampled in proportion.
 * The same seed selects the same elements.
 *
 * @internal
 */
export const drawn = <A>(all: ReadonlyArray<A>, count: number, seed: number): ReadonlyArray<A> => {
  const stride = all.length / count
  const start = (seed * golden) % 1
  return stride <= 1
    ? all
    : all.filter((_, at) => Math.floor((at + 1) / stride - start) > Math.floor(at / stride - start))
}
