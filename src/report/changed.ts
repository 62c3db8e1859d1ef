/**
 * What a call changed: each target for which it succeeded.
 *
 * @module
 * @since 0.2.0
 */
import type { Timed } from '../aggregate/instant.js'
import { accessOf } from '../event/accessOf.js'
import type { Action } from '../event/actionOf.js'
import { actionOf, targetKey, targetsOf } from '../event/attribution.js'
import { field, type MediaEvent } from '../event/MediaEvent.js'
import { succeeded } from '../event/outcome.js'
import { showTarget, type Target } from '../event/Target.js'
import { regionOf, serviceOf } from './labels.js'

/** @internal One target of a call, or a call without targets. */
export interface Changed extends Timed {
  readonly event: MediaEvent
  readonly action: Action
  readonly target: Target | undefined
}

const none: ReadonlyArray<Changed> = []

/** A call may have changed something if neither the record nor the models say whether it reads. */
const mayChange = (event: MediaEvent, { verb }: Action): boolean =>
  verb !== 'read' && verb !== 'list' && accessOf(event) !== 'read'

/** For a batch without a response, it is unknown for which targets it succeeded. */
const cameAbout = ({ outcome }: Target): boolean => outcome === 'succeeded' || outcome === 'unknown'

/** @internal Empty for a call that only read, was denied, or failed. */
export const changedBy = (event: MediaEvent): ReadonlyArray<Changed> => {
  const action = actionOf(event)
  if (!mayChange(event, action) || !succeeded(event)) return none
  const { eventTime, eventID } = event
  const targets = targetsOf(event)
  const about = targets.length === 0 ? [undefined] : targets.filter(cameAbout)
  return about.map((target) => ({
    event,
    action,
    target,
    eventTime,
    ...(eventID === undefined ? {} : { eventID })
  }))
}

/** @internal Whether a call changed something, or may have. */
export const isChange = (event: MediaEvent): boolean => changedBy(event).length > 0

/** @internal `channel 42`; empty for a call without a target. */
export const nameOfTarget = ({ target }: Changed): string =>
  target === undefined ? '' : showTarget(target)

/** @internal */
export const keyOfTarget = ({ target }: Changed): string =>
  target === undefined ? '' : targetKey(target)

/**
 * Why a call does not say on which resource it acted: `hidden`, `omitted`, `absent` and so on. A value that is present
 * does not identify one.
 */
const missingIn = ({ event, target }: Changed): string | undefined => {
  if (target === undefined) return undefined
  const { id, name, arn } = target
  if (id !== undefined || name !== undefined || arn !== undefined) return undefined
  const { _tag } = field(event, ...target.from)
  return _tag === 'Present' ? 'unrecognized' : _tag.toLowerCase()
}

/** A type alias: the compiler accepts it as a record of functions, unlike an interface. */
type ResourceParts = {
  readonly account: (changed: Changed) => string | undefined
  readonly region: (changed: Changed) => string
  readonly service: (changed: Changed) => string
  readonly type: (changed: Changed) => string
  readonly key: (changed: Changed) => string
  readonly missing: (changed: Changed) => string | undefined
}

/** @internal The parts by which changes are grouped by resource. */
export const resourceParts: ResourceParts = {
  account: ({ event, target }) => target?.account ?? event.recipientAccountId,
  region: ({ event, target }) => target?.region ?? regionOf(event),
  service: ({ event, target }) => target?.service ?? serviceOf(event),
  type: ({ target }) => target?.type ?? '',
  key: keyOfTarget,
  missing: missingIn
}
