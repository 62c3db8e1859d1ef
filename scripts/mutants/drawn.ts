/**
 * Which mutants a sample tries.
 *
 * @module
 */

/** How far a step of the golden ratio goes past a whole number: the starts of the seeds lie far from each other. */
const golden = (Math.sqrt(5) - 1) / 2

/**
 * So many of a list, each as far from the last as from the next: what lies side by side, as the mutants of a file do, is
 * drawn by its share. The same seed draws the same.
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
