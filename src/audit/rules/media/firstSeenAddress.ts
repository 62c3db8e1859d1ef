/**
 * The correlation `media/first-seen-address`.
 *
 * @module
 * @since 0.2.0
 */
import type { Correlation } from '../../correlation/Correlation.js'
import { type FirstSeenOptions, firstSeen } from '../../correlation/firstSeen.js'
import { accountKey, actorKey, addressKey } from '../../correlation/keys.js'
import { selectEvents } from '../../correlation/Selection.js'
import { everyWrite } from '../../support/everyService.js'

/**
 * A write from an address that is new for its principal.
 *
 * @category correlations
 * @since 0.2.0
 */
export const firstSeenAddress: Correlation<FirstSeenOptions> = /*#__PURE__*/ firstSeen({
  id: 'media/first-seen-address',
  title: 'A principal changed media services from an address that is new for it',
  severity: 'low',
  description:
    'Deployments use the same few addresses, and operators those of their office or VPN. A write from an address that the principal had not used for two weeks is the first sign that its credentials are used elsewhere.',
  falsePositives:
    'People who work from home, whose addresses change, and programs on short-lived machines. Suppress their principals, so that those with fixed addresses remain.',
  remediation: 'Ask the principal whether they made the call. If not, revoke its sessions.',
  references: [
    'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html'
  ],
  tags: ['identity', 'attack.t1078.004'],
  message:
    'A write came from {what}, an address that the principal had not used within {within} before.',
  over: /*#__PURE__*/ selectEvents({
    on: everyWrite,
    select: (event) => {
      const address = addressKey(event)
      return address === undefined
        ? undefined
        : { by: [accountKey(event), actorKey(event)], what: address }
    }
  }),
  within: '14d'
})
