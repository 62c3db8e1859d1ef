/**
 * The typed view of a record, or of a part of one that is decoded on its own.
 *
 * @module
 * @since 0.2.0
 */
import { deepestNesting, nestsBeyond } from '../core/depth.js'
import * as E from '../core/either.js'
import type { StructGuide } from '../payload/Guide.js'
import { walkStruct } from '../payload/view.js'
import { silent, type Walk } from '../payload/Walk.js'
import { type Rejection, tooDeep } from './Rejection.js'

type Fields = { readonly [key: string]: unknown }

/** @internal Undefined where the value is nested too deeply to be read. */
export const seenBy = (walk: Walk, guide: StructGuide, value: Fields): Fields | undefined => {
  const seen = walkStruct(walk, guide, value)
  return walk.mayBeTooDeep && nestsBeyond(value, deepestNesting) ? undefined : seen
}

/**
 * @internal The typed view of a value, with the value behind it if a copy had to be made. The caller claims the type: the shape
 * is held to it by the compiler, and the view to the shape by its laws.
 */
export const typedView = <A>(guide: StructGuide, value: Fields): E.Either<Rejection, A> => {
  const seen = seenBy(silent(), guide, value)
  return seen === undefined ? E.left(tooDeep(value)) : E.right(seen as A)
}
