/**
 * Reports without secrets.
 *
 * @module
 * @since 0.1.0
 */
import { cleanKeys } from '../payload/cleanKeys.js'
import { scrubText } from '../payload/scrubText.js'

/**
 * Reports and their output are scrubbed, best effort, as `scrub` does with free text; `unscrubbed` turns that off
 * explicitly.
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

/** @internal A result with all strings scrubbed, including the keys of its maps. */
export const scrubTexts = <A>(result: A): A =>
  // A string remains a string, and all other values are unchanged.
  scrubbed(result) as A
