/**
 * Reports without secrets.
 *
 * @module
 * @since 0.1.0
 */
import { scrubText } from '../payload/scrubText.js'

/**
 * Reports and renderings are scrubbed, best effort, like free text by `scrub`; `unscrubbed` says by name that they should
 * not be.
 *
 * @category model
 * @since 0.1.0
 */
export interface RenderOptions {
  readonly unscrubbed?: boolean
}

/** Two keys that are one when scrubbed stay two. */
const keyIn = (map: ReadonlyMap<unknown, unknown>, key: unknown): unknown => {
  if (typeof key !== 'string') return key
  const clean = scrubText(key)
  for (let n = 1; ; n++) {
    const free = n === 1 ? clean : `${clean} (${n})`
    if (!map.has(free)) return free
  }
}

const scrubbed = (value: unknown): unknown => {
  if (typeof value === 'string') return scrubText(value)
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(scrubbed)
  if (value instanceof Map) {
    const map = new Map<unknown, unknown>()
    for (const [key, inner] of value) map.set(keyIn(map, key), scrubbed(inner))
    return map
  }
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, scrubbed(inner)]))
}

/** @internal A result with all of its texts scrubbed, the keys of its maps included. */
export const scrubTexts = <A>(result: A): A =>
  // A text stays a text, and everything else what it is.
  scrubbed(result) as A
