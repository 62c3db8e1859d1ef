/**
 * Paths below a secret, made safe to show: their keys may be secrets, too.
 *
 * @module
 * @since 0.2.0
 */
import type { Path } from '../../core/Path.js'

const leadsTo =
  (path: Path) =>
  (secret: Path): boolean =>
    secret.length < path.length && secret.every((step, i) => step === '*' || step === path[i])

/** @internal The path with `*` for each key below a secret; the paths of secrets may contain `*`. */
export const hideKeys =
  (secrets: ReadonlyArray<Path>) =>
  (path: Path): Path => {
    const secret = secrets.find(leadsTo(path))
    return secret === undefined
      ? path
      : path.map((step, i) => (i >= secret.length && typeof step === 'string' ? '*' : step))
  }
