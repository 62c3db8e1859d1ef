/**
 * Which records are wanted.
 *
 * @module
 * @since 0.1.0
 */
import { isObject } from '../core/Json.js'
import type { Operations } from '../scan/Scanner.js'
import { services } from '../services/MediaEvents.js'
import type { Wanted } from './ReadOptions.js'

/** @internal */
export interface Selection {
  /** The event sources with wanted records; all others are unwanted, unless everything is wanted. */
  readonly sources: ReadonlyArray<string>
  readonly everything: boolean
  /** Whether to decode a value; values that are not records are decoded, too, so that they are reported. */
  readonly admits: (value: unknown) => boolean
  /** The sources of which only some operations are wanted. */
  readonly operations: Operations
}

const known: ReadonlyArray<string> = /*#__PURE__*/ services.map((table) => table.eventSource)

/** @internal */
export const selection = ({
  services: all,
  operations: single,
  others,
  everything = false
}: Wanted): Selection => {
  const whole = new Set<string>(all ?? (single === undefined ? known : []))
  const some = new Map<string, ReadonlySet<string>>(
    Object.entries({ ...others, ...single }).map(([source, names]) => [
      source,
      new Set<string>(names)
    ])
  )
  const admits = (value: unknown): boolean => {
    if (everything || !isObject(value)) return true
    const { eventSource, eventName } = value
    if (typeof eventSource !== 'string') return true
    const source = eventSource.trim()
    if (whole.has(source)) return true
    const names = some.get(source)
    return names !== undefined && (typeof eventName !== 'string' || names.has(eventName))
  }
  return {
    sources: [...new Set([...whole, ...some.keys()])],
    everything,
    admits,
    operations: everything ? new Map() : new Map([...some].filter(([source]) => !whole.has(source)))
  }
}
