/**
 * A walk through a value: its current position, and the notes that it collects.
 *
 * @module
 * @since 0.1.0
 */
import type { Path } from '../core/Path.js'
import type { Payloads } from './Guide.js'
import type { Note, NotePlace } from './Note.js'
import type { Reading } from './read.js'

/** @internal */
export interface Walk {
  readonly path: Array<string | number>
  readonly at: Array<string | number>
  /** Undefined if no notes are wanted; the path is then not tracked either. */
  readonly notes: Array<Note> | undefined
  /**
   * A path, scrubbed for a note. Passed in as a function, so that a walk without notes does not load the code that
   * finds secrets.
   */
  readonly shown: (path: Path) => Path
  /**
   * Looks for everything worth a note, and makes no copies: an unknown key, or a marker in a string, is worth a note
   * but needs no copy.
   */
  readonly thorough: boolean
  /** The payloads of the operation of the record. */
  payloads: Payloads | undefined
  /** Whether the position is inside a map with secret values, where unknown keys are secret, too. */
  secret: boolean
  /** Whether it met the key of a stub where the structure has no such member. */
  metOmitted: boolean
  /**
   * How many more structures, elements and keys without a member the walk may meet: more than any record has, unless
   * parts of it are shared.
   */
  left: number
  /** Whether the value may be one that no JSON text can represent: too deep, or with the same parts many times over. */
  mayBeExcessive: boolean
}

/** How many parts of a value a walk may meet: a record of a megabyte has fewer. */
const walkLimit = 100_000

/** @internal */
export const walkWith = <Notes extends Array<Note> | undefined>(
  notes: Notes,
  shown: Walk['shown'],
  thorough: boolean,
  path: Array<string | number> = [],
  at: Array<string | number> = []
): Walk & { readonly notes: Notes } => ({
  path,
  at,
  notes,
  shown,
  thorough,
  payloads: undefined,
  secret: false,
  metOmitted: false,
  left: walkLimit,
  mayBeExcessive: false
})

const unshown: Walk['shown'] = () => []

/** The path of all walks that do not track it. */
const unkept: Array<string | number> = []

/** @internal A walk that makes the typed view, without notes. */
export const silent = (): Walk => walkWith(undefined, unshown, false, unkept, unkept)

const isAlike = (path: Path, at: Path): boolean => path.every((step, i) => step === at[i])

/** Both have the same length; they differ where a key was spelled in another way. */
const placeOf = ({ path, at, shown }: Walk): NotePlace => {
  const place = shown(path)
  return { path: place, at: isAlike(path, at) ? place : shown(at) }
}

/** @internal Goes one step down, if the path is tracked. */
export const enter = (walk: Walk, path: string | number, at: string | number): void => {
  if (walk.notes === undefined) return
  walk.path.push(path)
  walk.at.push(at)
}

/** @internal Goes one step back up. */
export const leave = (walk: Walk): void => {
  if (walk.notes === undefined) return
  walk.path.pop()
  walk.at.pop()
}

/** @internal Adds a note about a key. */
export const remarkOnKey = (
  walk: Walk,
  _tag: 'Renamed' | 'Unknown' | 'Duplicate' | 'Hidden'
): void => {
  walk.notes?.push({ _tag, ...placeOf(walk) })
}

/** @internal Adds a note about the value at the current position. */
export const remark = (walk: Walk, reading: Exclude<Reading, { _tag: 'Plain' }>): void => {
  if (walk.notes === undefined) return
  const place = placeOf(walk)
  switch (reading._tag) {
    case 'Hidden':
    case 'Null':
    case 'Inexact':
      walk.notes.push({ _tag: reading._tag, ...place })
      break
    case 'Converted':
      walk.notes.push({ _tag: 'Converted', ...place, assumedUtc: reading.assumedUtc })
      break
    case 'Omitted':
      walk.notes.push({ _tag: 'Omitted', ...place, originalSize: reading.originalSize })
      break
    case 'Truncated':
      walk.notes.push({ _tag: 'Truncated', ...place, limit: reading.limit })
      break
    case 'Mismatched': {
      const { expected, found } = reading
      walk.notes.push({ _tag: 'Mismatched', ...place, expected, found })
      break
    }
  }
}
