/**
 * Hand-written rows of MediaTailor.
 *
 * @module
 */
import type { HandRows } from './HandRow.js'

/** What the models and IAM lack or have wrong. */
export const mediatailor: HandRows = {
  types: {
    playbackConfiguration: {
      is: 'playbackConfiguration/{PlaybackConfigurationName}',
      reason: 'AWS’s CLI examples have the name in the ARN'
    },
    prefetchSchedule: {
      is: 'prefetchSchedule/{PlaybackConfigurationName}/{PrefetchScheduleName} < playbackConfiguration',
      reason:
        'a name is unique in its playback configuration only, so the ARN has both, as the path of the request has'
    },
    function: {
      is: 'function/{FunctionId}',
      reason: 'IAM does not have it yet; the ARN is made as those of the other types of the service'
    }
  },
  operations: {
    ListAlerts: {
      is: 'list/alerts; * arn>resourceArn',
      reason: 'the alerts are those of whatever the ARN names'
    }
  }
}
