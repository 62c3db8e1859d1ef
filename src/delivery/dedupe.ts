/**
 * Records that came before, and records of one action: CloudTrail delivers at least once, and to each account concerned.
 *
 * Law: among any `remember` distinct ids in a row, a repeat is found. A record without an id is never a repeat.
 *
 * @module
 * @since 0.1.0
 */

/** A set of an engine holds twice that. */
const most = 2 ** 23

/**
 * How many distinct ids to remember at least: 100,000 unless told; from 1 to 2^23. Never more than twice as many are held,
 * at some 120 bytes each.
 *
 * @category model
 * @since 0.1.0
 */
export interface DedupeOptions {
  readonly remember?: number
}

/**
 * What tells one record from another.
 *
 * @category model
 * @since 0.1.0
 */
export interface Identifiable {
  readonly eventID?: string
  readonly sharedEventID?: string
}

/**
 * Makes a question with a memory: did a record with this `eventID` come before? The ids that came last are remembered,
 * so that memory stays the same however long the trail is, and a repeat is found unless that many other ids came between.
 *
 * *Gotcha:* each question is remembered, so ask once for each record. What is made is not pure: make one for each trail.
 *
 * @category duplicates
 * @since 0.1.0
 */
export const dedupe = (options: DedupeOptions = {}): ((record: Identifiable) => boolean) => {
  const asked = options.remember ?? 100_000
  const remember = asked >= 1 ? Math.min(Math.floor(asked), most) : 1
  // Two generations: taking the oldest id out of one big set would cost more the bigger it is.
  let older: ReadonlySet<string> = new Set()
  let newer = new Set<string>()
  return ({ eventID }) => {
    if (typeof eventID !== 'string' || eventID === '') return false
    if (newer.has(eventID)) return true
    if (newer.size >= remember) {
      older = newer
      newer = new Set()
    }
    newer.add(eventID)
    return older.has(eventID)
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
