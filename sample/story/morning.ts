/** The morning after: everything is taken down. */
import { accounts, ada, awsItself, deploy, service } from '../people.js'
import { call } from '../record.js'
import { arn, channel, channelId, groupId, inputId } from '../things.js'
import type { Chapter } from './Chapter.js'

export const morning: Chapter = {
  account: accounts.live,
  region: 'us-west-2',
  day: '2026-06-13',
  delivered: '09:20',
  calls: [
    call('08:40:00', ada, 'medialive:ListChannels'),
    call('08:41:00', ada, 'medialive:DescribeChannel', { channelId }),
    call('08:58:10', ada, 'mediatailor:DeletePrefetchSchedule', {
      Name: 'half-time',
      PlaybackConfigurationName: 'cup-final'
    }),
    call('09:00:00', ada, 'medialive:DeleteChannel', { channelId }, channel('DELETING')),
    call('09:02:00', ada, 'medialive:DeleteInput', { inputId }),
    call('09:03:30', ada, 'medialive:DeleteInputSecurityGroup', { inputSecurityGroupId: groupId }),
    call('09:04:10', ada, 'mediapackage:DeleteChannel', { id: 'cup-final' }, null, {
      errorCode: 'UnprocessableEntityException'
    }),
    call('09:16:00', deploy, 'mediatailor:ListTagsForResource', {
      ResourceArn: arn('mediatailor', 'playbackConfiguration/cup-final')
    }),
    call('09:06:12', ada, 'mediapackage:DeleteOriginEndpoint', { id: 'cup-final-hls' }),
    call('09:06:40', ada, 'mediapackage:DeleteChannel', { id: 'cup-final' }),
    call('09:10:00', awsItself, 'kms:RotateKey', null, null, {
      eventType: 'AwsServiceEvent',
      serviceEventDetails: { keyId: '1234abcd-12ab-34cd-56ef-e234567890ab' }
    }),
    // It came hours late, and says so.
    call(
      '01:12:00',
      service('mediaconnect.amazonaws.com'),
      'medialive:DescribeInput',
      { inputId },
      null,
      {
        addendum: { reason: 'DELIVERY_DELAY' }
      }
    )
  ],
  strays: [
    { eventVersion: '1.11', eventName: 'StopChannel', eventTime: '2026-06-13T09:11:02Z' },
    'a line that somebody appended by hand'
  ]
}
