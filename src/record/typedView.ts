/**
 * The typed view of a record, or of a part that is decoded on its own.
 *
 * @module
 * @since 0.2.0
 */
import { deepestNesting, excessOf } from '../core/depth.js'
import * as E from '../core/either.js'
import type { StructGuide } from '../payload/Guide.js'
import { silent, type Walk } from '../payload/Walk.js'
import { walkStruct } from '../payload/walkValue.js'
import { excessive, type Rejection } from './Rejection.js'

type Fields = { readonly [key: string]: unknown }

/** @internal The typed view of a value, or why it is not a JSON value that can be walked. */
export const seenBy = (
  walk: Walk,
  guide: StructGuide,
  value: Fields
): E.Either<Rejection, Fields> => {
  const seen = walkStruct(walk, guide, value)
  if (!walk.mayBeExcessive) return E.right(seen)
  const excess = excessOf(value, deepestNesting)
  if (excess !== undefined) return E.left(excessive(excess, value))
  if (walk.left >= 0) return E.right(seen)
  // Walked from beginning to end, so its size is known.
  walk.left = Number.POSITIVE_INFINITY
  walk.notes?.splice(0)
  return E.right(walkStruct(walk, guide, value))
}

/**
 * @internal The typed view of a value, and the value behind it if a copy had to be made. The caller asserts the type:
 * the compiler checks the shape against it, and the laws check the view against the shape.
 */
export const typedView = <A>(guide: StructGuide, value: Fields): E.Either<Rejection, A> =>
  E.map((seen: Fields) => seen as A)(seenBy(silent(), guide, value))
