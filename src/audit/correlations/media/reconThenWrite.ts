/**
 * The correlation `media/recon-then-write`.
 *
 * @module
 * @since 0.2.0
 */
import { accessOf } from '../../../event/accessOf.js'
import type { Correlation } from '../../correlation/Correlation.js'
import { accountKey, actorKey } from '../../correlation/keys.js'
import { selectEvents } from '../../correlation/Selection.js'
import { type SequenceOptions, sequence } from '../../correlation/sequence.js'
import { everyCall, everyWrite } from '../../support/everyService.js'

/**
 * A principal reads through services and regions, and then makes a change.
 *
 * @category correlations
 * @since 0.2.0
 */
export const reconThenWrite: Correlation<SequenceOptions> = /*#__PURE__*/ sequence({
  id: 'media/recon-then-write',
  title: 'A principal looked through many services and regions, and then changed something',
  severity: 'high',
  description:
    'Someone who works here knows where things are. Someone with a stolen credential does not: they list what there is, service by service and region by region, allowed or not, and then act. Reads alone are found by no rule, since inventories read everything; an inventory does not write.',
  falsePositives:
    'Deployments that read the state of all services before they write. Suppress their role, or raise `atLeast`.',
  remediation:
    'Look at what the principal changed, and from which address. Revoke its sessions if it is not known.',
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_revoke-sessions.html'
  ],
  tags: ['identity', 'attack.t1526', 'attack.t1580'],
  message:
    'A principal that had read from {count} pairs of service and region or more within {within} changed something: {what}.',
  first: /*#__PURE__*/ selectEvents({
    on: everyCall,
    outcome: 'any',
    select: (event) =>
      accessOf(event) === 'read'
        ? {
            by: [accountKey(event), actorKey(event)],
            what: `${event.eventSource} in ${event.awsRegion}`
          }
        : undefined
  }),
  next: /*#__PURE__*/ selectEvents({
    on: everyWrite,
    select: (event) => ({ by: [accountKey(event), actorKey(event)] })
  }),
  atLeast: 8,
  within: '1h'
})
