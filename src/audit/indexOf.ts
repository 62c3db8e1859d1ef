/**
 * From an event to the rules that name it: two look-ups, whatever the number of rules.
 *
 * @module
 * @since 0.1.0
 */
import { accessOf } from '../event/accessOf.js'
import type { MediaEvent, MediaEventSource } from '../event/MediaEvent.js'
import type { ActiveRule } from './judge.js'

interface SourceIndex {
  readonly all: Array<ActiveRule>
  readonly writes: Array<ActiveRule>
  readonly byName: Map<string, Array<ActiveRule>>
}

const nobody: ReadonlyArray<ActiveRule> = []

const addTo = (index: Map<string, SourceIndex>, source: string): SourceIndex => {
  const known = index.get(source)
  if (known !== undefined) return known
  const made: SourceIndex = { all: [], writes: [], byName: new Map() }
  index.set(source, made)
  return made
}

const add = (index: Map<string, SourceIndex>, active: ActiveRule): void => {
  // Targets are keyed by sources, which `Object.entries` forgets.
  for (const source of Object.keys(active.rule.on) as ReadonlyArray<MediaEventSource>) {
    const names: 'writes' | 'all' | ReadonlyArray<string> = active.rule.on[source] ?? []
    const { all, writes, byName } = addTo(index, source)
    if (names === 'all') all.push(active)
    else if (names === 'writes') writes.push(active)
    else
      for (const name of new Set(names)) {
        const rules = byName.get(name)
        if (rules === undefined) byName.set(name, [active])
        else rules.push(active)
      }
  }
}

/** @internal */
export const indexOf = (
  rules: ReadonlyArray<ActiveRule>
): ((event: MediaEvent) => ReadonlyArray<ActiveRule>) => {
  const index = new Map<string, SourceIndex>()
  for (const rule of rules) add(index, rule)
  return (event) => {
    const known = index.get(event.eventSource)
    if (known === undefined) return nobody
    const named = known.byName.get(event.eventName) ?? nobody
    if (known.all.length === 0 && known.writes.length === 0) return named
    // An operation that nobody knows may have written.
    const writing = known.writes.length > 0 && accessOf(event) !== 'read' ? known.writes : nobody
    return [...named, ...known.all, ...writing]
  }
}
