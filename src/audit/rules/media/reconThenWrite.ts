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
  title: 'A principal read from many services and regions, and then changed something',
  severity: 'high',
  description:
    'People who work with an account know where things are. Someone with a stolen credential does not: they list what there is, service by service and region by region, whether the calls are allowed or not, and then act. No rule reports reads alone, since inventory tools read everything; but these do not write.',
  falsePositives:
    'Deployments that read the state of all services before they write. Suppress their role, or raise `atLeast`.',
  remediation:
    'Look at what the principal changed, and from which address. Revoke its sessions if no one can explain it.',
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_revoke-sessions.html'
  ],
  tags: ['identity', 'attack.t1526', 'attack.t1580'],
  message:
    'A principal changed something after it had read from at least {count} pairs of service and region within {within}: {what}.',
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
