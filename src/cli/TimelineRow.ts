/**
 * One call on a timeline, as plain JSON with all text scrubbed.
 *
 * @module
 * @since 0.2.0
 */

import type { Verb } from '../event/actionOf.js'
import { actionOf, targetsOf } from '../event/attribution.js'
import { nameOf } from '../event/isEvent.js'
import type { MediaEvent } from '../event/MediaEvent.js'
import { outcome } from '../event/outcome.js'
import { showTarget, type Target } from '../event/Target.js'
import { scrubText } from '../payload/scrubText.js'
import { principal, showPrincipal } from '../record/principal.js'
import { showSourceAddress, sourceAddress } from '../record/sourceAddress.js'
import type { Mark } from './Mark.js'
import type { Style } from './Span.js'
import { serviceOf } from './serviceName.js'

/** @internal */
export interface TimelineRow {
  readonly service: string
  readonly operation: string
  readonly targets: ReadonlyArray<string>
  readonly who: string
  /** The person without their role; absent if there is nothing to leave out. */
  readonly person?: string
  readonly from: string
  readonly account?: string
  readonly region?: string
  readonly ended: string
  readonly style?: Style
  readonly marks: ReadonlyArray<Mark>
}

const done: { readonly [V in Verb]: string } = {
  create: 'created',
  read: 'read',
  list: 'listed',
  update: 'changed',
  delete: 'deleted',
  start: 'started',
  stop: 'stopped',
  restart: 'restarted',
  send: 'sent',
  purchase: 'purchased',
  transfer: 'transferred',
  unknown: 'succeeded'
}

const styles: { readonly [V in Verb]?: Style } = {
  create: 'created',
  read: 'soft',
  list: 'soft',
  delete: 'deleted',
  start: 'started',
  restart: 'started',
  stop: 'stopped',
  purchase: 'created'
}

const ofTargets = (targets: ReadonlyArray<Target>, wanted: ReadonlyArray<Target['outcome']>) =>
  targets.filter((target) => wanted.includes(target.outcome)).length

/** A batch may succeed for some of its targets. */
const inBatch = (targets: ReadonlyArray<Target>): string => {
  const failed = ofTargets(targets, ['failed', 'denied'])
  const unknown = ofTargets(targets, ['unknown'])
  return [
    failed === 0 ? '' : `, ${failed} of ${targets.length} failed`,
    unknown === 0 ? '' : `, ${unknown} of ${targets.length} unknown`
  ].join('')
}

type Ending = Pick<TimelineRow, 'ended' | 'style'>

const endingOf = (event: MediaEvent, targets: ReadonlyArray<Target>): Ending => {
  const result = outcome(event)
  if (result._tag === 'Denied') return { ended: 'denied', style: 'failed' }
  if (result._tag === 'Failed')
    return {
      ended: result.code === undefined ? 'failed' : `failed: ${scrubText(result.code)}`,
      style: 'failed'
    }
  const { verb, part } = actionOf(event)
  const more = inBatch(targets)
  // Parts are written as one word: `accessLogging`.
  const what = part === undefined ? '' : ` ${part.replace(/[A-Z]/g, (c) => ` ${c.toLowerCase()}`)}`
  const style = more === '' ? styles[verb] : 'failed'
  return { ended: `${done[verb]}${what}${more}`, ...(style === undefined ? {} : { style }) }
}

/** @internal */
export const timelineRowOf = (event: MediaEvent, marks: ReadonlyArray<Mark>): TimelineRow => {
  const targets = targetsOf(event)
  const acted = principal(event)
  const who = scrubText(showPrincipal(acted))
  const person = acted.foreign?.value === true ? undefined : acted.person?.value
  const { recipientAccountId, awsRegion } = event
  return {
    service: serviceOf(event.eventSource),
    operation: scrubText(nameOf(event)),
    targets: targets.map((target) => scrubText(showTarget(target))),
    who,
    ...(person === undefined || scrubText(person) === who ? {} : { person: scrubText(person) }),
    from: scrubText(showSourceAddress(sourceAddress(event))),
    ...(recipientAccountId === undefined ? {} : { account: scrubText(recipientAccountId) }),
    ...(awsRegion === undefined ? {} : { region: scrubText(awsRegion) }),
    ...endingOf(event, targets),
    marks
  }
}
