/**
 * The edges of what was seen in one window: for so many distinct things the earliest sighting of each, and the latest.
 *
 * Law: how many distinct things were seen from any moment to the end of the window, or from its start to any moment, is
 * known exactly up to the limit, however many there were and in whatever order they came. A moment in which at least
 * *n* were seen within a duration lies in two windows of that width at most, the end of one and the start of the next: so a limit of *n*
 * loses nothing.
 *
 * @module
 * @since 0.2.0
 */
import { compareTexts } from '../../aggregate/Moment.js'
import { LazySighting, settled } from './LazySighting.js'
import { compareSightings, type Sighting, type Witness } from './Sighting.js'

/** @internal How much of a side is kept. */
export interface Side {
  /** How many distinct things. */
  readonly most: number
  /** Whether findings may be about the latest sightings too, which then need their subjects. */
  readonly lazySubjects: boolean
}

/** @internal */
export interface Edges {
  /** The things that came first, each by its earliest sighting, in order. */
  readonly firsts: Array<Witness>
  /** The things that went last, each by its latest sighting, the latest first. */
  readonly lasts: Array<Sighting | Witness>
  /** More distinct things were seen than are kept. */
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

/** Where one belongs in an ordered list: nearly always at an end. */
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

const letGo = <A extends Sighting>(one: A | undefined): A | undefined => {
  if (one instanceof LazySighting) one.letGo()
  return one
}

/** Puts one in its place, in place of a worse one of the same thing. Gives what had to go. */
const insert = <A extends Sighting>(
  list: Array<A>,
  one: A,
  most: number,
  compare: (a: A, b: A) => number
): A | undefined => {
  const known = list.findIndex(({ what }) => what === one.what)
  const before = list[known]
  if (before !== undefined) {
    if (compare(before, one) <= 0) {
      letGo(one)
      return undefined
    }
    letGo(before)
    const head = list[0]
    // Nearly always: a list of the latest is given a later one.
    if (head !== undefined && compare(one, head) < 0) {
      list.copyWithin(1, 0, known)
      list[0] = one
      return undefined
    }
    list.splice(known, 1)
  }
  list.splice(placeOf(list, one, compare), 0, one)
  return list.length <= most ? undefined : letGo(list.pop())
}

/** Puts one among the first; one that has to go may be among the last, and is known there by its subject then. */
const insertFirst = (edges: Edges, one: Witness, { most, lazySubjects }: Side): void => {
  const gone = insert(edges.firsts, one, most, byFirst)
  if (gone === undefined) return
  edges.more = true
  if (!lazySubjects) return
  const at = edges.lasts.findIndex((last) => compareSightings(last, gone) === 0)
  const last = edges.lasts[at]
  if (last !== undefined && !(isWitness(last) && bySubject(last, gone) <= 0)) edges.lasts[at] = gone
}

const isAfterAll = ({ firsts }: Edges, one: Sighting, { most }: Side): boolean => {
  const last = firsts[firsts.length - 1]
  return last !== undefined && firsts.length >= most && compareSightings(last, one) < 0
}

/** @internal The subject is asked for only where it is kept. */
export const see = (
  edges: Edges,
  one: Sighting,
  side: Side,
  subject: () => Witness['subject']
): void => {
  const isLate = isAfterAll(edges, one, side)
  insert(
    edges.lasts,
    isLate && side.lazySubjects ? new LazySighting(one, subject) : one,
    side.most,
    latestFirst
  )
  if (isLate && edges.more) return
  const known = edges.firsts.find(({ what }) => what === one.what)
  if (known !== undefined && compareSightings(known, one) < 0) return
  if (isLate) edges.more = true
  else insertFirst(edges, { ...one, subject: subject() }, side)
}

/** @internal The latest sightings, with their subjects where they are among the first as well. */
export const latestOf = ({ firsts, lasts }: Edges): ReadonlyArray<Sighting | Witness> =>
  lasts.map((last) =>
    isWitness(last) ? last : (firsts.find((one) => compareSightings(one, last) === 0) ?? last)
  )

/** @internal */
export const absorbEdges = (into: Edges, from: Edges, side: Side): void => {
  // With their subjects they compare: the other side may know the same record from another place.
  if (side.lazySubjects) into.lasts.splice(0, into.lasts.length, ...latestOf(into))
  for (const one of side.lazySubjects ? latestOf(from) : from.lasts)
    insert(into.lasts, settled(one), side.most, latestFirst)
  for (const one of from.firsts) insertFirst(into, one, side)
  into.more ||= from.more
}
