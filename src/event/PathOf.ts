/**
 * Paths that the compiler checks and completes step by step, at any depth, through arrays and maps.
 *
 * @module
 * @since 0.1.0
 */

/** Values without members: strings, numbers, booleans, and secrets, which have an opaque type. */
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
 * The type one step further, without null and undefined: a field itself says when there is no value.
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

/**
 * The type at the end of a path; unknown if the path is only known at run time, as the `from` of a target is.
 *
 * @category model
 * @since 0.1.0
 */
export type LeafOf<A, Steps extends ReadonlyArray<unknown>> = number extends Steps['length']
  ? unknown
  : Steps extends readonly [infer Step, ...infer Rest]
    ? LeafOf<At<A, Step>, Rest>
    : A

/** For each position of the path, the steps that are possible there after the steps before it. */
type Possible<A, Steps extends ReadonlyArray<unknown>> = Steps extends readonly [
  infer Step,
  ...infer Rest
]
  ? readonly [StepOf<A>, ...Possible<At<A, Step>, Rest>]
  : readonly []

/**
 * The path itself if every step is valid; else the valid steps, which the compiler then shows in the error and
 * completes. A path that is only known at run time is accepted unchecked.
 *
 * @category model
 * @since 0.1.0
 */
export type PathOf<A, Steps extends ReadonlyArray<unknown>> = number extends Steps['length']
  ? Steps
  : Steps extends Possible<A, Steps>
    ? Steps
    : Possible<A, Steps>
