/** The evening of the final: on the air, looked at by a stranger, opened, stopped, and brought back. */
import {
  accounts,
  ada,
  awsItself,
  deploy,
  nobodyKnown,
  olga,
  omar,
  root,
  scheduler,
  service,
  stranger
} from '../people.js'
import { call } from '../record.js'
import {
  channel,
  channelId,
  endpoint,
  everywhere,
  groupId,
  inputId,
  packaged,
  securityGroup,
  truck
} from '../things.js'
import type { Chapter } from './Chapter.js'
import { denied, deniedTo } from './denied.js'
import { polling } from './polling.js'

const { live } = accounts
const evening = { account: live, region: 'us-west-2', day: '2026-06-12' } as const

const kickOff = {
  actionName: 'kick-off',
  scheduleActionSettings: { inputSwitchSettings: { inputAttachmentNameReference: 'stadium' } },
  scheduleActionStartSettings: {
    fixedModeScheduleActionStartSettings: { time: '2026-06-12T18:00:00.000Z' }
  }
}

const halfTime = {
  actionName: 'half-time',
  scheduleActionSettings: { scte35SpliceInsertSettings: { duration: 16200000, spliceEventId: 45 } },
  scheduleActionStartSettings: {
    fixedModeScheduleActionStartSettings: { time: '2026-06-12T18:46:00.000Z' }
  }
}

/** CloudTrail delivers at least once: this comes again with the next file. */
const scheduled = call(
  '17:58:12',
  olga,
  'medialive:BatchUpdateSchedule',
  { channelId, creates: { scheduleActions: [kickOff, halfTime] } },
  { creates: { scheduleActions: [kickOff, halfTime] } }
)

const firstHalf: Chapter = {
  ...evening,
  delivered: '18:35',
  calls: [
    ...polling('16:30', 20),
    call('17:30:00', olga, 'medialive:StartChannel', { channelId }, channel('STARTING')),
    call('17:31:12', service('mediaconnect.amazonaws.com'), 'medialive:DescribeInput', { inputId }),
    scheduled,
    ...polling('18:00', 40),
    call('18:21:03', stranger, 'medialive:ListChannels', null, null, denied),
    call('18:21:04', stranger, 'medialive:ListInputs', null, null, denied),
    call('18:21:05', stranger, 'medialive:ListInputSecurityGroups', null, null, {
      errorCode: 'ForbiddenException'
    }),
    call('18:21:09', stranger, 'mediapackage:ListChannels', null, null, denied),
    call('18:21:11', stranger, 'mediatailor:ListPlaybackConfigurations', null, null, denied),
    call('18:21:12', stranger, 'mediaconvert:ListQueues', null, null, denied),
    call(
      '18:21:14',
      stranger,
      'ec2:DescribeSecurityGroups',
      { filterSet: {}, securityGroupIdSet: {}, securityGroupSet: {} },
      null,
      {
        errorCode: 'Client.UnauthorizedOperation',
        errorMessage: 'You are not authorized to perform this operation.'
      }
    ),
    call('18:22:40', stranger, 's3:ListBuckets', null, null, deniedTo('s3:ListAllMyBuckets')),
    call('18:23:31', stranger, 'medialive:StopChannel', null, null, denied),
    call('18:30:00', nobodyKnown, 'mediatailor:GetPlaybackConfiguration', { Name: 'cup-final' })
  ]
}

const secondHalf: Chapter = {
  ...evening,
  delivered: '20:40',
  calls: [
    scheduled,
    ...polling('18:32', 30),
    call(
      '18:47:51',
      root,
      'medialive:UpdateInputSecurityGroup',
      { inputSecurityGroupId: groupId, whitelistRules: [{ cidr: everywhere }] },
      securityGroup('IN_USE', everywhere)
    ),
    call(
      '18:49:02',
      root,
      'ec2:AuthorizeSecurityGroupIngress',
      {
        groupId: 'sg-0e1f2a3b4c5d6e7f8',
        ipPermissions: {
          items: [
            {
              fromPort: 5000,
              groups: {},
              ipProtocol: 'udp',
              ipRanges: { items: [{ cidrIp: everywhere }] },
              ipv6Ranges: {},
              prefixListIds: {},
              toPort: 5000
            }
          ]
        }
      },
      { _return: true }
    ),
    call(
      '18:52:20',
      root,
      'mediapackage:RotateIngestEndpointCredentials',
      { id: 'cup-final', ingest_endpoint_id: 'a' },
      packaged('Cup final, world feed')
    ),
    call('18:55:02', root, 'medialive:StopChannel', { channelId }, channel('STOPPING')),
    call('18:56:30', olga, 'medialive:StartChannel', { channelId }, null, {
      errorCode: 'ConflictException',
      errorMessage: 'Channel is not in the idle state'
    }),
    call('18:58:05', olga, 'medialive:StartChannel', { channelId }, channel('STARTING')),
    call('18:58:40', omar, 'medialive:ListInputSecurityGroups'),
    call(
      '19:03:44',
      omar,
      'medialive:UpdateInputSecurityGroup',
      { inputSecurityGroupId: groupId, whitelistRules: [{ cidr: truck }] },
      securityGroup('IN_USE', truck)
    ),
    ...polling('19:04', 30),
    call(
      '19:31:10',
      ada,
      'mediapackage:UpdateOriginEndpoint',
      {
        authorization: 'HIDDEN_DUE_TO_SECURITY_REASONS',
        description: 'for the replay',
        id: 'cup-final-hls'
      },
      endpoint({ description: 'for the replay' })
    ),
    call('19:40:00', deploy, 'mediapackage:CreateHarvestJob', null, null, denied),
    call('20:05:00', scheduler, 'medialive:StopChannel', { channelId }, channel('STOPPING')),
    // The models know no such operation.
    call('20:30:00', awsItself, 'medialive:PollAnywhere', null, null, {
      eventType: 'AwsServiceEvent',
      serviceEventDetails: { nodes: 0 }
    })
  ]
}

export const onAir: ReadonlyArray<Chapter> = [firstHalf, secondHalf]
