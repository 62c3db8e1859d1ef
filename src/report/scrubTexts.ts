/**
 * Reports without secrets.
 *
 * @module
 * @since 0.1.0
 */
import { cleanKeys } from '../payload/cleanKeys.js'
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

const scrubbedKeys = (keys: ReadonlyArray<unknown>): ReadonlyArray<unknown> => {
  const texts = keys.filter((key) => typeof key === 'string')
  const clean = cleanKeys(texts)
  let n = 0
  return clean === texts ? keys : keys.map((key) => (typeof key === 'string' ? clean[n++] : key))
}

const scrubbed = (value: unknown): unknown => {
  if (typeof value === 'string') return scrubText(value)
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(scrubbed)
  if (value instanceof Map) {
    const keys = scrubbedKeys([...value.keys()])
    return new Map([...value.values()].map((inner, i) => [keys[i], scrubbed(inner)]))
  }
  const keys = cleanKeys(Object.keys(value))
  return Object.fromEntries(Object.values(value).map((inner, i) => [keys[i], scrubbed(inner)]))
}

/** @internal A result with all of its texts scrubbed, the keys of its maps included. */
export const scrubTexts = <A>(result: A): A =>
  // A text stays a text, and everything else what it is.
  scrubbed(result) as A
