/**
 * An event that remembers what was read of it.
 *
 * @module
 * @since 0.1.0
 */
import type { Path } from '../core/Path.js'
import { fieldsOf, type MediaEvent, notes } from '../event/MediaEvent.js'
import type { Field } from '../payload/Field.js'
import type { Note } from '../payload/Note.js'

/** What withholds a value. Null and nothing are answers. */
const isWithheld = (tag: Note['_tag'] | Field<unknown>['_tag']): boolean =>
  tag === 'Hidden' || tag === 'Omitted' || tag === 'Truncated' || tag === 'Mismatched'

/** Steps that every rule knows already. */
const free: ReadonlySet<string | symbol> = new Set(['eventSource', 'eventName'])

/** The same place, or one inside of the other. */
const touches = (a: Path, b: Path): boolean =>
  (a.length <= b.length ? a : b).every((step, i) => {
    const other = (a.length <= b.length ? b : a)[i]
    return step === other || step === '*' || other === '*'
  })

/** Where something may be withheld: at the place itself, or inside of it. */
interface Suspect {
  readonly path: Path
  readonly inside: boolean
}

const isContainer = (value: unknown): boolean => typeof value === 'object' && value !== null

/** @internal Reading through it is remembered, until the next `forget`. */
export interface Watched {
  /** The event itself, except that reading any member of it is remembered by the member's name. */
  readonly event: MediaEvent
  readonly look: (path: Path) => Field<unknown>
  readonly read: (path: Path) => unknown
  /** Reads at every index where the path has one. */
  readonly each: (path: Path) => ReadonlyArray<{ readonly value: unknown; readonly path: Path }>
  readonly forget: () => void
  /** What was read, and is withheld. */
  readonly withheld: () => ReadonlyArray<Path>
  /** Of some paths those that are withheld, unless they were looked at. */
  readonly unseen: (paths: ReadonlyArray<Path>) => ReadonlyArray<Path>
}

const nothing: ReadonlyArray<Path> = []

const watch = (event: MediaEvent): Watched => {
  let suspects: Array<Suspect> = []
  let looks: Array<Path> = []
  let remarks: ReadonlyArray<Path> | undefined
  const ask = fieldsOf(event)
  const known = new Map<string | number, Field<unknown>>()
  /** Many rules begin with the same few members, and each of these is asked for once. */
  const fieldOf = (path: Path): Field<unknown> => {
    const [step] = path
    if (step === undefined || path.length > 1) return ask(path)
    const before = known.get(step)
    if (before !== undefined) return before
    const found = ask(path)
    known.set(step, found)
    return found
  }
  /** A value that is there and holds nothing is above suspicion; nearly all are. */
  const suspect = (path: Path, found: Field<unknown>): void => {
    if (isWithheld(found._tag)) suspects.push({ path, inside: false })
    else if (found._tag === 'Present' && isContainer(found.value))
      suspects.push({ path, inside: true })
  }
  const withheldAtAll = (): ReadonlyArray<Path> =>
    (remarks ??= notes(event)
      .filter(({ _tag }) => isWithheld(_tag))
      .map(({ path }) => path))
  const read = (path: Path): unknown => {
    const found = fieldOf(path)
    suspect(path, found)
    return found._tag === 'Present' || found._tag === 'Truncated' ? found.value : undefined
  }
  /** A list is looked at for its length alone: what else its elements hold is not asked. */
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
        if (typeof key === 'string' && !free.has(key)) suspect([key], fieldOf([key]))
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
      if (suspects.length > 0) suspects = []
      if (looks.length > 0) looks = []
    },
    withheld: () =>
      suspects.length === 0
        ? nothing
        : suspects.flatMap(({ path, inside }) =>
            inside ? withheldAtAll().filter((remark) => touches(remark, path)) : [path]
          ),
    unseen: (paths) =>
      paths.filter(
        (path) =>
          isWithheld(fieldOf(path)._tag) &&
          !looks.some((looked) => JSON.stringify(looked) === JSON.stringify(path))
      )
  }
}

/** Rules and correlations look at one event after the other. */
let last: { readonly event: MediaEvent; readonly watched: Watched } | undefined

/** @internal An event as one that remembers; for the event that was asked for last it is the same, with what is known of it. */
export const watchOf = (event: MediaEvent): Watched => {
  if (last?.event !== event) last = { event, watched: watch(event) }
  return last.watched
}
