/**
 * Which records are wanted.
 *
 * @module
 * @since 0.1.0
 */
import { isObject } from '../core/Json.js'
import { services } from '../services/MediaEvents.js'
import type { Wanted } from './ReadOptions.js'
import { ruledOut } from './ruledOut.js'

/** @internal */
export interface Selection {
  /** The event sources with wanted records; all others are unwanted, unless everything is wanted. */
  readonly sources: ReadonlyArray<string>
  readonly everything: boolean
  /** Whether to decode a value; values that are not records are decoded, too, so that they are reported. */
  readonly admits: (value: unknown) => boolean
  /**
   * Whether the ASCII of a record shows that it need not be parsed; undefined if all records of the sources are wanted.
   */
  readonly isRuledOut: ((text: string) => boolean) | undefined
}

const known: ReadonlyArray<string> = /*#__PURE__*/ services.map((table) => table.eventSource)

const isAllAscii = (names: ReadonlyMap<string, ReadonlySet<string>>): boolean =>
  [...names.values()].every((some) => [...some].every((name) => /^[ -~]*$/.test(name)))

/** @internal */
export const selection = ({
  services: all,
  operations,
  others,
  everything = false
}: Wanted): Selection => {
  const whole = new Set<string>(all ?? (operations === undefined ? known : []))
  const some = new Map<string, ReadonlySet<string>>(
    Object.entries({ ...others, ...operations }).map(([source, names]) => [
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
  // Most records of a service outside media are of other operations.
  const rare = new Map(
    Object.keys(others ?? {}).flatMap((source) => {
      const names = whole.has(source) ? undefined : some.get(source)
      return names === undefined ? [] : [[source, names] as const]
    })
  )
  return {
    sources: [...new Set([...whole, ...some.keys()])],
    everything,
    admits,
    isRuledOut: everything || rare.size === 0 || !isAllAscii(rare) ? undefined : ruledOut(rare)
  }
}
