/**
 * Hand-written rows of MediaTailor.
 *
 * @module
 */
import type { HandRows } from './HandRow.js'

/** What is missing or wrong in the models and IAM. */
export const mediatailor: HandRows = {
  types: {
    playbackConfiguration: {
      is: 'playbackConfiguration/{PlaybackConfigurationName}',
      reason: 'in AWS’s CLI examples, the ARN contains the name'
    },
    prefetchSchedule: {
      is: 'prefetchSchedule/{PlaybackConfigurationName}/{PrefetchScheduleName} < playbackConfiguration',
      reason:
        'a name is only unique in its playback configuration, so the ARN contains both, like the path of the request'
    },
    function: {
      is: 'function/{FunctionId}',
      reason: 'IAM does not list it yet; the ARN has the format of the other types of the service'
    }
  },
  operations: {
    ListAlerts: {
      is: 'list/alerts; * arn>resourceArn',
      reason: 'the alerts belong to the resource with the ARN'
    }
  }
}
