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
  /** The event sources of which any record may be wanted; of no other, unless everything is. */
  readonly sources: ReadonlyArray<string>
  readonly everything: boolean
  /** Whether a value is to be decoded; what is not a record is, so that it is reported. */
  readonly admits: (value: unknown) => boolean
  /** Of these sources, single operations alone. */
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
