/**
 * Repeated records, and records of one action: CloudTrail delivers at least once, and to each account concerned.
 *
 * Law: among any `remember` distinct records in a row, a repeat is found, and so is another record with the same id. A record
 * without an id is always the first.
 *
 * @module
 * @since 0.1.0
 */
import { originalOf } from '../payload/original.js'
import { digestOf } from './digest.js'

/** A `Map` of V8 holds twice that. */
const most = 2 ** 23

/**
 * How many distinct records to remember at least: 100,000 by default; from 1 to 2^23. Never more than twice as many are held,
 * each as its id and a number for its content, which takes some 120 bytes.
 *
 * @category model
 * @since 0.1.0
 */
export interface DedupeOptions {
  readonly remember?: number
}

/**
 * The ids of a record; aggregated records spell theirs `eventId`.
 *
 * @category model
 * @since 0.1.0
 */
export interface Identifiable {
  readonly eventID?: string
  readonly eventId?: string
  readonly sharedEventID?: string
}

/**
 * Whether a record was seen before.
 *
 * - `First`: no record with this id was.
 * - `Repeat`: the same record was.
 * - `Clash`: a different record with the same id was, as in AWS's own documentation. Neither of the two is a repeat.
 *
 * @category model
 * @since 0.2.0
 */
export type Recurrence = 'First' | 'Repeat' | 'Clash'

/**
 * Says whether a record was seen before, and remembers it: {@link dedupe} makes one.
 *
 * @category model
 * @since 0.2.0
 */
export type Dedupe = (record: Identifiable) => Recurrence

/** The contents that came with an id: nearly always a single one. */
type Contents = number | Set<number>

const has = (contents: Contents | undefined, digest: number): boolean =>
  contents === digest || (typeof contents === 'object' && contents.has(digest))

const added = (contents: Contents | undefined, digest: number): Contents => {
  if (contents === undefined) return digest
  return typeof contents === 'number' ? new Set([contents, digest]) : contents.add(digest)
}

const idOf = ({ eventID, eventId }: Identifiable): string | undefined => {
  const id = eventID ?? eventId
  return typeof id === 'string' && id !== '' ? id : undefined
}

/**
 * Makes a question with a memory: did this record come before? A repeat has the same id and the same content, whatever the
 * order of its keys and the form in which it was delivered. The records that came last are remembered, so that memory stays
 * the same however long the trail is, and a repeat is found unless that many others came between.
 *
 * *Gotcha:* each question is remembered, so ask once for each record. What is made is not pure: make one for each trail.
 *
 * @category duplicates
 * @since 0.1.0
 */
export const dedupe = (options: DedupeOptions = {}): Dedupe => {
  const asked = options.remember ?? 100_000
  const remember = asked >= 1 ? Math.min(Math.floor(asked), most) : 1
  // Two generations: taking the oldest id out of one big map would cost more the bigger it is.
  let older: ReadonlyMap<string, Contents> = new Map()
  let newer = new Map<string, Contents>()
  let held = 0
  return (record) => {
    const id = idOf(record)
    if (id === undefined) return 'First'
    const digest = digestOf(originalOf(record))
    const recent = newer.get(id)
    if (has(recent, digest)) return 'Repeat'
    const isKnown = recent !== undefined
    const before = older.get(id)
    if (held >= remember) {
      older = newer
      newer = new Map()
      held = 0
    }
    newer.set(id, added(newer.get(id), digest))
    held++
    if (has(before, digest)) return 'Repeat'
    return isKnown || before !== undefined ? 'Clash' : 'First'
  }
}

/** Two ids of different kinds are never the same. */
const actionOf = ({ eventID, sharedEventID }: Identifiable): string | undefined => {
  if (typeof sharedEventID === 'string' && sharedEventID !== '') return `shared ${sharedEventID}`
  return typeof eventID === 'string' && eventID !== '' ? `own ${eventID}` : undefined
}

/**
 * Whether two records tell of one action: each account that takes part in a call gets a record with an `eventID` of its
 * own, and all of them have the same `sharedEventID`. An equivalence: records that share nothing are the same action
 * only as themselves.
 *
 * @category duplicates
 * @since 0.1.0
 */
export const sameAction = (a: Identifiable, b: Identifiable): boolean => {
  const action = actionOf(a)
  return a === b || (action !== undefined && action === actionOf(b))
}
