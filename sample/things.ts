/** What the company has: the channel, what feeds it, and where it goes. */
import { accounts, type Json } from './people.js'

export const arn = (service: string, resource: string): string =>
  `arn:aws:${service}:us-west-2:${accounts.live}:${resource}`

export const archiveArn = (service: string, region: string, resource: string): string =>
  `arn:aws:${service}:${region}:${accounts.archive}:${resource}`

/** Seconds since 1970, as MediaConvert writes times. */
export const epoch = (time: string): number => Date.parse(time) / 1000

export const tags = { Event: 'cup-final' }
export const channelId = '9000001'
export const rehearsalId = '9000000'
export const inputId = '7000001'
export const groupId = '8000001'
export const truck = '192.0.2.0/24'
export const everywhere = '0.0.0.0/0'

export const securityGroup = (state: string, cidr: string) => ({
  securityGroup: {
    arn: arn('medialive', `inputSecurityGroup:${groupId}`),
    id: groupId,
    inputs: state === 'IN_USE' ? [inputId] : [],
    state,
    tags,
    whitelistRules: [{ cidr }]
  }
})

export const input = {
  arn: arn('medialive', `input:${inputId}`),
  attachedChannels: [],
  destinations: [
    { ip: '192.0.2.140', port: '5000', url: 'rtp://192.0.2.140:5000' },
    { ip: '198.51.100.140', port: '5000', url: 'rtp://198.51.100.140:5000' }
  ],
  id: inputId,
  inputClass: 'STANDARD',
  name: 'cup-final-stadium',
  roleArn: '',
  securityGroups: [groupId],
  sources: [],
  state: 'DETACHED',
  type: 'RTP_PUSH'
}

const attachments = [{ inputAttachmentName: 'stadium', inputId }]
const destinations = [{ id: 'packager', mediaPackageSettings: [{ channelId: 'cup-final' }] }]

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

export const channelRequest = (name: string): Json => ({
  name,
  channelClass: 'STANDARD',
  destinations,
  encoderSettings,
  inputAttachments: attachments,
  logLevel: 'WARNING',
  requestId: `${name}-1`,
  roleArn: `arn:aws:iam::${accounts.live}:role/MediaLiveAccessRole`,
  tags
})

export const channel = (state: string, id = channelId, name = 'cup-final'): Json => ({
  arn: arn('medialive', `channel:${id}`),
  channelClass: 'STANDARD',
  destinations,
  egressEndpoints: [{ sourceIp: '203.0.113.20' }, { sourceIp: '203.0.113.21' }],
  id,
  inputAttachments: attachments,
  name,
  pipelinesRunningCount: state === 'STOPPING' ? 2 : 0,
  state,
  tags
})

/** The packager's channel: CloudTrail masks the credentials of its ingest endpoints. */
export const packaged = (description: string): Json => ({
  arn: arn('mediapackage', 'channels/cup-final'),
  createdAt: '2026-06-10T09:20:05Z',
  description,
  hlsIngest: {
    ingestEndpoints: ['a', 'b'].map((id) => ({
      id,
      password: '***',
      url: `https://ingest.example.com/in/v2/${id}/channel`,
      username: '***'
    }))
  },
  id: 'cup-final',
  tags
})

export const endpoint = (rest: Json): Json => ({
  arn: arn('mediapackage', 'origin_endpoints/cup-final-hls'),
  channelId: 'cup-final',
  id: 'cup-final-hls',
  manifestName: 'index',
  origination: 'ALLOW',
  url: 'https://packaged.example.com/cup-final/index.m3u8',
  ...rest
})

/** A queue of MediaConvert, which writes times as seconds since 1970. */
export const queue = (name: string, at: string, status = 'ACTIVE'): Json => ({
  queue: {
    arn: archiveArn('mediaconvert', 'eu-west-1', `queues/${name}`),
    createdAt: epoch(at),
    description: '',
    lastUpdated: epoch(at),
    name,
    progressingJobsCount: 0,
    status,
    submittedJobsCount: 0,
    type: 'CUSTOM'
  }
})

/** From a master to DASH, encrypted: CloudTrail masks the whole structure of the encryption. */
export const dashOf = (title: string): Json => ({
  inputs: [
    {
      audioSelectors: { 'Audio Selector 1': { defaultSelection: 'DEFAULT' } },
      fileInput: `s3://example-masters/${title}.mxf`
    }
  ],
  outputGroups: [
    {
      name: 'DASH ISO',
      outputGroupSettings: {
        type: 'DASH_ISO_GROUP_SETTINGS',
        dashIsoGroupSettings: {
          destination: `s3://example-highlights/${title}/`,
          encryption: '***',
          fragmentLength: 2,
          segmentLength: 30
        }
      }
    }
  ]
})

export const mp4Of = (title: string): Json => ({
  inputs: [{ fileInput: `s3://example-masters/${title}.mxf` }],
  outputGroups: [
    {
      name: 'File Group',
      outputGroupSettings: {
        type: 'FILE_GROUP_SETTINGS',
        fileGroupSettings: { destination: `s3://example-highlights/${title}` }
      },
      outputs: [{ containerSettings: { container: 'MP4' }, nameModifier: '-1080p' }]
    }
  ]
})

const convertRole = `arn:aws:iam::${accounts.archive}:role/MediaConvert`

export const jobRequest = (token: string, queueName: string, settings: Json): Json => ({
  clientRequestToken: token,
  queue: archiveArn('mediaconvert', 'eu-west-1', `queues/${queueName}`),
  role: convertRole,
  settings
})

export const job = (id: string, queueName: string, at: string, settings: Json): Json => ({
  arn: archiveArn('mediaconvert', 'eu-west-1', `jobs/${id}`),
  createdAt: epoch(at),
  id,
  queue: archiveArn('mediaconvert', 'eu-west-1', `queues/${queueName}`),
  role: convertRole,
  settings,
  status: 'SUBMITTED',
  timing: { submitTime: epoch(at) }
})

export const pipelineId = '1411999200000-old001'

export const pipeline = (status: string): Json => ({
  pipeline: {
    arn: archiveArn('elastictranscoder', 'us-east-1', `pipeline/${pipelineId}`),
    id: pipelineId,
    inputBucket: 'example-masters',
    name: 'highlights',
    notifications: { completed: '', error: '', progressing: '', warning: '' },
    outputBucket: 'example-highlights',
    role: `arn:aws:iam::${accounts.archive}:role/Elastic_Transcoder_Default_Role`,
    status
  }
})
