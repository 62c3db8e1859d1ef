/**
 * Who changed what, and the history of each resource.
 *
 * @module
 * @since 0.1.0
 */
import type { ResultOf } from '../aggregate/Aggregate.js'
import { count } from '../aggregate/count.js'
import { each } from '../aggregate/each.js'
import { map } from '../aggregate/instances.js'
import { latestRows } from '../aggregate/latestRows.js'
import { rows } from '../aggregate/rows.js'
import { struct } from '../aggregate/struct.js'
import type { Verb } from '../event/actionOf.js'
import { nameOf } from '../event/isEvent.js'
import type { MediaEvent } from '../event/MediaEvent.js'
import { showAction } from '../event/phrases.js'
import { type Changed, changedBy, nameOfTarget, resourceParts } from './changed.js'
import { whereOf, whoOf } from './labels.js'
import { type Report, report } from './Report.js'
import type { Table } from './Table.js'
import { tableOf } from './tableOf.js'

/**
 * One change of a resource.
 *
 * @category model
 * @since 0.1.0
 */
export interface Change {
  /** ISO 8601, in UTC; `unknown` if the record's time cannot be parsed. */
  readonly time: string
  readonly eventID: string
  /** What was done, as text: `deleted`, `tags updated`. */
  readonly did: string
  readonly verb: Verb
  /** As in `actionOf`; undefined if the resource as a whole was changed. */
  readonly part: string | undefined
  /** `unknown` for a target of a batch whose response does not say for which targets it succeeded. */
  readonly outcome: 'succeeded' | 'unknown'
  readonly operation: string
  readonly principal: string
  readonly address: string
}

/**
 * A resource, and its changes.
 *
 * @category model
 * @since 0.2.0
 */
export interface History {
  readonly account: string | undefined
  readonly region: string
  readonly service: string
  /** As in `targetsOf`: `channel`; `''` for calls that act upon no particular resource. */
  readonly type: string
  /** As `showTarget` names it: `channel 42`; `''` for calls that act upon no particular resource. */
  readonly resource: string
  /** The `targetKey` of the resource. */
  readonly key: string
  /** Why the calls do not say which resource it is: `hidden`, `omitted`, `absent` and so on; undefined if they do. */
  readonly missing: string | undefined
  /** The total number of changes. */
  readonly changes: number
  /** The last {@link longestHistory} changes, in the order in which they happened. */
  readonly history: ReadonlyArray<Change>
}

/**
 * The result of the changes report.
 *
 * @category model
 * @since 0.1.0
 */
export interface Changes {
  /** The number of changes of resources, without those of jobs. A batch counts once for each of its targets. */
  readonly changes: number
  readonly resources: ReadonlyArray<History>
  /** Jobs that were submitted or canceled: these are work, not configuration. */
  readonly jobs: ReadonlyArray<History>
}

/**
 * How many changes are kept for each resource: the latest. So memory grows with the number of changed resources, not
 * with the number of their changes.
 *
 * @category model
 * @since 0.2.0
 */
export const longestHistory = 100

const folded = /*#__PURE__*/ each(
  'changes',
  changedBy,
  /*#__PURE__*/ rows(
    resourceParts,
    /*#__PURE__*/ struct({
      changes: count,
      history: /*#__PURE__*/ latestRows(longestHistory, {
        resource: nameOfTarget,
        verb: ({ action }: Changed) => action.verb,
        part: ({ action }: Changed) => action.part,
        outcome: ({ target }: Changed) => (target?.outcome === 'unknown' ? 'unknown' : 'succeeded'),
        operation: ({ event }: Changed) => nameOf(event),
        principal: ({ event }: Changed) => whoOf(event),
        address: ({ event }: Changed) => whereOf(event)
      })
    })
  )
)

type Row = ResultOf<typeof folded>[number]

const changeOf = ({ resource: _, verb, part, ...rest }: Row['history'][number]): Change => ({
  did: showAction(part === undefined ? { verb } : { verb, part }),
  verb,
  part,
  ...rest
})

/** The name from the latest change: an ARN may say more about a resource than an id did. */
const historyOf = ({ history, ...row }: Row): History => ({
  ...row,
  resource: history[history.length - 1]?.resource ?? '',
  history: history.map(changeOf)
})

/** `Job`, `harvest_jobs`, `JobsQuery`, and the parts of a Deadline job; a job template is configuration. */
const isJob = ({ type }: History): boolean => /jobs?(?:query)?$|^(?:session|step|task)$/i.test(type)

const changesOf = (found: ReadonlyArray<Row>): Changes => {
  const histories = found.map(historyOf)
  const resources = histories.filter((history) => !isJob(history))
  return {
    changes: resources.reduce((sum, { changes }) => sum + changes, 0),
    resources,
    jobs: histories.filter(isJob)
  }
}

/** The account is shown if there are several. */
const changesTables = ({
  resources,
  jobs
}: Changes): { readonly [key in 'resources' | 'changes' | 'jobs']: Table } => {
  const accounts = new Set([...resources, ...jobs].map(({ account }) => account))
  const place = [...(accounts.size > 1 ? (['account'] as const) : []), 'service', 'region'] as const
  const change = [
    'resource',
    'history.time',
    'history.did',
    'history.outcome',
    'history.operation',
    'history.principal',
    'history.address',
    'history.eventID'
  ] as const
  return {
    resources: tableOf(
      'resources',
      resources,
      [...place, 'type', 'resource', 'missing', 'changes', 'key'],
      'Changed resources'
    ),
    changes: tableOf('changes', resources, [...place, ...change], 'Changes'),
    jobs: tableOf('jobs', jobs, [...place, ...change], 'Jobs')
  }
}

/**
 * What was changed, and by whom: calls that succeeded and wrote, or may have written. There is one history for each
 * resource, whether calls identify it by id, name or ARN; the last {@link longestHistory} changes of each are listed,
 * in order.
 *
 * @category reports
 * @since 0.1.0
 */
export const changes: Report<MediaEvent, Changes> = /*#__PURE__*/ report(
  'changes',
  /*#__PURE__*/ map(changesOf)(folded),
  (found: Changes) => Object.values(changesTables(found))
)
