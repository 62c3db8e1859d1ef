/**
 * An event that records what is read of it.
 *
 * @module
 * @since 0.1.0
 */
import type { Path } from '../core/Path.js'
import { fieldsOf, type MediaEvent, notes } from '../event/MediaEvent.js'
import type { Field } from '../payload/Field.js'
import type { Note } from '../payload/Note.js'
import { currentTurn } from './turn.js'

/** The fields that withhold a value. Null and absent fields are answers. */
const isWithheld = (tag: Note['_tag'] | Field<unknown>['_tag']): boolean =>
  tag === 'Hidden' || tag === 'Omitted' || tag === 'Truncated' || tag === 'Mismatched'

/** Steps that every rule uses anyway. */
const free: ReadonlySet<string | symbol> = new Set(['eventSource', 'eventName'])

/** Whether two paths are the same, or one is inside the other. */
const touches = (a: Path, b: Path): boolean =>
  (a.length <= b.length ? a : b).every((step, i) => {
    const other = (a.length <= b.length ? b : a)[i]
    return step === other || step === '*' || other === '*'
  })

/** A path at which something may be withheld: at the path itself, or inside its value. */
interface Suspect {
  readonly path: Path
  readonly inside: boolean
}

const isContainer = (value: unknown): boolean => typeof value === 'object' && value !== null

/** @internal Records what is read through it, until the next `forget`. */
export interface Watched {
  /** The event itself, except that reading any of its members is recorded under the member's name. */
  readonly event: MediaEvent
  readonly look: (path: Path) => Field<unknown>
  readonly read: (path: Path) => unknown
  /** Reads at every index in place of an index in the path. */
  readonly each: (path: Path) => ReadonlyArray<{ readonly value: unknown; readonly path: Path }>
  readonly forget: () => void
  /** The paths that were read, and are withheld. */
  readonly withheld: () => ReadonlyArray<Path>
  /** Those of the given paths that are withheld, unless they were looked at. */
  readonly unseen: (paths: ReadonlyArray<Path>) => ReadonlyArray<Path>
}

const nothing: ReadonlyArray<Path> = []

const watch = (event: MediaEvent): Watched => {
  /**
   * What was read, in order: members of the event by name, which are examined only if it matters, and all other
   * suspects.
   */
  let reads: Array<string | Suspect> = []
  let looks: Array<Path> = []
  let remarks: ReadonlyArray<Path> | undefined
  let ask: ((path: Path) => Field<unknown>) | undefined
  const known = new Map<string | number, Field<unknown>>()
  /** Many rules start with the same few members, each of which is read once. */
  const fieldOf = (path: Path): Field<unknown> => {
    ask ??= fieldsOf(event)
    const [step] = path
    if (step === undefined || path.length > 1) return ask(path)
    const before = known.get(step)
    if (before !== undefined) return before
    const found = ask(path)
    known.set(step, found)
    return found
  }
  /** An empty value cannot hide anything; most are empty. */
  const suspicion = (path: Path, found: Field<unknown>): Suspect | undefined => {
    const inside = found._tag === 'Present' && isContainer(found.value)
    return inside || isWithheld(found._tag) ? { path, inside } : undefined
  }
  const suspect = (path: Path, found: Field<unknown>): void => {
    const one = suspicion(path, found)
    if (one !== undefined) reads.push(one)
  }
  const withheldAtAll = (): ReadonlyArray<Path> =>
    (remarks ??= notes(event)
      .filter(({ _tag }) => isWithheld(_tag))
      .map(({ path }) => path))
  const withheldIn = (one: string | Suspect): ReadonlyArray<Path> => {
    const suspected = typeof one === 'string' ? suspicion([one], fieldOf([one])) : one
    if (suspected === undefined) return nothing
    const { path, inside } = suspected
    return inside ? withheldAtAll().filter((remark) => touches(remark, path)) : [path]
  }
  const read = (path: Path): unknown => {
    const found = fieldOf(path)
    suspect(path, found)
    return found._tag === 'Present' || found._tag === 'Truncated' ? found.value : undefined
  }
  /** Only the length of a list is checked: other parts of its elements are not read. */
  const each = (path: Path, from = 0): ReadonlyArray<{ value: unknown; path: Path }> => {
    const index = path.findIndex((step, i) => i >= from && typeof step === 'number')
    if (index < 0) {
      const value = read(path)
      return value === undefined || value === null ? [] : [{ value, path }]
    }
    const list = fieldOf(path.slice(0, index))
    if (list._tag !== 'Present' || !Array.isArray(list.value)) {
      suspect(path.slice(0, index), list)
      return []
    }
    return list.value.flatMap((_, i) =>
      each([...path.slice(0, index), i, ...path.slice(index + 1)], index + 1)
    )
  }
  return {
    event: new Proxy(event, {
      get: (target, key) => {
        const value: unknown = Reflect.get(target, key)
        if (typeof key === 'string' && !free.has(key)) reads.push(key)
        return value
      }
    }),
    look: (path) => {
      looks.push(path)
      return fieldOf(path)
    },
    read,
    each: (path) => each(path),
    forget: () => {
      if (reads.length > 0) reads = []
      if (looks.length > 0) looks = []
    },
    withheld: () => (reads.length === 0 ? nothing : reads.flatMap(withheldIn)),
    unseen: (paths) =>
      paths.filter(
        (path) =>
          isWithheld(fieldOf(path)._tag) &&
          !looks.some((looked) => JSON.stringify(looked) === JSON.stringify(path))
      )
  }
}

/** Rules and correlations look at one event in turn. */
let last:
  | { readonly event: MediaEvent; readonly turn: number; readonly watched: Watched }
  | undefined

/**
 * @internal An event that records what is read of it; the same object for the same event as last time, with its caches.
 */
export const watchOf = (event: MediaEvent): Watched => {
  const turn = currentTurn()
  if (last?.event !== event || last.turn !== turn) last = { event, turn, watched: watch(event) }
  return last.watched
}
