/**
 * Finds the rules for an event with two look-ups, whatever the number of rules.
 *
 * @module
 * @since 0.1.0
 */
import { accessOf } from '../event/accessOf.js'
import type { MediaEvent, MediaEventSource } from '../event/MediaEvent.js'
import type { Rule } from './Rule.js'

interface SourceIndex<A> {
  readonly all: Array<A>
  readonly writes: Array<A>
  readonly byName: Map<string, Array<A>>
}

/** The rules for an operation, if the event is a read and if it is a write. */
interface ByAccess<A> {
  readonly read: ReadonlyArray<A>
  readonly write: ReadonlyArray<A>
}

interface SourceRules<A> {
  readonly byName: ReadonlyMap<string, ByAccess<A>>
  readonly others: ByAccess<A>
}

const none: ReadonlyArray<never> = []

const rulesOf = <A>({ all, writes, byName }: SourceIndex<A>): SourceRules<A> => {
  const byAccess = (named: ReadonlyArray<A>): ByAccess<A> => ({
    read: [...named, ...all],
    write: [...named, ...all, ...writes]
  })
  return {
    byName: new Map(Array.from(byName, ([name, named]) => [name, byAccess(named)])),
    others: byAccess([])
  }
}

const addTo = <A>(index: Map<string, SourceIndex<A>>, source: string): SourceIndex<A> => {
  const known = index.get(source)
  if (known !== undefined) return known
  const made: SourceIndex<A> = { all: [], writes: [], byName: new Map() }
  index.set(source, made)
  return made
}

const add = <A>(index: Map<string, SourceIndex<A>>, active: A, on: Rule['on']): void => {
  // Targets are keyed by sources, a type that `Object.entries` loses.
  for (const source of Object.keys(on) as ReadonlyArray<MediaEventSource>) {
    const names: 'writes' | 'all' | ReadonlyArray<string> = on[source] ?? []
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

/** @internal Rules, or selections of correlations, by what they select. Events with the same rules share the same list. */
export const indexOf = <A>(
  rules: ReadonlyArray<A>,
  on: (rule: A) => Rule['on']
): ((event: MediaEvent) => ReadonlyArray<A>) => {
  const index = new Map<string, SourceIndex<A>>()
  for (const rule of rules) add(index, rule, on(rule))
  const bySource = new Map(Array.from(index, ([source, found]) => [source, rulesOf(found)]))
  return (event) => {
    const known = bySource.get(event.eventSource)
    if (known === undefined) return none
    const found = known.byName.get(event.eventName) ?? known.others
    // An unknown operation may have written.
    return accessOf(event) === 'read' ? found.read : found.write
  }
}
