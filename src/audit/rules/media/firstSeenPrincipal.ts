/**
 * The correlation `media/first-seen-principal`.
 *
 * @module
 * @since 0.2.0
 */
import type { Correlation } from '../../correlation/Correlation.js'
import { type FirstSeenOptions, firstSeen } from '../../correlation/firstSeen.js'
import { accountKey, actorKey } from '../../correlation/keys.js'
import { selectEvents } from '../../correlation/Selection.js'
import { everyWrite } from '../../support/everyService.js'

/**
 * A write by a new principal.
 *
 * @category correlations
 * @since 0.2.0
 */
export const firstSeenPrincipal: Correlation<FirstSeenOptions> = /*#__PURE__*/ firstSeen({
  id: 'media/first-seen-principal',
  title: 'A principal changed media services for the first time in two weeks',
  severity: 'low',
  description:
    'Few people and programs change media services, and they are the same from week to week. A principal that was not seen for two weeks is new or has come back: a new colleague, a new deployment, or a stolen credential. All sessions of a role count as one principal, unless the record names the person.',
  falsePositives:
    'New people and new deployments. There are no findings until the records of an account go back two weeks.',
  remediation:
    'Ask the owner of the role or user. Look at everything that the principal has done since.',
  references: [
    'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html'
  ],
  tags: ['identity', 'attack.t1078.004'],
  message: '{what} changed media services, and had not done so within {within} before.',
  over: /*#__PURE__*/ selectEvents({
    on: everyWrite,
    select: (event) => {
      const actor = actorKey(event)
      return actor === undefined ? undefined : { by: [accountKey(event)], what: actor }
    }
  }),
  within: '14d'
})
