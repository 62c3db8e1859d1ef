/**
 * The rule `media/logging-off`.
 *
 * @module
 * @since 0.1.0
 */
import type { MediaEvent } from '../../../event/MediaEvent.js'
import { defineRule, type Rule } from '../../Rule.js'
import { type LostLogs, lostLogs } from '../../support/logs.js'
import { effectOf, namedIn } from '../../support/operations.js'

/**
 * Logs, alarms or monitoring were disabled, or reduced until they are of no use.
 *
 * @category rules
 * @since 0.1.0
 */
export const loggingOff: Rule<MediaEvent, LostLogs> = /*#__PURE__*/ defineRule({
  id: 'media/logging-off',
  title: 'Logs of a media service were disabled',
  severity: 'medium',
  description:
    'Access logs of an origin show who bypassed the CDN, channel logs why a stream froze, chat logs who wrote what, and workflow alarms page the people who can help. Attackers disable them first; teams that disable them to save money miss them later.',
  falsePositives:
    'Tests, and channels that are set up in steps. A request to MediaPackage that sets one type of access log passes if no response shows the other. MediaTailor with logs of less than ten percent of its sessions is a finding, since so few show neither single viewers nor patterns.',
  remediation:
    'Enable the logs again, and look at what happened to the resource while they were disabled.',
  references: [
    'https://docs.aws.amazon.com/mediapackage/latest/ug/access-logging.html',
    'https://docs.aws.amazon.com/mediatailor/latest/ug/monitoring-cw-logs.html',
    'https://docs.aws.amazon.com/mediastore/latest/ug/monitoring-cloudwatch-container-logging.html',
    'https://docs.aws.amazon.com/medialive/latest/ug/monitor-with-workflow-monitor.html',
    'https://docs.aws.amazon.com/ivs/latest/ChatUserGuide/chat-logging.html'
  ],
  tags: ['logging', 'attack.t1562.008', 'attack.t1562.006'],
  on: /*#__PURE__*/ namedIn(lostLogs),
  messages: {
    off: 'Logs are off.',
    unset: 'No access log is set.',
    sampled: 'So few sessions are logged that the logs are as good as off.',
    excluded: 'Some types of events are left out of the logs.',
    alarms: 'Alarms or notifications of a workflow were removed.',
    monitoring: 'Metrics, notifications or the monitoring of a source are off.'
  },
  severities: { excluded: 'low', monitoring: 'low' },
  check: (event, context) => {
    const effect = effectOf(lostLogs, event, context)
    if (effect === undefined) return context.pass
    const [messageId, ...paths] = effect
    return context.finding(messageId, paths)
  }
})
