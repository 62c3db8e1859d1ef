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

/** The rules for an operation, if it reads and if it writes. */
interface Asked {
  readonly reading: ReadonlyArray<ActiveRule>
  readonly writing: ReadonlyArray<ActiveRule>
}

interface SourceRules {
  readonly byName: ReadonlyMap<string, Asked>
  readonly others: Asked
}

const nobody: ReadonlyArray<ActiveRule> = []

const rulesOf = ({ all, writes, byName }: SourceIndex): SourceRules => {
  const asked = (named: ReadonlyArray<ActiveRule>): Asked => ({
    reading: [...named, ...all],
    writing: [...named, ...all, ...writes]
  })
  return {
    byName: new Map(Array.from(byName, ([name, named]) => [name, asked(named)])),
    others: asked([])
  }
}

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

/** @internal The list is the same for events that are asked the same. */
export const indexOf = (
  rules: ReadonlyArray<ActiveRule>
): ((event: MediaEvent) => ReadonlyArray<ActiveRule>) => {
  const index = new Map<string, SourceIndex>()
  for (const rule of rules) add(index, rule)
  const bySource = new Map(Array.from(index, ([source, found]) => [source, rulesOf(found)]))
  return (event) => {
    const known = bySource.get(event.eventSource)
    if (known === undefined) return nobody
    const asked = known.byName.get(event.eventName) ?? known.others
    // An operation that nobody knows may have written.
    return accessOf(event) === 'read' ? asked.reading : asked.writing
  }
}
