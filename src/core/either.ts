/**
 * The part of fp-ts's `Either` that is used. Importing its module from ESM would cost a third of the time that io-ts
 * takes to load.
 *
 * @module
 * @since 0.1.0
 */
import type { Either, Left, Right } from 'fp-ts/lib/Either.js'

export type { Either } from 'fp-ts/lib/Either.js'

/** @internal */
export const left = <E>(value: E): Either<E, never> => ({ _tag: 'Left', left: value })

/** @internal */
export const right = <A>(value: A): Either<never, A> => ({ _tag: 'Right', right: value })

/** @internal */
export const isLeft = <E>(either: Either<E, unknown>): either is Left<E> => either._tag === 'Left'

/** @internal */
export const isRight = <A>(either: Either<unknown, A>): either is Right<A> =>
  either._tag === 'Right'

/** @internal */
export const mapLeft =
  <E, F>(f: (value: E) => F) =>
  <A>(either: Either<E, A>): Either<F, A> =>
    isLeft(either) ? left(f(either.left)) : either

/** @internal */
export const map =
  <A, B>(f: (value: A) => B) =>
  <E>(either: Either<E, A>): Either<E, B> =>
    isLeft(either) ? either : right(f(either.right))
