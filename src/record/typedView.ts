/**
 * The typed view of a part of a record that is decoded on its own.
 *
 * @module
 * @since 0.2.0
 */
import { deepestNesting, nestsBeyond } from '../core/depth.js'
import * as E from '../core/either.js'
import { attach } from '../payload/original.js'
import type { Node } from '../payload/Shape.js'
import { view } from '../payload/view.js'
import { type Rejection, tooDeep } from './Rejection.js'

/** @internal The typed view of a value, with the value behind it if a copy had to be made. */
export const typedView = <A extends object>(node: Node, value: A): E.Either<Rejection, A> => {
  if (nestsBeyond(value, deepestNesting)) return E.left(tooDeep(value))
  // A view of a structure is an object, and keeps all that is as the shape says.
  const seen = view(node, value) as A
  if (seen !== value) attach(seen, value)
  return E.right(seen)
}
