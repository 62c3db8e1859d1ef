/**
 * An event in one line.
 *
 * @module
 * @since 0.1.0
 */
import { total } from '../core/total.js'
import { scrubText } from '../payload/scrubText.js'
import type { Envelope } from '../record/Envelope.js'
import { principal, showPrincipal } from '../record/principal.js'
import { showSourceAddress, sourceAddress } from '../record/sourceAddress.js'
import type { Action } from './actionOf.js'
import { actionOf, targetsOf } from './attribution.js'
import { outcome } from './outcome.js'
import { phrases } from './phrases.js'
import { showTarget, type Target } from './Target.js'

/** A batch may have hundreds of targets. */
const maxTargets = 3

/** A name may contain a line break, or text that looks like a secret. */
const clean = (text: string): string => scrubText(text).replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')

const listed = (targets: ReadonlyArray<Target>): string => {
  const shown = targets.slice(0, maxTargets).map((target) => clean(showTarget(target)))
  const others = targets.length - shown.length
  return others > 0 ? `${shown.join(', ')} and ${others} more` : shown.join(', ')
}

/** `tags of channel 1`, `metadata to channel 1`, `channel 1`. */
const objectOf = ({ verb, part }: Action, targets: ReadonlyArray<Target>): string => {
  if (part === undefined) return listed(targets)
  return targets.length === 0 ? part : `${part} ${verb === 'send' ? 'to' : 'of'} ${listed(targets)}`
}

const isFailure = ({ outcome: came }: Target): boolean => came === 'failed' || came === 'denied'

/** A batch may succeed for some of its targets. Without a response it is unknown which. */
const inBatch = (targets: ReadonlyArray<Target>): string => {
  const failed = targets.filter(isFailure).length
  const unknown = targets.filter((target) => target.outcome === 'unknown').length
  return [
    ...(failed === 0 ? [] : [`failed for ${failed} of ${targets.length}`]),
    ...(unknown === 0 ? [] : [`outcome unknown for ${unknown} of ${targets.length}`])
  ]
    .map((remark) => `, ${remark}`)
    .join('')
}

const ended = (event: Envelope, targets: ReadonlyArray<Target>): string => {
  const result = outcome(event)
  switch (result._tag) {
    case 'Succeeded':
      return inBatch(targets)
    case 'Denied':
      return ' and was denied'
    case 'Failed':
      return ` and failed${result.code === undefined ? '' : ` (${clean(result.code)})`}`
  }
}

const described = (event: Envelope): string => {
  const action = actionOf(event)
  const targets = targetsOf(event)
  const cameAbout =
    outcome(event)._tag === 'Succeeded' &&
    (targets.length === 0 || targets.some((target) => target.outcome === 'succeeded'))
  const [did, todo] = phrases[action.verb]
  const object = objectOf(action, targets)
  const operation = clean(
    `${event.eventSource.replace(/\.amazonaws\.com$/, '')}:${event.eventName}`
  )
  const region = event.awsRegion === undefined ? '' : ` in ${clean(event.awsRegion)}`
  const who = clean(showPrincipal(principal(event)))
  const where = clean(showSourceAddress(sourceAddress(event)))
  const what = object === '' ? operation : `${object} (${operation})`
  return `${who} ${cameAbout ? did : `tried to ${todo}`} ${what}${region} from ${where}${ended(event, targets)}`
}

/**
 * Who did what to which resource, where, from which address, and with which outcome: `Admin/alice tried to update tags
 * of channel 42 (medialive:DeleteTags) in us-west-2 from 192.0.2.1 and was denied`. Scrubbed, so it is safe to log; at
 * most three targets are named.
 *
 * @example
 * {@includeCode ../../docs/examples/functions.test.ts#describe}
 *
 * @category conversions
 * @since 0.1.0
 */
export const describe: (event: Envelope) => string = /*#__PURE__*/ total(
  described,
  'an event that cannot be read'
)
