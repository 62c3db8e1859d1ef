/**
 * The correlation `media/first-seen-agent`.
 *
 * @module
 * @since 0.2.0
 */
import type { Correlation } from '../../correlation/Correlation.js'
import { type FirstSeenOptions, firstSeen } from '../../correlation/firstSeen.js'
import { accountKey, actorKey, agentKey } from '../../correlation/keys.js'
import { selectEvents } from '../../correlation/Selection.js'
import { everyWrite } from '../../support/everyService.js'

/**
 * A write with a program that is new for its principal.
 *
 * @category correlations
 * @since 0.2.0
 */
export const firstSeenAgent: Correlation<FirstSeenOptions> = /*#__PURE__*/ firstSeen({
  id: 'media/first-seen-agent',
  title: 'A principal changed media services with a program that is new for it',
  severity: 'low',
  description:
    'A deployment uses one SDK, and a person the console or one tool. A principal that makes changes with a program that it had not used for two weeks may be someone else with its credentials. All versions of a program count as one.',
  falsePositives: 'A new tool. Suppress the principals of people who use many.',
  remediation: 'Ask the principal whether they made the call. If not, revoke its sessions.',
  references: [
    'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html'
  ],
  tags: ['identity', 'attack.t1078.004'],
  message:
    'A write was made with {what}, a program that the principal had not used within {within} before.',
  over: /*#__PURE__*/ selectEvents({
    on: everyWrite,
    select: (event) => {
      const agent = agentKey(event)
      return agent === undefined
        ? undefined
        : { by: [accountKey(event), actorKey(event)], what: agent }
    }
  }),
  within: '14d'
})
