/** Two days before the final: the way from the stadium to the viewers is built. */
import { accounts, ada, agency, deploy, producer, studio } from '../people.js'
import { call } from '../record.js'
import {
  arn,
  channel,
  channelId,
  channelRequest,
  endpoint,
  groupId,
  input,
  inputId,
  packaged,
  rehearsalId,
  securityGroup,
  tags,
  truck
} from '../things.js'
import type { Chapter } from './Chapter.js'

const { live } = accounts

const playback = {
  AdDecisionServerUrl: 'https://ads.example.com/vast?session=[session.id]',
  Name: 'cup-final',
  VideoContentSourceUrl: 'https://packaged.example.com/cup-final'
}

const prefetch = {
  Consumption: { EndTime: '2026-06-12T19:20:00Z', StartTime: '2026-06-12T18:45:00Z' },
  Name: 'half-time',
  PlaybackConfigurationName: 'cup-final',
  Retrieval: { EndTime: '2026-06-12T18:45:00Z', StartTime: '2026-06-12T18:30:00Z' }
}

const hls = {
  hlsPackage: { playlistWindowSeconds: 60, segmentDurationSeconds: 6 },
  whitelist: ['198.51.100.0/24']
}

export const building: ReadonlyArray<Chapter> = [
  {
    account: live,
    region: 'us-west-2',
    day: '2026-06-10',
    delivered: '11:10',
    calls: [
      call('08:55:00', ada, 'ec2:DescribeRegions', { regionSet: {} }),
      call('09:01:40', ada, 'medialive:ListInputSecurityGroups'),
      call(
        '09:02:11',
        ada,
        'medialive:CreateInputSecurityGroup',
        { tags, whitelistRules: [{ cidr: truck }] },
        securityGroup('IDLE', truck)
      ),
      call(
        '09:04:52',
        ada,
        'medialive:CreateInput',
        {
          inputSecurityGroups: [groupId],
          mediaConnectFlows: [],
          name: 'cup-final-stadium',
          requestId: 'cup-final-input-1',
          sources: [],
          type: 'RTP_PUSH'
        },
        { input }
      ),
      call('09:05:10', ada, 'medialive:DescribeInput', { inputId }),
      call('09:11:58', ada, 'medialive:CreateChannel', channelRequest('cup-final'), null, {
        errorCode: 'UnprocessableEntityException'
      }),
      call('09:12:30', ada, 'medialive:CreateChannel', channelRequest('cup-final'), {
        channel: channel('CREATING')
      }),
      call('09:12:55', ada, 'medialive:DescribeChannel', { channelId }),
      call('09:14:02', ada, 'medialive:CreateChannel', channelRequest('cup-final-rehearsal'), {
        channel: channel('CREATING', rehearsalId, 'cup-final-rehearsal')
      }),
      call(
        '09:20:05',
        deploy,
        'mediapackage:CreateChannel',
        { description: 'Cup final, world feed', id: 'cup-final', tags },
        packaged('Cup final, world feed')
      ),
      call(
        '09:21:40',
        deploy,
        'mediapackage:CreateOriginEndpoint',
        { channelId: 'cup-final', id: 'cup-final-hls', manifestName: 'index', ...hls },
        endpoint(hls)
      ),
      // Somebody's client writes the member in another case.
      call('09:22:10', deploy, 'mediapackage:ListOriginEndpoints', { ChannelId: 'cup-final' }),
      call(
        '09:24:00',
        deploy,
        'mediapackage:ConfigureLogs',
        {
          egressAccessLogs: { logGroupName: '/example/cup-final/egress' },
          id: 'cup-final'
        },
        {
          ...packaged('Cup final, world feed'),
          egressAccessLogs: { logGroupName: '/example/cup-final/egress' }
        }
      ),
      call('09:30:19', deploy, 'mediatailor:PutPlaybackConfiguration', playback, {
        ...playback,
        CdnConfiguration: {},
        DashConfiguration: {
          ManifestEndpointPrefix: 'https://tailored.example.com/v1/dash/cup-final/',
          MpdLocation: 'EMT_DEFAULT'
        },
        HlsConfiguration: {
          ManifestEndpointPrefix: 'https://tailored.example.com/v1/master/cup-final/'
        },
        PlaybackConfigurationArn: arn('mediatailor', 'playbackConfiguration/cup-final'),
        PlaybackEndpointPrefix: 'https://tailored.example.com'
      }),
      call('09:30:52', deploy, 'mediatailor:GetPlaybackConfiguration', { Name: 'cup-final' }),
      call('09:33:08', deploy, 'mediatailor:CreatePrefetchSchedule', prefetch, {
        ...prefetch,
        Arn: arn('mediatailor', 'prefetchSchedule/cup-final/half-time')
      }),
      call(
        '09:41:00',
        deploy,
        'mediatailor:ConfigureLogsForPlaybackConfiguration',
        { PercentEnabled: 10, PlaybackConfigurationName: 'cup-final' },
        { PercentEnabled: 10, PlaybackConfigurationName: 'cup-final' }
      ),
      call(
        '10:02:00',
        ada,
        'medialive:StartChannel',
        { channelId: rehearsalId },
        {
          ...channel('STARTING', rehearsalId, 'cup-final-rehearsal')
        }
      ),
      call(
        '10:31:00',
        ada,
        'medialive:StopChannel',
        { channelId: rehearsalId },
        {
          ...channel('STOPPING', rehearsalId, 'cup-final-rehearsal')
        }
      ),
      call('10:32:10', ada, 'medialive:DeleteChannel', { channelId: rehearsalId }, null, {
        errorCode: 'ConflictException',
        errorMessage: 'The channel is not idle'
      }),
      call(
        '10:34:10',
        ada,
        'medialive:DeleteChannel',
        { channelId: rehearsalId },
        {
          ...channel('DELETING', rehearsalId, 'cup-final-rehearsal')
        }
      ),
      call('10:40:00', studio, 'medialive:DescribeInput', { inputId }),
      call('10:55:25', agency, 'mediatailor:ListPlaybackConfigurations', null, null, {
        errorCode: 'AccessDenied',
        sharedEventID: '6f1d3c52-2b0e-4c57-8a19-e0d6a1b7c3f4'
      }),
      call('11:05:10', producer, 'medialive:CreateTags', {
        'resource-arn': arn('medialive', `channel:${channelId}`),
        tags: { Owner: 'olga' }
      })
    ]
  }
]
