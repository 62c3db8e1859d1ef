/**
 * The correlation `media/first-seen-region`.
 *
 * @module
 * @since 0.2.0
 */
import type { Correlation } from '../../correlation/Correlation.js'
import { type FirstSeenOptions, firstSeen } from '../../correlation/firstSeen.js'
import { accountKey } from '../../correlation/keys.js'
import { selectEvents } from '../../correlation/Selection.js'
import { everyWrite } from '../../support/everyService.js'

/**
 * A write in a region that is new for its account.
 *
 * @category correlations
 * @since 0.2.0
 */
export const firstSeenRegion: Correlation<FirstSeenOptions> = /*#__PURE__*/ firstSeen({
  id: 'media/first-seen-region',
  title: 'Media services were changed in a region for the first time in two weeks',
  severity: 'medium',
  description:
    'Media workflows stay in the regions in which they were built. A region without changes for two weeks is where attackers hide what they run at your cost, since few people look there.',
  falsePositives: 'A workflow that is moved, or a failover test.',
  remediation:
    'Look at what was created there, and who pays for it. Deny the regions that you do not use with a policy of the organization.',
  references: [
    'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html'
  ],
  tags: ['identity', 'attack.t1535', 'attack.t1078.004'],
  message:
    'Media services were changed in {what}, where nothing was changed within {within} before.',
  over: /*#__PURE__*/ selectEvents({
    on: everyWrite,
    select: (event) =>
      event.awsRegion === undefined ? undefined : { by: [accountKey(event)], what: event.awsRegion }
  }),
  within: '14d'
})
