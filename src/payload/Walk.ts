/**
 * A walk through a value: where it is, and the remarks that it makes.
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
  /** Undefined where none are wanted, and then the path is not kept either. */
  readonly notes: Array<Note> | undefined
  /** A path as a note may show it. It comes from outside, so that a walk without notes does without all that finds secrets. */
  readonly shown: (path: Path) => Path
  /**
   * Looks for all that is remarkable, and makes no copies: an unknown key or a marker in a string is worth a note, and no
   * reason for a copy.
   */
  readonly thorough: boolean
  /** Of the operation whose record it goes through. */
  payloads: Payloads | undefined
  /** Whether it is below a map that is a secret: keys that the shape does not have are secrets too. */
  secret: boolean
  /** Whether it met the key of a stub, where no member has it. */
  metOmitted: boolean
  /** Structures, elements and keys without a member that it may still meet: more than a record has, unless parts of it are shared. */
  left: number
  /** Whether the value may be one that no JSON text can hold: too deep, or with parts that are met again and again. */
  mayBeExcessive: boolean
}

/** A record of a megabyte holds fewer. */
const patience = 100_000

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
  left: patience,
  mayBeExcessive: false
})

const unshown: Walk['shown'] = () => []

/** Of all walks that don't keep it. */
const unkept: Array<string | number> = []

/** @internal A walk that makes the typed view, and no remarks. */
export const silent = (): Walk => walkWith(undefined, unshown, false, unkept, unkept)

const isAlike = (path: Path, at: Path): boolean => path.every((step, i) => step === at[i])

/** The two are as long as each other, and differ where a key was written in another way. */
const placeOf = ({ path, at, shown }: Walk): NotePlace => {
  const place = shown(path)
  return { path: place, at: isAlike(path, at) ? place : shown(at) }
}

/** @internal Goes one step further, where it matters where the walk is. */
export const enter = (walk: Walk, path: string | number, at: string | number): void => {
  if (walk.notes === undefined) return
  walk.path.push(path)
  walk.at.push(at)
}

/** @internal And back. */
export const leave = (walk: Walk): void => {
  if (walk.notes === undefined) return
  walk.path.pop()
  walk.at.pop()
}

/** @internal A remark about a key rather than its value. */
export const remarkOnKey = (
  walk: Walk,
  _tag: 'Renamed' | 'Unknown' | 'Duplicate' | 'Hidden'
): void => {
  walk.notes?.push({ _tag, ...placeOf(walk) })
}

/** @internal A remark about what a value turned out to be. */
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
