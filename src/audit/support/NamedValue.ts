/**
 * A value that a call names, and where it stands.
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
