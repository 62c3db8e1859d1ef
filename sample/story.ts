/**
 * The story of the sample trail: a broadcaster puts a cup final on the air. Channels are built and started, endpoints
 * packaged, ads inserted, highlights transcoded; somebody is denied, somebody opens an input to the world, and the
 * channel stops in the second half.
 */
import {
  account,
  ada,
  deploy,
  elsewhere,
  events,
  federated,
  identityCenter,
  legacy,
  olga,
  omar,
  type Person,
  root,
  stranger,
  unknown,
  untyped,
  vera
} from './people.js'
import type { Call } from './record.js'

const arn = (service: string, resource: string): string =>
  `arn:aws:${service}:us-west-2:${account}:${resource}`

const day = '2026-06-12T'
const later = '2026-06-13T'

const call = (
  who: Person,
  at: string,
  service: string,
  name: string,
  rest: Omit<Call, 'who' | 'at' | 'service' | 'name'> = {}
): Call => ({ who, at, service, name, ...rest })

const input = {
  arn: arn('medialive', 'input:7000001'),
  id: '7000001',
  name: 'cup-final-stadium',
  type: 'RTP_PUSH',
  state: 'DETACHED',
  sources: [],
  securityGroups: ['8000001'],
  destinations: [{ ip: '192.0.2.140', port: '5000', url: 'rtp://192.0.2.140:5000' }]
}

const channel = (state: string) => ({
  arn: arn('medialive', 'channel:9000001'),
  id: '9000001',
  name: 'cup-final',
  channelClass: 'STANDARD',
  state,
  pipelinesRunningCount: state === 'RUNNING' ? 2 : 0,
  inputAttachments: [{ inputAttachmentName: 'stadium', inputId: '7000001' }],
  tags: { Event: 'cup-final' }
})

const encoderSettings = {
  audioDescriptions: [{ audioSelectorName: 'stadium sound', name: 'stereo' }],
  outputGroups: [
    {
      name: 'packaged',
      outputGroupSettings: {
        mediaPackageGroupSettings: { destination: { destinationRefId: 'packager' } }
      },
      outputs: [
        { outputName: '1080p', videoDescriptionName: '1080p', audioDescriptionNames: ['stereo'] }
      ]
    }
  ],
  timecodeConfig: { source: 'SYSTEMCLOCK' },
  videoDescriptions: [{ name: '1080p', width: 1920, height: 1080 }]
}

const building: ReadonlyArray<Call> = [
  call(ada, `${day}09:02:11Z`, 'medialive', 'CreateInputSecurityGroup', {
    request: { whitelistRules: [{ cidr: '192.0.2.0/24' }], tags: { Event: 'cup-final' } },
    response: {
      securityGroup: {
        arn: arn('medialive', 'inputSecurityGroup:8000001'),
        id: '8000001',
        state: 'IDLE',
        whitelistRules: [{ cidr: '192.0.2.0/24' }]
      }
    }
  }),
  call(ada, `${day}09:04:52Z`, 'medialive', 'CreateInput', {
    request: {
      name: 'cup-final-stadium',
      type: 'RTP_PUSH',
      inputSecurityGroups: ['8000001'],
      requestId: 'cup-final-input-1'
    },
    response: { input }
  }),
  call(ada, `${day}09:12:30Z`, 'medialive', 'CreateChannel', {
    request: {
      name: 'cup-final',
      channelClass: 'STANDARD',
      roleArn: `arn:aws:iam::${account}:role/MediaLiveAccessRole`,
      inputAttachments: [{ inputAttachmentName: 'stadium', inputId: '7000001' }],
      encoderSettings,
      tags: { Event: 'cup-final' }
    },
    response: { channel: channel('CREATING') }
  }),
  call(deploy, `${day}09:20:05Z`, 'mediapackage', 'CreateChannel', {
    request: {
      id: 'cup-final',
      description: 'Cup final, world feed',
      tags: { Event: 'cup-final' }
    },
    response: {
      id: 'cup-final',
      arn: arn('mediapackage', 'channels/cup-final'),
      description: 'Cup final, world feed',
      hlsIngest: {
        ingestEndpoints: ['a', 'b'].map((id) => ({
          id,
          url: `https://ingest.example.com/${id}/channel`,
          username: '***',
          password: '***'
        }))
      }
    }
  }),
  call(deploy, `${day}09:21:40Z`, 'mediapackage', 'CreateOriginEndpoint', {
    request: {
      channelId: 'cup-final',
      id: 'cup-final-hls',
      manifestName: 'index',
      hlsPackage: { segmentDurationSeconds: 6, playlistWindowSeconds: 60 },
      whitelist: ['198.51.100.0/24']
    },
    response: {
      id: 'cup-final-hls',
      channelId: 'cup-final',
      arn: arn('mediapackage', 'origin_endpoints/cup-final-hls'),
      url: 'https://packaged.example.com/cup-final/index.m3u8',
      whitelist: ['198.51.100.0/24']
    }
  }),
  call(deploy, `${day}09:30:19Z`, 'mediatailor', 'PutPlaybackConfiguration', {
    request: {
      Name: 'cup-final',
      VideoContentSourceUrl: 'https://packaged.example.com/cup-final',
      AdDecisionServerUrl: 'https://ads.example.com/vast?session=[session.id]'
    },
    response: {
      Name: 'cup-final',
      PlaybackConfigurationArn: arn('mediatailor', 'playbackConfiguration/cup-final'),
      PlaybackEndpointPrefix: 'https://tailored.example.com',
      CdnConfiguration: {}
    }
  }),
  call(omar, `${day}09:41:00Z`, 'mediatailor', 'ConfigureLogsForPlaybackConfiguration', {
    request: { PlaybackConfigurationName: 'cup-final', PercentEnabled: 10 },
    response: { PlaybackConfigurationName: 'cup-final', PercentEnabled: 10 }
  }),
  call(vera, `${day}10:15:33Z`, 'mediaconvert', 'CreateQueue', {
    request: { name: 'highlights', description: '', tags: {} },
    response: {
      queue: {
        arn: arn('mediaconvert', 'queues/highlights'),
        name: 'highlights',
        createdAt: 1781259333,
        lastUpdated: 1781259333,
        type: 'CUSTOM',
        status: 'ACTIVE',
        submittedJobsCount: 0,
        progressingJobsCount: 0
      }
    }
  }),
  call(vera, `${day}10:16:02Z`, 'mediaconvert', 'TagResource', {
    request: { arn: arn('mediaconvert', 'queues/highlights'), Tags: { CostCenter: 'Sports' } }
  }),
  call(federated, `${day}10:40:00Z`, 'medialive', 'DescribeInput', {
    request: { inputId: '7000001' }
  }),
  call(identityCenter, `${day}11:05:10Z`, 'medialive', 'CreateTags', {
    request: { 'resource-arn': arn('medialive', 'channel:9000001'), tags: { Owner: 'olga' } }
  })
]

const highlights = {
  outputGroups: [
    {
      name: 'dash',
      outputGroupSettings: {
        type: 'DASH_ISO_GROUP_SETTINGS',
        dashIsoGroupSettings: {
          destination: 's3://example-highlights/final/',
          encryption: '***',
          segmentLength: 30,
          fragmentLength: 2
        }
      }
    }
  ],
  inputs: [
    {
      fileInput: 's3://example-masters/final.mxf',
      audioSelectors: { 'Audio Selector 1': { defaultSelection: 'DEFAULT' } }
    }
  ]
}

const onAir: ReadonlyArray<Call> = [
  call(olga, `${day}17:30:00Z`, 'medialive', 'StartChannel', {
    request: { channelId: '9000001' },
    response: channel('STARTING')
  }),
  call(olga, `${day}17:58:12Z`, 'medialive', 'BatchUpdateSchedule', {
    request: {
      channelId: '9000001',
      creates: {
        scheduleActions: [
          {
            actionName: 'kick-off',
            scheduleActionStartSettings: { immediateModeScheduleActionStartSettings: {} },
            scheduleActionSettings: {
              inputSwitchSettings: { inputAttachmentNameReference: 'stadium' }
            }
          }
        ]
      }
    },
    response: { creates: { scheduleActions: [{ actionName: 'kick-off' }] } }
  }),
  call(stranger, `${day}18:21:03Z`, 'medialive', 'ListChannels', {
    rest: { errorCode: 'AccessDenied' }
  }),
  call(stranger, `${day}18:21:05Z`, 'medialive', 'ListInputSecurityGroups', {
    rest: { errorCode: 'ForbiddenException' }
  }),
  call(stranger, `${day}18:21:09Z`, 'mediapackage', 'ListChannels', {
    rest: { errorCode: 'AccessDenied' }
  }),
  call(stranger, `${day}18:21:14Z`, 'elastictranscoder', 'ListPipelines', {
    rest: {
      errorCode: 'AccessDenied',
      errorMessage: `User: arn:aws:iam::${account}:user/ci-backup is not authorized to perform: elastictranscoder:ListPipelines because no identity-based policy allows the elastictranscoder:ListPipelines action`
    }
  }),
  call(stranger, `${day}18:22:40Z`, 'mediaconvert', 'GetPolicy', {
    rest: {
      errorCode: 'AccessDenied',
      errorMessage: `${'The caller may not read the policy. '.repeat(40).slice(0, 1021)}...`
    }
  }),
  call(root, `${day}18:47:51Z`, 'medialive', 'UpdateInputSecurityGroup', {
    request: { inputSecurityGroupId: '8000001', whitelistRules: [{ cidr: '0.0.0.0/0' }] },
    response: {
      securityGroup: {
        id: '8000001',
        arn: arn('medialive', 'inputSecurityGroup:8000001'),
        state: 'IN_USE',
        whitelistRules: [{ cidr: '0.0.0.0/0' }]
      }
    }
  }),
  call(root, `${day}18:52:20Z`, 'mediapackage', 'RotateIngestEndpointCredentials', {
    request: { id: 'cup-final', ingest_endpoint_id: 'a' },
    response: {
      id: 'cup-final',
      hlsIngest: {
        ingestEndpoints: [
          { id: 'a', url: 'https://ingest.example.com/a/channel', username: '***', password: '***' }
        ]
      }
    }
  }),
  call(root, `${day}18:55:02Z`, 'medialive', 'StopChannel', {
    request: { channelId: '9000001' },
    response: channel('STOPPING')
  }),
  call(olga, `${day}18:56:30Z`, 'medialive', 'StartChannel', {
    request: { channelId: '9000001' },
    rest: { errorCode: 'ConflictException', errorMessage: 'Channel is not in the idle state' }
  }),
  call(olga, `${day}18:58:05Z`, 'medialive', 'StartChannel', {
    request: { channelId: '9000001' },
    response: channel('STARTING')
  }),
  call(omar, `${day}19:03:44Z`, 'medialive', 'UpdateInputSecurityGroup', {
    request: { inputSecurityGroupId: '8000001', whitelistRules: [{ cidr: '192.0.2.0/24' }] },
    response: {
      securityGroup: {
        id: '8000001',
        arn: arn('medialive', 'inputSecurityGroup:8000001'),
        state: 'IN_USE',
        whitelistRules: [{ cidr: '192.0.2.0/24' }]
      }
    }
  }),
  call(events, `${day}20:05:00Z`, 'medialive', 'StopChannel', {
    request: { channelId: '9000001' },
    response: channel('STOPPING')
  }),
  call(untyped, `${day}20:30:00Z`, 'medialive', 'PollAnywhere', {
    rest: { eventType: 'AwsServiceEvent' }
  })
]

const afterwards: ReadonlyArray<Call> = [
  call(legacy, `${later}06:00:12Z`, 'mediaconvert', 'CreateJob', {
    request: {
      clientRequestToken: 'final-1',
      queue: arn('mediaconvert', 'queues/highlights'),
      role: `arn:aws:iam::${account}:role/MediaConvert`,
      settings: highlights
    },
    response: {
      job: {
        id: '1781330412-abc123',
        arn: arn('mediaconvert', 'jobs/1781330412-abc123'),
        status: 'SUBMITTED',
        createdAt: 1781330412,
        timing: { submitTime: 1781330412 },
        settings: highlights
      }
    }
  }),
  call(legacy, `${later}06:01:40Z`, 'mediaconvert', 'CreateJob', {
    request: { reason: 'requestParameters too large', omitted: true, originalSize: 149893 },
    response: {
      job: {
        id: '1781330500-def456',
        arn: arn('mediaconvert', 'jobs/1781330500-def456'),
        status: 'SUBMITTED',
        createdAt: 1781330500
      }
    }
  }),
  call(legacy, `${later}06:02:00Z`, 'mediaconvert', 'CreateJobTemplate', {
    request: {
      name: 'vertical',
      queue: arn('mediaconvert', 'queues/highlights'),
      settings: { outputGroups: [] },
      aspectRatioHints: ['9:16']
    },
    response: {
      jobTemplate: {
        name: 'vertical',
        arn: arn('mediaconvert', 'jobTemplates/vertical'),
        createdAt: 1781330520
      }
    }
  }),
  call(legacy, `${later}06:10:00Z`, 'mediaconvert', 'CreateJob', {
    request: {
      queue: arn('mediaconvert', 'queues/gone'),
      role: `arn:aws:iam::${account}:role/MediaConvert`,
      settings: { inputs: [] }
    },
    rest: { errorCode: 'NotFoundException' }
  }),
  call(vera, `${later}07:45:00Z`, 'mediapackage', 'UpdateOriginEndpoint', {
    request: {
      id: 'cup-final-hls',
      authorization: 'HIDDEN_DUE_TO_SECURITY_REASONS',
      description: 'replay'
    },
    response: {
      id: 'cup-final-hls',
      description: 'replay',
      url: 'https://packaged.example.com/cup-final/index.m3u8'
    },
    rest: { readOnly: 'false' }
  }),
  call(elsewhere, `${later}08:00:00Z`, 'mediatailor', 'ListPlaybackConfigurations', {
    rest: { errorCode: 'AccessDenied' }
  }),
  call(unknown, `${later}08:00:30Z`, 'mediatailor', 'GetPlaybackConfiguration', {
    request: { Name: 'cup-final' }
  }),
  call(vera, `${later}08:30:00Z`, 'mediaconvert', 'DeleteQueue', { request: { name: 'trial' } }),
  call(ada, `${later}09:00:00Z`, 'medialive', 'DeleteChannel', {
    request: { channelId: '9000001' },
    response: channel('DELETING')
  }),
  call(ada, `${later}09:02:00Z`, 'medialive', 'DeleteInput', { request: { inputId: '7000001' } })
]

/** Twelve years earlier, when the highlights went through Elastic Transcoder. */
const longAgo: ReadonlyArray<Call> = [
  call(legacy, '2014-09-29T19:29:02Z', 'elastictranscoder', 'CreateJob', {
    request: {
      pipelineId: '1111-pipeline',
      input: { key: 'final.mov', container: 'auto', frameRate: 'auto' },
      output: { key: 'final.mp4', presetId: '1351-000001', rotate: 'auto' }
    },
    response: {
      job: {
        id: '1111-job',
        arn: arn('elastictranscoder', 'job/1111-job'),
        pipelineId: '1111-pipeline',
        status: 'Submitted',
        outputs: [{ id: '1', key: 'final.mp4', presetId: '1351-000001', status: 'Submitted' }]
      }
    }
  }),
  call(legacy, '2014-09-29T19:30:18Z', 'elastictranscoder', 'ListJobsByStatus', {
    request: { status: 'Submitted', ascending: 'false' }
  }),
  call(legacy, '2014-09-29T19:41:50Z', 'elastictranscoder', 'ReadJob', {
    request: { id: '1111-job' }
  }),
  call(legacy, '2018-03-02T10:00:00Z', 'elastictranscoder', 'DeletePreset', {
    request: { id: '1351-000001' }
  }),
  call(legacy, '2018-03-02T10:00:09Z', 'elastictranscoder', 'DeletePipeline', {
    request: { id: '1111-pipeline' }
  }),
  call(legacy, '2018-03-02T10:05:00Z', 'medialive', 'ListChannels')
]

const others: ReadonlyArray<Call> = [
  call(legacy, `${later}05:59:58Z`, 'sts', 'AssumeRole', {
    request: { roleArn: `arn:aws:iam::${account}:role/MediaConvert`, roleSessionName: 'batch' }
  }),
  call(events, `${later}06:00:20Z`, 'kms', 'Decrypt', {
    request: { encryptionAlgorithm: 'SYMMETRIC_DEFAULT' }
  }),
  call(root, `${day}18:40:00Z`, 'iam', 'CreateAccessKey', {
    request: { userName: 'ci-backup' },
    response: { accessKey: { userName: 'ci-backup', status: 'Active' } }
  }),
  call(ada, `${day}08:55:00Z`, 'ec2', 'DescribeRegions', { request: { allRegions: true } }),
  call(vera, `${day}10:10:00Z`, 's3', 'CreateBucket', {
    request: { bucketName: 'example-highlights', Host: 's3.us-west-2.amazonaws.com' }
  })
]

/** A console that polls, as consoles do: most of any trail is reading. */
const watched: ReadonlyArray<readonly [string, string, { readonly [key: string]: unknown }]> = [
  ['medialive', 'DescribeChannel', { channelId: '9000001' }],
  ['medialive', 'DescribeSchedule', { channelId: '9000001', maxResults: 20 }],
  ['medialive', 'ListInputs', { maxResults: 50 }],
  ['mediapackage', 'DescribeOriginEndpoint', { id: 'cup-final-hls' }],
  ['mediatailor', 'GetPlaybackConfiguration', { Name: 'cup-final' }],
  ['mediaconvert', 'ListJobs', { maxResults: 20, order: 'DESCENDING' }]
]

const polling: ReadonlyArray<Call> = Array.from({ length: 120 }, (_, i) => {
  const [service, name, request] = watched[(i * 7) % watched.length] ?? [
    'medialive',
    'ListInputs',
    {}
  ]
  const minutes = 17 * 60 + 30 + i
  const clock = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
  return call(
    i % 3 === 0 ? omar : olga,
    `${day}${clock}:${String((i * 13) % 60).padStart(2, '0')}Z`,
    service,
    name,
    { request }
  )
})

export const story: ReadonlyArray<Call> = [
  ...longAgo,
  ...building,
  ...others,
  ...onAir,
  ...polling,
  ...afterwards
]
