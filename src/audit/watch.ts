/**
 * An event that remembers what was read of it.
 *
 * @module
 * @since 0.1.0
 */
import type { Path } from '../decode/Path.js'
import { field, type MediaEvent, notes } from '../event/MediaEvent.js'
import type { PathOf } from '../event/PathOf.js'
import type { Field } from '../payload/Field.js'
import type { Note } from '../payload/Note.js'

/** What withholds a value. Null and nothing are answers. */
const withholding: ReadonlySet<Note['_tag']> = new Set([
  'Hidden',
  'Omitted',
  'Truncated',
  'Mismatched'
])

/** Steps that every rule knows already. */
const free: ReadonlySet<string | symbol> = new Set(['eventSource', 'eventName'])

/** The same place, or one inside of the other. */
const touches = (a: Path, b: Path): boolean =>
  (a.length <= b.length ? a : b).every((step, i) => {
    const other = (a.length <= b.length ? b : a)[i]
    return step === other || step === '*' || other === '*'
  })

const isContainer = (read: Field<unknown>): boolean =>
  read._tag === 'Present' && typeof read.value === 'object' && read.value !== null

/** @internal Reading through it is remembered, until the next `forget`. */
export interface Watched {
  /** The event itself, except that reading any member of it is remembered by the member's name. */
  readonly event: MediaEvent
  readonly look: (path: Path) => Field<unknown>
  readonly read: (path: Path) => unknown
  readonly forget: () => void
  /** What was read, and is withheld. */
  readonly withheld: () => ReadonlyArray<Path>
  /** Of some paths those that are withheld, unless they were looked at. */
  readonly unseen: (paths: ReadonlyArray<Path>) => ReadonlyArray<Path>
}

/** @internal */
export const watch = (event: MediaEvent): Watched => {
  let reads: Array<Path> = []
  let looks: Array<Path> = []
  let remarks: ReadonlyArray<Path> | undefined
  const fieldOf = (path: Path): Field<unknown> =>
    // The context has had the compiler check the path; here it is any.
    field<MediaEvent, Path>(event, ...(path as PathOf<MediaEvent, Path>)) as Field<unknown>
  const withheldAtAll = (): ReadonlyArray<Path> =>
    (remarks ??= notes(event)
      .filter(({ _tag }) => withholding.has(_tag))
      .map(({ path }) => path))
  const withheldAt = (path: Path): ReadonlyArray<Path> => {
    const read = fieldOf(path)
    if (withholding.has(read._tag as Note['_tag'])) return [path]
    return isContainer(read) ? withheldAtAll().filter((remark) => touches(remark, path)) : []
  }
  return {
    event: new Proxy(event, {
      get: (target, key) => {
        if (typeof key === 'string' && !free.has(key)) reads.push([key])
        return Reflect.get(target, key)
      }
    }),
    look: (path) => {
      looks.push(path)
      return fieldOf(path)
    },
    read: (path) => {
      reads.push(path)
      const found = fieldOf(path)
      return found._tag === 'Present' || found._tag === 'Truncated' ? found.value : undefined
    },
    forget: () => {
      reads = []
      looks = []
    },
    withheld: () => reads.flatMap(withheldAt),
    unseen: (paths) =>
      paths.filter(
        (path) =>
          withholding.has(fieldOf(path)._tag as Note['_tag']) &&
          !looks.some((looked) => JSON.stringify(looked) === JSON.stringify(path))
      )
  }
}
