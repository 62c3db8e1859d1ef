/**
 * Detects repeated records, and records of one action: CloudTrail delivers at least once, and to each account involved.
 *
 * Law: among any `remember` consecutive distinct records, each repeat is found, and so is any different record with the
 * same id. A record without an id is always the first.
 *
 * @module
 * @since 0.1.0
 */
import { originalOf } from '../payload/original.js'
import { digestOf } from './digest.js'

/** A `Map` in V8 can hold twice as many. */
const maxRemembered = 2 ** 23

/**
 * The minimum number of distinct records to remember: 100,000 by default; from 1 to 2^23. At most twice as many are
 * kept, each as its id and a hash of its content, which takes about 120 bytes.
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
 * - `First`: no record with this id was seen.
 * - `Repeat`: the same record was seen.
 * - `Clash`: a different record with the same id was seen, as in AWS's own documentation. Neither of the two is a
 * repeat.
 *
 * @category model
 * @since 0.2.0
 */
export type Recurrence = 'First' | 'Repeat' | 'Clash'

/**
 * Says whether a record was seen before, and remembers it. Create one with {@link dedupe}.
 *
 * @category model
 * @since 0.2.0
 */
export type Dedupe = (record: Identifiable) => Recurrence

/** The contents that were seen with an id: almost always a single one. */
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
 * Creates a function that says whether a record was seen before. A repeat has the same id and the same content,
 * whatever the order of its keys and the format in which it was delivered. Only the most recent records are remembered,
 * so that memory does not grow with the trail, and a repeat is found unless many others came in between.
 *
 * *Gotcha:* each call remembers its record, so call it once for each record. The function is stateful: create one for
 * each trail.
 *
 * @category duplicates
 * @since 0.1.0
 */
export const dedupe = (options: DedupeOptions = {}): Dedupe => {
  const requested = options.remember ?? 100_000
  const remember = requested >= 1 ? Math.min(Math.floor(requested), maxRemembered) : 1
  // Two generations: removing the oldest id from one large map would become more expensive as it grows.
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

/** Ids of different types are never equal. */
const actionOf = ({ eventID, sharedEventID }: Identifiable): string | undefined => {
  if (typeof sharedEventID === 'string' && sharedEventID !== '') return `shared ${sharedEventID}`
  return typeof eventID === 'string' && eventID !== '' ? `own ${eventID}` : undefined
}

/**
 * Whether two records are about one action: each account that takes part in a call receives a record with its own
 * `eventID`, and all of them have the same `sharedEventID`. An equivalence relation: a record without a shared id is
 * the same action only as itself.
 *
 * @category duplicates
 * @since 0.1.0
 */
export const sameAction = (a: Identifiable, b: Identifiable): boolean => {
  const action = actionOf(a)
  return a === b || (action !== undefined && action === actionOf(b))
}
