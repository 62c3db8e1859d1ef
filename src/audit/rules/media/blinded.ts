/**
 * The correlation `media/blinded`.
 *
 * @module
 * @since 0.2.0
 */
import type { Correlation } from '../../correlation/Correlation.js'
import { accountKey, actorKey } from '../../correlation/keys.js'
import { selectEvents, selectRecords } from '../../correlation/Selection.js'
import { type ThresholdOptions, threshold } from '../../correlation/threshold.js'
import { everyWrite } from '../../support/everyService.js'

/**
 * Trails, logs or alarms are disabled around a change to media services.
 *
 * @category correlations
 * @since 0.2.0
 */
export const blinded: Correlation<ThresholdOptions> = /*#__PURE__*/ threshold({
  id: 'media/blinded',
  title: 'Trails, logs or alarms were switched off around a change of media services',
  severity: 'high',
  description:
    'Attackers who want to stay unseen disable monitoring first: the trail, its selectors, the alarms on a channel, the logs, the detectors. If the same principal changes media services within an hour before or after that, the change is probably what they wanted to hide. For this correlation, the records of these operations of CloudTrail, CloudWatch, CloudWatch Logs, EventBridge, Config and GuardDuty are read, too.',
  falsePositives:
    'A stack that is deleted with its alarms and logs by a role of your own. Suppress the role. Calls that CloudFormation makes on behalf of a user are not counted.',
  remediation:
    'Enable again what was disabled. Check the state of the media services with their own APIs: the trail may have a gap.',
  references: [
    'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/best-practices-security.html',
    'https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_DisableAlarmActions.html'
  ],
  tags: ['visibility', 'attack.t1562.008', 'attack.t1562.001'],
  message:
    'The principal that changed media services switched off trails, logs or alarms within {within} of it.',
  over: [
    /*#__PURE__*/ selectRecords({
      on: {
        'cloudtrail.amazonaws.com': [
          'StopLogging',
          'DeleteTrail',
          'UpdateTrail',
          'PutEventSelectors',
          'StopEventDataStoreIngestion',
          'DeleteEventDataStore'
        ],
        'monitoring.amazonaws.com': ['DeleteAlarms', 'DisableAlarmActions'],
        'logs.amazonaws.com': [
          'DeleteLogGroup',
          'DeleteLogStream',
          'DeleteSubscriptionFilter',
          'DeleteMetricFilter'
        ],
        'events.amazonaws.com': ['DisableRule', 'DeleteRule', 'RemoveTargets'],
        'config.amazonaws.com': [
          'StopConfigurationRecorder',
          'DeleteConfigurationRecorder',
          'DeleteDeliveryChannel'
        ],
        'guardduty.amazonaws.com': ['DeleteDetector', 'UpdateDetector']
      },
      select: (record) => ({ by: [accountKey(record), actorKey(record)], what: 'switched off' })
    }),
    /*#__PURE__*/ selectEvents({
      on: everyWrite,
      select: (event) => ({ by: [accountKey(event), actorKey(event)], what: 'changed' })
    })
  ],
  atLeast: 2,
  within: '1h'
})
