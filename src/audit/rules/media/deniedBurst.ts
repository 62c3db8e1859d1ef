/**
 * The correlation `media/denied-burst`.
 *
 * @module
 * @since 0.2.0
 */
import type { Correlation } from '../../correlation/Correlation.js'
import { accountKey, actorKey } from '../../correlation/keys.js'
import { selectEvents } from '../../correlation/Selection.js'
import { type ThresholdOptions, threshold } from '../../correlation/threshold.js'
import { everyCall } from '../../support/everyService.js'

/**
 * One principal is denied many different operations.
 *
 * @category correlations
 * @since 0.2.0
 */
export const deniedBurst: Correlation<ThresholdOptions> = /*#__PURE__*/ threshold({
  id: 'media/denied-burst',
  title: 'Many different calls of one principal were denied',
  severity: 'medium',
  description:
    'A role that lacks a permission is denied the same call again and again. A principal that is denied many different operations within minutes is trying out what its credentials can do.',
  falsePositives:
    'A new role whose policy is still being written, and the console, whose pages make many calls that they do not strictly need.',
  remediation:
    'Ask the principal. If no one can explain the calls, revoke its sessions, and look at the calls that were not denied.',
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html'],
  tags: ['identity', 'attack.t1580', 'attack.t1526'],
  message: '{count} different operations were denied to one principal within {within}: {what}.',
  over: /*#__PURE__*/ selectEvents({
    on: everyCall,
    outcome: 'denied',
    select: (event) => ({
      by: [accountKey(event), actorKey(event)],
      what: `${event.eventSource}:${event.eventName}`
    })
  }),
  atLeast: 6,
  within: '10m'
})
