/**
 * Paths that the compiler checks and completes step by step, at any depth, through arrays and maps.
 *
 * @module
 * @since 0.1.0
 */

/** What has no inside: texts, numbers, flags, and secrets, which are symbols to the compiler. */
type Leaf = string | number | boolean | symbol | null | undefined

/**
 * The steps that lead further into `A`: indexes of an array, keys of an object.
 *
 * @category model
 * @since 0.1.0
 */
export type StepOf<A> = A extends Leaf
  ? never
  : A extends ReadonlyArray<unknown>
    ? number
    : keyof A & string

/**
 * What stands one step further, without null and undefined: a field says on its own that nothing is there.
 *
 * @category model
 * @since 0.1.0
 */
export type At<A, Step> =
  A extends ReadonlyArray<infer Element>
    ? Step extends number
      ? Element
      : never
    : Step extends keyof A
      ? Exclude<A[Step], null | undefined>
      : never

/** A path that is only known when the program runs, such as the `from` of a target. */
type IsUnknown<Steps extends ReadonlyArray<unknown>> = number extends Steps['length'] ? true : false

/**
 * What stands at the end of a path; unknown where the path is.
 *
 * @category model
 * @since 0.1.0
 */
export type LeafOf<A, Steps extends ReadonlyArray<unknown>> =
  IsUnknown<Steps> extends true
    ? unknown
    : Steps extends readonly [infer Step, ...infer Rest]
      ? LeafOf<At<A, Step>, Rest>
      : A

/** At each place of the path the steps that are possible there, given those before it. */
type Possible<A, Steps extends ReadonlyArray<unknown>> = Steps extends readonly [
  infer Step,
  ...infer Rest
]
  ? readonly [StepOf<A>, ...Possible<At<A, Step>, Rest>]
  : readonly []

/**
 * The path itself where every step of it leads somewhere; else the steps that would, which is what the compiler then
 * complains about and completes. A path that is only known when the program runs is taken as it is.
 *
 * @category model
 * @since 0.1.0
 */
export type PathOf<A, Steps extends ReadonlyArray<unknown>> =
  IsUnknown<Steps> extends true
    ? Steps
    : Steps extends Possible<A, Steps>
      ? Steps
      : Possible<A, Steps>
