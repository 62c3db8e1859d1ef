/**
 * Limits of a walk: a value may be nested deeply, or share its parts, so that no JSON text can represent it.
 *
 * @module
 * @since 0.2.0
 */
import { deepestNesting, excessOf } from '../core/depth.js'
import type { Walk } from './Walk.js'

/** Shapes nest a dozen levels; a value without a model may use the rest of the levels that are read. */
const levelsLeft = deepestNesting - 32

/** @internal For a value whose depth is not bounded by a shape. */
export const measure = (walk: Walk, value: unknown): void => {
  if (excessOf(value, levelsLeft) !== undefined) walk.mayBeExcessive = true
}

/** @internal Whether the walk may meet so many more values; if not, the caller must measure the whole value. */
export const mayMeet = (walk: Walk, many: number): boolean => {
  walk.left -= many
  if (walk.left < 0) walk.mayBeExcessive = true
  return walk.left >= 0
}
