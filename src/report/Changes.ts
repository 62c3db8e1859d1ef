/**
 * Who changed what, and the life of each resource.
 *
 * @module
 * @since 0.1.0
 */
import type { ResultOf } from '../aggregate/Aggregate.js'
import { count } from '../aggregate/count.js'
import { filter } from '../aggregate/filter.js'
import { groupBy } from '../aggregate/groupBy.js'
import { map } from '../aggregate/instances.js'
import { latest } from '../aggregate/latest.js'
import type { Moment } from '../aggregate/Moment.js'
import { struct } from '../aggregate/struct.js'
import { accessOf } from '../event/accessOf.js'
import { nameOf } from '../event/isEvent.js'
import { type MediaEvent, resourcesOf } from '../event/MediaEvent.js'
import { outcome } from '../event/outcome.js'
import type { ResourceRef } from '../event/resourcesOf.js'
import { pack, regionOf, serviceOf, unpack, whereOf, whoOf } from './labels.js'
import { type Report, report } from './Report.js'

/**
 * What a change did, told from the first word of the operation's name: anything that is not one of the others is
 * `changed`.
 *
 * @category model
 * @since 0.1.0
 */
export type Deed = 'created' | 'changed' | 'started' | 'stopped' | 'deleted'

/**
 * One change of a resource.
 *
 * @category model
 * @since 0.1.0
 */
export interface Change {
  readonly time: string
  readonly eventID: string
  readonly did: Deed
  readonly operation: string
  readonly principal: string
  readonly address: string
}

/**
 * A resource, and what became of it.
 *
 * @category model
 * @since 0.1.0
 */
export interface Life {
  readonly service: string
  readonly region: string
  /** `channel`, `job`, `flow`, as its ARN or the member that named it says; `''` where neither does. */
  readonly kind: string
  /** Its ARN, or the id or name that the call gave; `''` for changes that named no resource. */
  readonly resource: string
  /** How many changes there were in all. */
  readonly changes: number
  /** The last {@link longestLife} of them, in the order in which they happened. */
  readonly life: ReadonlyArray<Change>
}

/**
 * What the changes report holds, by service, region, kind and resource.
 *
 * @category model
 * @since 0.1.0
 */
export interface Changes {
  readonly changes: number
  readonly resources: ReadonlyArray<Life>
}

/**
 * How many changes of one resource are kept: the last ones, exactly. So memory grows with the resources that were
 * changed, and not with the changes of each.
 *
 * @category model
 * @since 0.1.0
 */
export const longestLife = 100

/** A call whose access nobody knows may have changed something. */
const isChange = (event: MediaEvent): boolean =>
  accessOf(event) !== 'read' && outcome(event)._tag === 'Succeeded'

/** `arn:aws:medialive:us-west-2:111122223333:channel:42`, `…:queues/Default`. */
const arnKind = /^arn:[^:]*:[^:]*:[^:]*:[^:]*:([A-Za-z-]+)[:/]/

const kindOf = ({ value, path }: ResourceRef): string => {
  const key = String(path[path.length - 1] ?? '')
  return (arnKind.exec(value)?.[1] ?? key.replace(/(?:Id|Name|Arn|ARN)$/, '')).toLowerCase()
}

/** An id is unique within its account, region and service, so the account is part of the key. */
const keyOf = (event: MediaEvent): string => {
  const [resource] = resourcesOf(event)
  const account = event.recipientAccountId ?? ''
  const place = [serviceOf(event), regionOf(event)]
  if (resource === undefined) return pack(...place, '', '', account)
  return resource._tag === 'Arn'
    ? pack(...place, kindOf(resource), resource.value)
    : pack(...place, kindOf(resource), resource.value, account)
}

const deeds: { readonly [verb: string]: Deed } = {
  Create: 'created',
  Delete: 'deleted',
  Start: 'started',
  Stop: 'stopped'
}

/** `BatchDelete` and its kin do to many what their second word says. */
const deedOf = (operation: string): Deed => {
  const verb = /^(?:Batch)?([A-Z][a-z]*)/.exec(operation)?.[1] ?? ''
  return Object.hasOwn(deeds, verb) ? (deeds[verb] ?? 'changed') : 'changed'
}

const changeOf = ({ time, eventID, value }: Moment): Change => {
  const [operation = '', principal = '', address = ''] = unpack(value)
  return { time, eventID, did: deedOf(operation), operation, principal, address }
}

const folded = /*#__PURE__*/ filter(
  'changes',
  isChange,
  /*#__PURE__*/ groupBy(
    'resource',
    keyOf,
    /*#__PURE__*/ struct({
      changes: count,
      life: /*#__PURE__*/ latest('change', longestLife, (event) =>
        pack(nameOf(event), whoOf(event), whereOf(event))
      )
    })
  )
)

const changesOf = (lives: ResultOf<typeof folded>): Changes => ({
  changes: [...lives.values()].reduce((sum, { changes }) => sum + changes, 0),
  resources: [...lives].map(([key, { changes, life }]) => {
    const [service = '', region = '', kind = '', resource = ''] = unpack(key)
    return { service, region, kind, resource, changes, life: life.map(changeOf) }
  })
})

/**
 * What was changed, by whom: calls that wrote, or may have, and succeeded. The last {@link longestLife} changes of each
 * resource are listed, in order.
 *
 * *Gotcha:* some calls name a resource by its ARN and some by its id; these are two lives.
 *
 * @category reports
 * @since 0.1.0
 */
export const changes: Report<MediaEvent, Changes> = /*#__PURE__*/ report(
  'changes',
  /*#__PURE__*/ map(changesOf)(folded),
  ({ resources }: Changes) => [
    {
      title: 'Changed resources',
      columns: ['service', 'region', 'kind', 'resource', 'changes'],
      rows: resources.map((life) => [
        life.service,
        life.region,
        life.kind,
        life.resource,
        life.changes
      ])
    },
    {
      title: 'Changes',
      columns: [
        'service',
        'kind',
        'resource',
        'time',
        'did',
        'operation',
        'principal',
        'address',
        'eventID'
      ],
      rows: resources.flatMap(({ service, kind, resource, life }) =>
        life.map((change) => [
          service,
          kind,
          resource,
          change.time,
          change.did,
          change.operation,
          change.principal,
          change.address,
          change.eventID
        ])
      )
    }
  ]
)
