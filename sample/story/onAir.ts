/** The evening of the final: on the air, looked at by a stranger, opened, stopped, and brought back. */
import {
  accounts,
  ada,
  agency,
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
  arn,
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
import { polling } from './polling.js'

const { live } = accounts
const evening = { account: live, region: 'us-west-2', day: '2026-06-12' } as const

/** Elemental services write a code, and not a word more. */
const denied = { errorCode: 'AccessDenied' }

const deniedTo = (action: string, also = ''): { readonly [key: string]: unknown } => ({
  errorCode: 'AccessDenied',
  errorMessage: `User: arn:aws:iam::${live}:user/ci-backup is not authorized to perform: ${action}${also} because no identity-based policy allows the ${action} action`
})

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

/** IAM and STS are global, and recorded in us-east-1. */
const elsewhere: Chapter = {
  account: live,
  region: 'us-east-1',
  day: '2026-06-12',
  delivered: '19:10',
  calls: [
    call(
      '15:58:00',
      agency,
      'sts:AssumeRole',
      {
        durationSeconds: 3600,
        roleArn: `arn:aws:iam::${live}:role/AgencyViewer`,
        roleSessionName: 'agency'
      },
      {
        assumedRoleUser: {
          arn: `arn:aws:sts::${live}:assumed-role/AgencyViewer/agency`,
          assumedRoleId: 'AROACKCEVSQ6C2EXAMPLE:agency'
        },
        credentials: {
          accessKeyId: 'ASIAIOSFODNN7EXAMPLE',
          expiration: 'Jun 12, 2026, 4:58:00\u202fPM',
          sessionToken: 'EXAMPLE-SESSION-TOKEN'
        }
      },
      {
        resources: [
          {
            ARN: `arn:aws:iam::${live}:role/AgencyViewer`,
            accountId: live,
            type: 'AWS::IAM::Role'
          }
        ],
        sharedEventID: 'b4d1f0a6-93e7-4f11-8d5c-e2a7c9f03b61'
      }
    ),
    call('18:20:50', stranger, 'sts:GetCallerIdentity'),
    call(
      '18:21:20',
      stranger,
      'iam:ListUsers',
      null,
      null,
      deniedTo('iam:ListUsers', ` on resource: arn:aws:iam::${live}:user/`)
    ),
    call(
      '18:40:00',
      root,
      'iam:CreateAccessKey',
      { userName: 'ci-backup' },
      {
        accessKey: {
          accessKeyId: 'AKIAI44QH8DHBEXAMPLE',
          createDate: 'Jun 12, 2026, 6:40:00\u202fPM',
          status: 'Active',
          userName: 'ci-backup'
        }
      }
    ),
    call('19:02:15', ada, 'iam:UpdateAccessKey', {
      accessKeyId: 'AKIAI44QH8DHBEXAMPLE',
      status: 'Inactive',
      userName: 'ci-backup'
    }),
    call('19:02:40', ada, 'iam:UpdateAccessKey', {
      accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
      status: 'Inactive',
      userName: 'ci-backup'
    })
  ]
}

/** The morning after: everything is taken down. */
const morning: Chapter = {
  ...evening,
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

export const onAir: ReadonlyArray<Chapter> = [firstHalf, elsewhere, secondHalf, morning]
