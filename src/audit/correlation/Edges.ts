/**
 * The edges of one window: the earliest sighting of each of the first few distinct things, and the latest sighting of
 * each of the last few.
 *
 * Law: the number of distinct things between any time and the end of the window, or between its start and any time, is
 * exact up to the limit, however many there were and in whatever order they came. A period in which at least *n* were
 * seen within the duration overlaps at most two windows of that width: the end of one and the start of the next. So a
 * limit of *n* loses nothing.
 *
 * @module
 * @since 0.2.0
 */
import { compareTexts } from '../../aggregate/Moment.js'
import { LazySighting, settled } from './LazySighting.js'
import { compareSightings, type Sighting, type Witness } from './Sighting.js'

/** @internal How much is kept on one side. */
export interface Side {
  /** The maximum number of distinct things. */
  readonly max: number
  /** Whether findings may also be about the latest sightings, which then need their subjects. */
  readonly lazySubjects: boolean
}

/** @internal */
export interface Edges {
  /** The first things, each with its earliest sighting, in order. */
  readonly firsts: Array<Witness>
  /** The last things, each with its latest sighting, the latest first. */
  readonly lasts: Array<Sighting | Witness>
  /** Whether more distinct things were seen than are kept. */
  more: boolean
}

/** @internal */
export const noEdges = (): Edges => ({ firsts: [], lasts: [], more: false })

/** @internal */
export const isWitness = (one: Sighting | Witness): one is Witness => 'subject' in one

/** The same record may come from two places. */
const bySubject = (a: Witness, b: Witness): number =>
  a.subject === b.subject ? 0 : compareTexts(JSON.stringify(a.subject), JSON.stringify(b.subject))

const byFirst = (a: Witness, b: Witness): number => compareSightings(a, b) || bySubject(a, b)

const latestFirst = (a: Sighting | Witness, b: Sighting | Witness): number =>
  compareSightings(b, a) || (isWitness(a) && isWitness(b) ? bySubject(a, b) : 0)

/** The position of a sighting in an ordered list: almost always at an end. */
const placeOf = <A>(list: ReadonlyArray<A>, one: A, compare: (a: A, b: A) => number): number => {
  const head = list[0]
  if (head !== undefined && compare(one, head) < 0) return 0
  let at = list.length
  for (let before = list[at - 1]; before !== undefined; before = list[at - 1]) {
    if (compare(before, one) <= 0) break
    at--
  }
  return at
}

const release = <A extends Sighting>(one: A | undefined): A | undefined => {
  if (one instanceof LazySighting) one.release()
  return one
}

/**
 * Inserts a sighting in order, and replaces one of the same thing if that is worse. Returns the sighting that was
 * dropped.
 */
const insert = <A extends Sighting>(
  list: Array<A>,
  one: A,
  max: number,
  compare: (a: A, b: A) => number
): A | undefined => {
  const known = list.findIndex(({ what }) => what === one.what)
  const before = list[known]
  if (before !== undefined) {
    if (compare(before, one) <= 0) {
      release(one)
      return undefined
    }
    release(before)
    const head = list[0]
    // The usual case: a later sighting for a list of the latest.
    if (head !== undefined && compare(one, head) < 0) {
      list.copyWithin(1, 0, known)
      list[0] = one
      return undefined
    }
    list.splice(known, 1)
  }
  list.splice(placeOf(list, one, compare), 0, one)
  return list.length <= max ? undefined : release(list.pop())
}

/**
 * Inserts a sighting among the first. The one that is dropped may be among the last, where it is then compared by its
 * subject.
 */
const insertFirst = (edges: Edges, one: Witness, { max, lazySubjects }: Side): void => {
  const gone = insert(edges.firsts, one, max, byFirst)
  if (gone === undefined) return
  edges.more = true
  if (!lazySubjects) return
  const at = edges.lasts.findIndex((last) => compareSightings(last, gone) === 0)
  const last = edges.lasts[at]
  if (last !== undefined && !(isWitness(last) && bySubject(last, gone) <= 0)) edges.lasts[at] = gone
}

const isAfterAll = ({ firsts }: Edges, one: Sighting, { max }: Side): boolean => {
  const last = firsts[firsts.length - 1]
  return last !== undefined && firsts.length >= max && compareSightings(last, one) < 0
}

/**
 * The usual case, the last thing once more and later: if it is not among the first things, more were seen, and it comes
 * after all of those.
 */
const isLastAgain = ({ lasts }: Edges, one: Sighting): boolean => {
  const last = lasts[0]
  return last !== undefined && last.what === one.what && compareSightings(last, one) < 0
}

/** @internal The subject is only computed if it is kept. */
export const see = (
  edges: Edges,
  one: Sighting,
  side: Side,
  subject: () => Witness['subject']
): void => {
  if (!side.lazySubjects && isLastAgain(edges, one)) {
    edges.lasts[0] = one
    return
  }
  const isLate = isAfterAll(edges, one, side)
  insert(
    edges.lasts,
    isLate && side.lazySubjects ? new LazySighting(one, subject) : one,
    side.max,
    latestFirst
  )
  if (isLate && edges.more) return
  const known = edges.firsts.find(({ what }) => what === one.what)
  if (known !== undefined && compareSightings(known, one) < 0) return
  if (isLate) edges.more = true
  else insertFirst(edges, { ...one, subject: subject() }, side)
}

/** @internal The latest sightings, with their subjects if they are among the first as well. */
export const latestOf = ({ firsts, lasts }: Edges): ReadonlyArray<Sighting | Witness> =>
  lasts.map((last) =>
    isWitness(last) ? last : (firsts.find((one) => compareSightings(one, last) === 0) ?? last)
  )

/** @internal */
export const absorbEdges = (into: Edges, from: Edges, side: Side): void => {
  // Compared with their subjects: the other side may have the same record from another place.
  if (side.lazySubjects) into.lasts.splice(0, into.lasts.length, ...latestOf(into))
  for (const one of side.lazySubjects ? latestOf(from) : from.lasts)
    insert(into.lasts, settled(one), side.max, latestFirst)
  for (const one of from.firsts) insertFirst(into, one, side)
  into.more ||= from.more
}
