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
  title: 'Logs of a media service were switched off',
  severity: 'medium',
  description:
    'Access logs of an origin show who bypassed the CDN, channel logs why a stream froze, chat logs who wrote what, and workflow alarms page the people who can help. An attacker turns them off first; a team that turns them off to save money misses them later.',
  falsePositives:
    'Tests, and channels that are set up in steps. A request to MediaPackage that sets one kind of access log passes where no answer shows the other. MediaTailor that logs fewer than ten sessions in a hundred is found, since so few show neither a viewer nor a pattern.',
  remediation:
    'Switch the logs on again, and look at what happened to the resource while they were off.',
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
    excluded: 'Some kinds of events are left out of the logs.',
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
