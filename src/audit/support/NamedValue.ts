/**
 * A value in a call, and its path.
 *
 * @module
 * @since 0.2.0
 */
import type { Path } from '../../core/Path.js'

/** @internal */
export interface NamedValue {
  readonly value: string
  readonly path: Path
}
