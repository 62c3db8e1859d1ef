/**
 * What changed before a given time.
 *
 * @module
 * @since 0.2.0
 */
import type { ResultOf } from '../aggregate/Aggregate.js'
import { count } from '../aggregate/count.js'
import { each } from '../aggregate/each.js'
import { map } from '../aggregate/instances.js'
import { instantOf } from '../aggregate/instant.js'
import { latestRows } from '../aggregate/latestRows.js'
import { struct } from '../aggregate/struct.js'
import { nameOf } from '../event/isEvent.js'
import type { MediaEvent } from '../event/MediaEvent.js'
import { showAction } from '../event/phrases.js'
import { type Changed, changedBy, keyOfTarget, nameOfTarget, resourceParts } from './changed.js'
import { whereOf, whoOf } from './labels.js'
import { type Report, report } from './Report.js'
import { tableOf } from './tableOf.js'

/**
 * One change of any resource.
 *
 * @category model
 * @since 0.2.0
 */
export interface RecentChange {
  /** ISO 8601, in UTC; `unknown` if the record's time cannot be parsed. */
  readonly time: string
  readonly eventID: string
  readonly account: string | undefined
  readonly region: string
  readonly service: string
  /** As `showTarget` names it: `channel 42`; `''` for calls that act upon no particular resource. */
  readonly resource: string
  readonly key: string
  /** What was done, as text: `deleted`, `tags updated`. */
  readonly did: string
  readonly operation: string
  readonly principal: string
  readonly address: string
}

/**
 * The last changes, the latest first.
 *
 * @category model
 * @since 0.2.0
 */
export interface RecentChanges {
  /** The total number. */
  readonly changes: number
  readonly recent: ReadonlyArray<RecentChange>
}

const folded = (before: string | undefined, max: number) => {
  const end = before === undefined ? undefined : instantOf({ eventTime: before })
  /** A change with an unknown time may have been before any time; nothing is before a time that cannot be parsed. */
  const isBefore = ({ eventTime }: MediaEvent): boolean =>
    before === undefined || (end !== undefined && (instantOf({ eventTime }) ?? '') < end)
  return each(
    `changes before ${before ?? 'the end'}`,
    (event: MediaEvent) => (isBefore(event) ? changedBy(event) : []),
    struct({
      changes: count,
      recent: latestRows(max, {
        ...resourceParts,
        resource: nameOfTarget,
        key: keyOfTarget,
        did: ({ action }: Changed) => showAction(action),
        operation: ({ event }: Changed) => nameOf(event),
        principal: ({ event }: Changed) => whoOf(event),
        address: ({ event }: Changed) => whereOf(event)
      })
    })
  )
}

const recentOf = ({ changes, recent }: ResultOf<ReturnType<typeof folded>>): RecentChanges => ({
  changes,
  recent: recent.map(({ type: _, missing: __, ...change }) => change).reverse()
})

/**
 * The last changes of all resources before a time, in ISO 8601, latest first. One for each target of a call. Memory
 * does not grow with the trail.
 *
 * @category reports
 * @since 0.2.0
 */
export function changesBefore(
  before?: string,
  max: number = 100
): Report<MediaEvent, RecentChanges> {
  return report('recent', map(recentOf)(folded(before, max)), ({ recent }: RecentChanges) => [
    tableOf(
      'recent',
      recent,
      [
        'time',
        'account',
        'region',
        'service',
        'resource',
        'did',
        'operation',
        'principal',
        'address',
        'eventID'
      ],
      'Recent changes'
    )
  ])
}

/**
 * The last 100 changes of a trail, latest first: with `--until`, those before a time.
 *
 * @category reports
 * @since 0.2.0
 */
export const recentChanges: Report<MediaEvent, RecentChanges> = /*#__PURE__*/ changesBefore()
