import {
  actionOf,
  decoder,
  describe as describeEvent,
  type Envelope,
  type MediaEvent,
  type MediaEvents,
  resourcesOf,
  showTarget,
  type Target,
  targetKey,
  targetsOf
} from 'mediatrail'
import { medialive } from 'mediatrail/medialive'
import { describe, expect, it } from 'vitest'
import { decoded } from '../laws/attributed.js'
import { record } from './record.js'

const account = '111122223333'

/** An event of the first service that has the operation and is asked for by its short name. */
const event = (name: string, rest: { readonly [key: string]: unknown } = {}): Envelope => {
  const [service, operation] = name.split(':')
  return decoded(record(`${service}.amazonaws.com` as keyof MediaEvents, operation as never, rest))
}

const asking = (name: string, requestParameters: object, responseElements: object | null = null) =>
  event(name, { requestParameters, responseElements })

/** The events of the tests have no narrower type than their envelope. */
const mentioned = (what: Envelope) => resourcesOf(what as MediaEvent)

const acted = (what: Envelope): string => {
  const { verb, part } = actionOf(what)
  return part === undefined ? verb : `${verb} ${part}`
}

const shown = (what: Envelope): ReadonlyArray<string> => targetsOf(what).map(showTarget)

const arn = (rest: string, partition = 'aws', region = 'us-west-2'): string => {
  const [service, ...resource] = rest.split(':')
  return `arn:${partition}:${service}:${region}:${account}:${resource.join(':')}`
}

const flow = arn('mediaconnect:flow:1-23aBC45dEF67hiJ8-12AbC34DE5fG:Final')
const bridge = arn('mediaconnect:bridge:1-aBC45dEF67hiJ8:Stadium')
const stage = arn('ivs:stage/AbCdEf')
const room = arn('ivschat:room/AbCdEf')

describe('the action and the targets', () => {
  it.each<[string, object, string, ReadonlyArray<string>]>([
    // Parts are changed; what they are of is not deleted, started or stopped.
    [
      'medialive:CreateTags',
      { 'resource-arn': arn('medialive:input:7') },
      'update tags',
      ['input 7']
    ],
    ['medialive:DeleteSchedule', { channelId: '42' }, 'update schedule', ['channel 42']],
    ['medialive:BatchUpdateSchedule', { channelId: '42' }, 'update schedule', ['channel 42']],
    ['mediastore:PutCorsPolicy', { containerName: 'vod' }, 'update corsPolicy', ['container vod']],
    [
      'mediastore:StopAccessLogging',
      { containerName: 'vod' },
      'update accessLogging',
      ['container vod']
    ],
    ['mediapackage:ConfigureLogs', { id: 'sports' }, 'update logging', ['channels sports']],
    [
      'mediapackage:RotateChannelCredentials',
      { id: 'sports' },
      'update credentials',
      ['channels sports']
    ],
    [
      'mediatailor:ConfigureLogsForChannel',
      { ChannelName: 'linear' },
      'update logging',
      ['channel linear']
    ],
    [
      'mediapackagev2:ResetOriginEndpointState',
      { ChannelGroupName: 'g', ChannelName: 'c', OriginEndpointName: 'e' },
      'update state',
      ['OriginEndpoint g/c/e']
    ],
    ['kinesisvideo:TagStream', { streamName: 'door' }, 'update tags', ['stream door']],
    ['ivschat:CreateChatToken', { roomIdentifier: room }, 'update chatToken', ['Room AbCdEf']],
    ['ivs:InsertAdBreak', { channelArn: arn('ivs:channel/Ab') }, 'update adBreak', ['Channel Ab']],
    ['ivs:StopStream', { channelArn: arn('ivs:channel/Ab') }, 'stop stream', ['Channel Ab']],
    // The odd ones.
    ['medialive:ClaimDevice', { id: 'hd-1' }, 'transfer', ['input-device hd-1']],
    [
      'medialive:AcceptInputDeviceTransfer',
      { inputDeviceId: 'hd-1' },
      'transfer',
      ['input-device hd-1']
    ],
    ['medialive:RebootInputDevice', { inputDeviceId: 'hd-1' }, 'restart', ['input-device hd-1']],
    ['mediaconvert:CancelJob', { id: '17-abc' }, 'stop', ['Job 17-abc']],
    ['mediaconvert:Probe', { inputFiles: [] }, 'read inputFiles', []],
    ['mediaconvert:SearchJobs', { queue: 'Default' }, 'read', []],
    [
      'elemental-inference:ExportDictionaryEntries',
      { id: 'd1' },
      'read entries',
      ['dictionary d1']
    ],
    ['elastictranscoder:TestRole', {}, 'read role', []],
    [
      'ivschat:DisconnectUser',
      { roomIdentifier: room, userId: 'u' },
      'stop connection',
      ['Room AbCdEf']
    ],
    [
      'ivschat:SendEvent',
      { roomIdentifier: room, eventName: 'cheer' },
      'send event',
      ['Room AbCdEf']
    ],
    ['ivs:PutMetadata', { channelArn: arn('ivs:channel/Ab') }, 'send metadata', ['Channel Ab']],
    [
      'mediaconnect:TakeRouterInput',
      {
        routerOutputArn: arn('mediaconnect:routerOutput:a1b2c3d4e5f6'),
        routerInputArn: arn('mediaconnect:routerInput:f6e5d4c3b2a1')
      },
      'update routedInput',
      ['RouterOutput a1b2c3d4e5f6']
    ],
    // What the request asks for decides.
    [
      'mediaconnect:UpdateBridgeState',
      { bridgeArn: bridge, desiredState: 'DELETED' },
      'delete',
      ['Bridge Stadium']
    ],
    [
      'mediaconnect:UpdateBridgeState',
      { bridgeArn: bridge, desiredState: 'STANDBY' },
      'stop',
      ['Bridge Stadium']
    ],
    [
      'mediaconnect:UpdateBridgeState',
      { bridgeArn: bridge, desiredState: 'ACTIVE' },
      'start',
      ['Bridge Stadium']
    ],
    ['mediaconnect:UpdateBridgeState', { bridgeArn: bridge }, 'update state', ['Bridge Stadium']],
    ['mediaconvert:UpdateQueue', { name: 'Default', status: 'PAUSED' }, 'stop', ['Queue Default']],
    [
      'mediaconvert:UpdateQueue',
      { name: 'Default', description: 'x' },
      'update',
      ['Queue Default']
    ],
    [
      'medialive:UpdateNodeState',
      { clusterId: 'c', nodeId: 'n', state: 'DRAINING' },
      'stop',
      ['node c/n']
    ],
    ['medialive:UpdateChannel', { channelId: '42', dryRun: true }, 'read', ['channel 42']],
    // What is nested is itself, in what it is nested in.
    [
      'mediatailor:DeleteVodSource',
      { SourceLocationName: 's3', VodSourceName: 'v' },
      'delete',
      ['vodSource s3/v']
    ],
    [
      'medialive:DeleteMultiplexProgram',
      { multiplexId: '9', programName: 'p' },
      'delete',
      ['multiplex-program 9/p']
    ],
    [
      'mediaconnect:RemoveBridgeOutput',
      { bridgeArn: bridge, outputName: 'o' },
      'delete',
      ['BridgeOutput Stadium/o']
    ],
    [
      'mediaconnect:RemoveFlowVpcInterface',
      { flowArn: flow, vpcInterfaceName: 'v' },
      'delete',
      ['VpcInterface Final/v']
    ],
    [
      'mediaconnect:RevokeFlowEntitlement',
      { flowArn: flow, entitlementArn: arn('mediaconnect:entitlement:1-11aa22:Partner') },
      'delete',
      ['Entitlement Final/Partner']
    ],
    [
      'mediaconnect:DeregisterGatewayInstance',
      { GatewayInstanceArn: arn('mediaconnect:gateway:1-g:Hall:instance:i-1') },
      'delete',
      ['GatewayInstance Hall/i-1']
    ],
    [
      'ivs:DisconnectParticipant',
      { stageArn: stage, participantId: 'p' },
      'stop',
      ['Participant AbCdEf/p']
    ],
    ['ivschat:DeleteMessage', { roomIdentifier: room, id: 'm' }, 'delete', ['Message AbCdEf/m']],
    // Lists, of whatever is in them.
    [
      'mediaconnect:AddFlowOutputs',
      { flowArn: flow, outputs: [{ name: 'a' }, { name: 'b' }] },
      'create',
      ['Output Final/a', 'Output Final/b']
    ],
    [
      'mediaconnect:AddBridgeSources',
      {
        bridgeArn: bridge,
        sources: [{ flowSource: { name: 'a' } }, { networkSource: { name: 'b' } }]
      },
      'create',
      ['BridgeSource Stadium/a', 'BridgeSource Stadium/b']
    ],
    [
      'medialive:BatchStop',
      { channelIds: ['1', '2'], multiplexIds: ['3'] },
      'stop',
      ['channel 1', 'channel 2', 'multiplex 3']
    ],
    // What a list is of, and filters, which it is not of.
    ['medialive:ListMultiplexPrograms', { multiplexId: '9' }, 'list', ['multiplex 9']],
    ['medialive:ListAlerts', { channelId: '42' }, 'list alerts', ['channel 42']],
    [
      'mediapackagev2:ListHarvestJobs',
      { ChannelGroupName: 'g', channelName: 'c' },
      'list',
      ['ChannelGroup g']
    ],
    ['mediaconnect:ListBridges', { filterArn: bridge }, 'list', []],
    ['medialive:ListChannels', {}, 'list', []],
    // Settings of the account.
    ['mediaconvert:DeletePolicy', {}, 'update policy', []],
    ['medialive:UpdateAccountConfiguration', {}, 'update accountConfiguration', []],
    ['medialive:OperationOfTomorrow', { channelId: '42' }, 'unknown', []],
    ['s3:DeleteBucket', {}, 'unknown', []]
  ])('%s of %j', (name, requestParameters, action, targets) => {
    const [service] = name.split(':')
    // The last is of a service that is none of ours.
    const what =
      service === 's3'
        ? { ...event('medialive:StopChannel'), eventSource: 's3.amazonaws.com' }
        : asking(name, requestParameters)
    expect(acted(what)).toBe(action)
    expect(shown(what)).toEqual(targets)
  })
})

describe('a target', () => {
  it('has an account and Region, the paths, and an outcome', () => {
    expect(targetsOf(asking('medialive:StopChannel', { channelId: '42' }))).toEqual([
      {
        service: 'medialive',
        type: 'channel',
        partition: 'aws',
        region: 'us-west-2',
        account,
        id: '42',
        outcome: 'succeeded',
        from: ['requestParameters', 'channelId']
      }
    ])
  })

  it('is in the account and Region of its ARN, even if foreign', () => {
    const foreign = 'arn:aws-cn:medialive:cn-north-1:444455556666:channel:42'
    expect(targetsOf(asking('medialive:DeleteTags', { 'resource-arn': foreign }))[0]).toMatchObject(
      {
        partition: 'aws-cn',
        region: 'cn-north-1',
        account: '444455556666',
        arn: foreign
      }
    )
  })

  it('has the ARN and the id of the response', () => {
    const made = arn('medialive:channel:42')
    const created = asking(
      'medialive:CreateChannel',
      { name: 'Final' },
      { channel: { id: '42', arn: made } }
    )
    expect(targetsOf(created)).toMatchObject([{ id: '42', arn: made }])
    expect(targetsOf(created)[0]).not.toHaveProperty('name')
  })

  it('that was not created has the requested name', () => {
    const denied = event('medialive:CreateChannel', {
      errorCode: 'AccessDenied',
      requestParameters: { name: 'Final' }
    })
    expect(targetsOf(denied)).toMatchObject([{ name: 'Final', outcome: 'denied' }])
    expect(targetsOf(denied)[0]).not.toHaveProperty('id')
    expect(targetKey(targetsOf(denied)[0] as Target)).toBe(
      `${arn('medialive:channel:{ChannelId}')}#Final`
    )
  })

  it('of a template may be requested by its name, which is not an id', () => {
    const byName = asking('medialive:DeleteSignalMap', { identifier: 'Stadium' })
    expect(targetsOf(byName)).toMatchObject([{ name: 'Stadium' }])
    expect(targetsOf(byName)[0]).not.toHaveProperty('id')
    const answered = asking(
      'medialive:GetSignalMap',
      { identifier: 'Stadium' },
      { id: '1234567', name: 'Stadium' }
    )
    expect(targetsOf(answered)).toMatchObject([{ id: '1234567' }])
    const byId = asking('medialive:DeleteSignalMap', { identifier: 'aws-1234567' })
    expect(targetsOf(byId)).toMatchObject([{ id: 'aws-1234567' }])
  })

  it.each([
    ['kinesisvideo:PutMedia', 'stream/s/1571421200000', 'stream s'],
    ['kinesisvideo:ConnectAsViewer', 'channel/c/1571421200000', 'channel c'],
    [
      'mediapackagev2:GetObject',
      'channelGroup/g/channel/c/originEndpoint/e',
      'OriginEndpoint g/c/e'
    ],
    ['elemental-inference:PutMedia', 'feed/f', 'feed f']
  ])('of a data event without a model is that of the envelope: %s', (name, rest, text) => {
    const [service] = name.split(':')
    const requestParameters = { channelId: '7', streamName: 'other' }
    const ARN = arn(`${service}:${rest}`)
    expect(shown(event(name, { requestParameters, resources: [{ ARN }] }))).toEqual([text])
    expect(shown(event(name, { requestParameters }))).toEqual([])
    const foreign = { ARN: arn('medialive:channel:1') }
    expect(shown(event(name, { requestParameters, resources: [foreign] }))).toEqual([])
  })

  it('is identified by its id, once it has one: a shared name is not an identity', () => {
    const created = asking(
      'medialive:CreateInput',
      { name: 'Final' },
      { input: { id: '7', arn: arn('medialive:input:7'), name: 'Final' } }
    )
    expect(targetsOf(created)).toMatchObject([
      { id: '7', from: ['responseElements', 'input', 'id'] }
    ])
    expect(mentioned(created).map(({ value }) => value)).toEqual([arn('medialive:input:7'), '7'])
  })

  it('gets an ARN of the envelope only if that is of its type', () => {
    const own = arn('medialive:channel:42')
    const resources = [
      { ARN: arn('iam:role/Live') },
      { ARN: arn('medialive:input:42') },
      { ARN: own }
    ]
    const stopped = event('medialive:StopChannel', {
      requestParameters: { channelId: '42' },
      resources
    })
    expect(targetsOf(stopped)).toMatchObject([
      { id: '42', arn: own, from: ['requestParameters', 'channelId'] }
    ])
    const omitted = event('medialive:StopChannel', { requestParameters: null, resources })
    expect(targetsOf(omitted)).toMatchObject([
      { id: '42', arn: own, from: ['resources', 2, 'ARN'] }
    ])
    const other = event('medialive:StopChannel', {
      requestParameters: { channelId: '7' },
      resources
    })
    expect(targetsOf(other)).toHaveLength(1)
    expect(targetsOf(other)[0]).not.toHaveProperty('arn')
    const listed = event('medialive:ListChannels', { resources })
    expect(targetsOf(listed)).toEqual([])
  })

  it('gets the ARN of the envelope if its ARN has an id that no call uses', () => {
    const own = arn('mediapackage:channels/0123456789abcdef')
    const updated = event('mediapackage:UpdateChannel', {
      requestParameters: { id: 'sports' },
      resources: [{ ARN: own }]
    })
    expect(targetsOf(updated)).toMatchObject([{ id: 'sports', arn: own }])
  })

  it('is not the resource of an ARN of another type', () => {
    const mistaken = asking('mediaconnect:DeleteFlow', { flowArn: bridge })
    expect(targetsOf(mistaken)).toMatchObject([{ type: 'Flow' }])
    expect(targetsOf(mistaken)[0]).not.toHaveProperty('arn')
    expect(targetKey(targetsOf(mistaken)[0] as Target)).toBe(
      arn('mediaconnect:flow:{FlowId}:{FlowName}')
    )
  })

  it('is not the resource of an ARN of another service', () => {
    const mistaken = asking('mediaconnect:DeleteFlow', { flowArn: arn('medialive:channel:1') })
    expect(targetsOf(mistaken)).toMatchObject([{ service: 'mediaconnect', type: 'Flow' }])
    expect(targetsOf(mistaken)[0]).not.toHaveProperty('arn')
  })

  it('by an ARN of a future type is the resource of the ARN', () => {
    const tomorrow = arn('medialive:workflow:1')
    const [target] = targetsOf(asking('medialive:DeleteTags', { 'resource-arn': tomorrow }))
    expect(target).toMatchObject({ type: 'workflow', arn: tomorrow })
    expect(targetKey(target as Target)).toBe(tomorrow)
  })

  it.each([
    ['mediaconnect:DescribeFlow', 'FlowArn', flow],
    ['medialive:DeleteTags', 'resource-arn', arn('medialive:channel:1')],
    ['mediapackage:TagResource', 'resource-arn', arn('mediapackage:channels/abc')],
    ['ivs:UntagResource', 'resourceArn', stage],
    ['mediastore:TagResource', 'resource', arn('mediastore:container/vod')]
  ])('by a percent-encoded ARN is the same: %s', (name, key, text) => {
    const [plain] = targetsOf(asking(name, { [key]: text }))
    const call = asking(name, { [key]: encodeURIComponent(text) })
    expect(targetsOf(call)).toEqual([plain])
    expect(targetKey(plain as Target)).toBe(text)
    expect(mentioned(call)[0]).toMatchObject({ _tag: 'Arn', value: text })
  })

  it('is not the resource of an ARN of another type in place of its id', () => {
    for (const channelId of [arn('medialive:input:7'), 'arn:aws:s3:::vod']) {
      const [target] = targetsOf(asking('medialive:StopChannel', { channelId }))
      expect(target).toMatchObject({ type: 'channel', from: ['requestParameters', 'channelId'] })
      expect(targetKey(target as Target)).toBe(arn('medialive:channel:{ChannelId}'))
    }
    const path = 'arn:aws:s3:::vod'
    expect(shown(asking('mediastore:DeleteObject', { path }))).toEqual([`object ${path}`])
  })

  it('may be of one of two types whose ARNs look the same', () => {
    const stored = event('mediastore:PutObject', {
      requestParameters: { path: 'live/1.ts' },
      resources: [{ ARN: arn('mediastore:container/vod/live/1.ts') }]
    })
    expect(shown(stored)).toEqual(['object vod/live/1.ts'])
  })

  it('by a percent-encoded ARN is that of the flow', () => {
    const [target] = targetsOf(
      asking('mediaconnect:DescribeFlow', { flowArn: encodeURIComponent(flow) })
    )
    expect(target).toMatchObject({ name: 'Final', arn: flow })
  })
})

describe('a resource that has an id, and no ARN', () => {
  const inJob = { farmId: 'f', queueId: 'q', jobId: 'j' }

  it.each<[string, object, string, ReadonlyArray<string>]>([
    ['deadline:DeleteLimit', { farmId: 'f', limitId: 'l' }, 'delete', ['limit f/l']],
    [
      'deadline:UpdateStorageProfile',
      { farmId: 'f', storageProfileId: 's' },
      'update',
      ['storage-profile f/s']
    ],
    [
      'deadline:DeleteQueueEnvironment',
      { farmId: 'f', queueId: 'q', queueEnvironmentId: 'e' },
      'delete',
      ['queue-environment f/q/e']
    ],
    ['deadline:ListTasks', { ...inJob, stepId: 's' }, 'list', ['step f/q/j/s']],
    ['deadline:SearchJobs', { farmId: 'f', queueIds: ['q'] }, 'read jobs', ['farm f']],
    [
      'deadline:UpdateTask',
      { ...inJob, stepId: 's', taskId: 't', targetRunStatus: 'CANCELED' },
      'stop',
      ['task f/q/j/s/t']
    ],
    ['deadline:UpdateJob', { ...inJob, targetTaskRunStatus: 'READY' }, 'start', ['job f/q/j']],
    ['deadline:UpdateJob', { ...inJob, priority: 5 }, 'update', ['job f/q/j']],
    [
      'deadline:UpdateSession',
      { ...inJob, sessionId: 's', targetLifecycleStatus: 'ENDED' },
      'stop',
      ['session f/q/j/s']
    ]
  ])('is identified within its parent: %s', (name, request, did, names) => {
    const call = asking(name, request)
    expect([acted(call), shown(call)]).toEqual([did, names])
  })

  it('has the parent and the outcome of its own element of a batch', () => {
    const jobs = [inJob, { ...inJob, queueId: 'r' }, { ...inJob, farmId: 'g' }]
    const errors = [{ ...jobs[1], code: 'ACCESS_DENIED', message: '' }]
    const batch = asking('deadline:BatchUpdateJob', { jobs }, { errors })
    expect(targetsOf(batch).map((each) => [showTarget(each), each.outcome])).toEqual([
      ['job f/q/j', 'succeeded'],
      ['job f/r/j', 'denied'],
      ['job g/q/j', 'succeeded']
    ])
    expect(targetsOf(batch).map(targetKey)).toEqual([
      arn('deadline:farm/f/queue/q/job/j'),
      arn('deadline:farm/f/queue/r/job/j'),
      arn('deadline:farm/g/queue/q/job/j')
    ])
    const read = asking('deadline:BatchGetJob', { identifiers: jobs }, { jobs: [jobs[2]], errors })
    expect(targetsOf(read).map(({ outcome }) => outcome)).toEqual([
      'unknown',
      'denied',
      'succeeded'
    ])
  })
})

describe('the outcome of a part', () => {
  const channel = (id: string) => arn(`medialive:channel:${id}`)
  const stopped = {
    successful: [{ arn: channel('1'), id: '1', state: 'STOPPING' }],
    failed: [
      { arn: channel('2'), id: '2', code: 'AccessDeniedException', message: '' },
      { arn: channel('3'), id: '3', code: 'NotFound', message: '' },
      { arn: arn('medialive:multiplex:4'), id: '4', code: 'NotFound', message: '' }
    ]
  }
  const outcomes = (what: Envelope): ReadonlyArray<string> =>
    targetsOf(what).map((target) => `${showTarget(target)} ${target.outcome}`)

  it('is that of the batch response', () => {
    const batch = asking(
      'medialive:BatchStop',
      { channelIds: ['1', '2', '3', '4'], multiplexIds: ['4'] },
      stopped
    )
    expect(outcomes(batch)).toEqual([
      'channel 1 succeeded',
      'channel 2 denied',
      'channel 3 failed',
      // Its id is that of a multiplex, of which the answer speaks.
      'channel 4 unknown',
      'multiplex 4 failed'
    ])
    expect(describeEvent(batch)).toBe(
      'alice stopped channel 1, channel 2, channel 3 and 2 more (medialive:BatchStop) in us-west-2 from 192.0.2.1, failed for 3 of 5, outcome unknown for 1 of 5'
    )
  })

  it.each<[string, object | string | null]>([
    ['hides', { channelIds: '***' }],
    ['hides as a whole', '***'],
    ['omits', { omitted: true, reason: 'too large' }],
    ['holds in another kind', { channelIds: [1, 2, 3] }],
    ['does not hold', null],
    ['hides in part', { channelIds: ['1', '***', '***'], multiplexIds: ['***'] }]
  ])('is that of the resources of the response, if the request %s them', (_, asked) => {
    const batch = event('medialive:BatchStop', {
      requestParameters: asked,
      responseElements: stopped
    })
    expect(outcomes(batch)).toEqual([
      'channel 1 succeeded',
      'channel 2 denied',
      'channel 3 failed',
      'multiplex 4 failed'
    ])
  })

  it('is not given for resources that a readable request does not name', () => {
    const batch = asking('medialive:BatchStop', { channelIds: ['1'] }, stopped)
    expect(outcomes(batch)).toEqual(['channel 1 succeeded'])
  })

  it('is unknown for resources that neither the request nor the response names', () => {
    const channelIds = '***'
    expect(outcomes(asking('medialive:BatchStop', { channelIds }))).toEqual([
      'channel (unknown) unknown'
    ])
    expect(
      outcomes(
        asking(
          'medialive:BatchStop',
          { channelIds, multiplexIds: ['4'] },
          { failed: stopped.failed.slice(2) }
        )
      )
    ).toEqual(['channel (unknown) unknown', 'multiplex 4 failed'])
    // An answer that lists failures alone does not list what was asked for.
    const revoked = event('ivs:BatchStartViewerSessionRevocation', {
      requestParameters: { viewerSessions: '***' },
      responseElements: { errors: [{ channelArn: arn('ivs:channel/a'), viewerId: 'v' }] }
    })
    expect(outcomes(revoked)).toEqual(['Channel (unknown) unknown', 'Channel a failed'])
  })

  it('is that of the call if the call failed', () => {
    const denied = event('medialive:BatchStop', {
      errorCode: 'AccessDenied',
      requestParameters: { channelIds: ['1', '2'] }
    })
    expect(outcomes(denied)).toEqual(['channel 1 denied', 'channel 2 denied'])
  })

  it('is unknown without a response', () => {
    expect(outcomes(asking('medialive:BatchDelete', { channelIds: ['1'] }))).toEqual([
      'channel 1 unknown'
    ])
  })

  it('is a failure if only failures are listed, and the viewer is that of the element', () => {
    const channelArn = arn('ivs:channel/Ab')
    const revoked = asking(
      'ivs:BatchStartViewerSessionRevocation',
      {
        viewerSessions: [
          { channelArn, viewerId: 'ann' },
          { channelArn, viewerId: 'bob' }
        ]
      },
      { errors: [{ channelArn, viewerId: 'bob', code: 'NotFound' }] }
    )
    expect(outcomes(revoked)).toEqual(['Channel Ab succeeded', 'Channel Ab failed'])
  })

  it('ignores entries that name nothing', () => {
    const revoked = asking(
      'ivs:BatchStartViewerSessionRevocation',
      { viewerSessions: [{ channelArn: '***' }] },
      { errors: [{}] }
    )
    expect(outcomes(revoked)).toEqual(['Channel (unknown) succeeded'])
  })

  it('of a batch look-up says whether the resource was found', () => {
    const input = (id: string) => arn(`mediaconnect:routerInput:${id}`)
    const found = asking(
      'mediaconnect:BatchGetRouterInput',
      { arns: [input('a'), input('b')] },
      {
        routerInputs: [{ arn: input('a'), id: 'a' }],
        errors: [{ arn: input('b'), code: 'NotFound' }]
      }
    )
    expect(outcomes(found)).toEqual(['RouterInput a succeeded', 'RouterInput b failed'])
  })
})

describe('the key of a target', () => {
  const keyOf = (what: Envelope): string => targetKey(targetsOf(what)[0] as Target)

  it.each<[string, Envelope, Envelope]>([
    [
      'a channel by id and by ARN',
      asking('medialive:StopChannel', { channelId: '42' }),
      asking('medialive:DeleteTags', { 'resource-arn': arn('medialive:channel:42') })
    ],
    [
      'a stream by name and by ARN, whenever it was made',
      asking('kinesisvideo:UpdateStream', { streamName: 'door' }),
      asking('kinesisvideo:DeleteStream', {
        streamARN: arn('kinesisvideo:stream/door/1700000000000')
      })
    ],
    [
      'an endpoint by its names and by ARN',
      asking('mediapackagev2:DeleteOriginEndpoint', {
        ChannelGroupName: 'g',
        ChannelName: 'c',
        OriginEndpointName: 'e'
      }),
      asking('mediapackagev2:TagResource', {
        ResourceArn: arn('mediapackagev2:channelGroup/g/channel/c/originEndpoint/e')
      })
    ],
    [
      'a queue by name and by ARN',
      asking('mediaconvert:DeleteQueue', { name: 'Sports' }),
      asking('mediaconvert:TagResource', { arn: arn('mediaconvert:queues/Sports') })
    ],
    [
      'a playback configuration by name and by ARN',
      asking('mediatailor:DeletePlaybackConfiguration', { Name: 'ads' }),
      asking('mediatailor:TagResource', {
        ResourceArn: arn('mediatailor:playbackConfiguration/ads')
      })
    ],
    [
      'an interface in its flow and by ARN',
      asking('mediaconnect:RemoveFlowVpcInterface', { flowArn: flow, vpcInterfaceName: 'v' }),
      asking('mediaconnect:TagResource', { ResourceArn: `${flow}/vpcInterface/v` })
    ],
    [
      'an output in its flow and alone',
      asking('mediaconnect:RemoveFlowOutput', {
        flowArn: flow,
        outputArn: arn('mediaconnect:output:2-o:Out')
      }),
      asking('mediaconnect:TagResource', { ResourceArn: arn('mediaconnect:output:2-o:Out') })
    ],
    [
      'a channel of MediaPackage by its id, whose ARN has another',
      asking('mediapackage:DeleteChannel', { id: 'sports' }),
      asking(
        'mediapackage:UpdateChannel',
        { id: 'sports' },
        { id: 'sports', arn: arn('mediapackage:channels/8d0ca97840d9') }
      )
    ]
  ])('is one: %s', (_, one, other) => {
    expect(keyOf(one)).toBe(keyOf(other))
  })

  it('is the ARN, without its non-distinguishing parts', () => {
    expect(keyOf(asking('medialive:StopChannel', { channelId: '42' }))).toBe(
      arn('medialive:channel:42')
    )
    expect(keyOf(asking('kinesisvideo:UpdateStream', { streamName: 'door' }))).toBe(
      arn('kinesisvideo:stream/door')
    )
    expect(
      keyOf(asking('medialive:DeleteMultiplexProgram', { multiplexId: '9', programName: 'p' }))
    ).toBe(`${arn('medialive:multiplex:9')}#multiplex-program:p`)
    expect(
      keyOf(asking('ivs:DisconnectParticipant', { stageArn: stage, participantId: 'p' }))
    ).toBe(`${stage}#Participant:p`)
  })

  it('says what is missing', () => {
    const old = event('medialive:StopChannel', {
      awsRegion: undefined,
      recipientAccountId: undefined,
      requestParameters: { channelId: '***' }
    })
    expect(keyOf(old)).toBe('arn:{Partition}:medialive:{Region}:{Account}:channel:{ChannelId}')
    expect(shown(old)).toEqual(['channel (unknown)'])
    expect(keyOf(asking('mediaconnect:CreateFlow', { name: 'Final' }))).toBe(
      arn('mediaconnect:flow:{FlowId}:Final')
    )
    expect(keyOf(asking('mediaconvert:GetJobsQueryResults', {}))).toBe(
      `${arn('mediaconvert:')}#JobsQuery:{JobsQueryId}`
    )
  })

  it('is not that of another with a deceptively similar name', () => {
    const keys = [
      asking('mediapackagev2:DeleteChannel', {
        ChannelGroupName: 'g',
        ChannelName: 'c/originEndpoint/e'
      }),
      asking('mediapackagev2:DeleteOriginEndpoint', {
        ChannelGroupName: 'g',
        ChannelName: 'c',
        OriginEndpointName: 'e'
      }),
      asking('mediapackagev2:DeleteChannel', {
        ChannelGroupName: 'g',
        ChannelName: '{ChannelName}'
      }),
      asking('mediapackagev2:DeleteChannel', { ChannelGroupName: 'g' })
    ].map(keyOf)
    expect(new Set(keys).size).toBe(keys.length)
  })

  it.each([
    ['cn-northwest-1', 'aws-cn'],
    ['us-gov-east-1', 'aws-us-gov'],
    ['eusc-de-east-1', 'aws-eusc'],
    ['eu-west-1', 'aws']
  ])('of %s is in %s', (awsRegion, partition) => {
    const what = event('medialive:StopChannel', {
      awsRegion,
      requestParameters: { channelId: '1' }
    })
    expect(keyOf(what)).toBe(arn('medialive:channel:1', partition, awsRegion))
  })
})

describe('the resources that an event mentions', () => {
  const values = (what: Envelope): ReadonlyArray<string> =>
    mentioned(what).map(({ value }) => value)

  it.each<[string, object, ReadonlyArray<string>]>([
    ['medialive:BatchDelete', { channelIds: ['1', '2'], inputIds: ['3'] }, ['1', '2', '3']],
    [
      'medialive:CreateTags',
      { 'resource-arn': arn('medialive:channel:1'), tags: { peer: arn('medialive:channel:2') } },
      [arn('medialive:channel:1')]
    ],
    [
      'mediaconvert:CreateJob',
      { queue: 'Default', userMetadata: { Name: 'Prod', jobId: '7' }, clientRequestToken: 'x' },
      ['Default']
    ],
    ['kinesisvideo:GetDataEndpoint', { streamName: 'door', aPIName: 'GET_CLIP' }, ['door']],
    [
      'medialive:CreateInput',
      { name: 'Cam', requestId: 'r-1', roleArn: arn('iam:role/Live') },
      ['Cam', arn('iam:role/Live')]
    ],
    ['medialive:ListChannels', { nextToken: 'abc' }, []],
    ['mediatailor:DeleteProgram', { ChannelName: 'linear', ProgramName: 'p' }, ['p', 'linear']],
    ['mediaconvert:CreateJob', { CLIENTREQUESTTOKEN: 'x', QUEUE: 'Default' }, ['Default']],
    [
      'medialive:OperationOfTomorrow',
      { channelId: '42', channelArn: arn('medialive:channel:42') },
      []
    ]
  ])('%s of %j', (name, requestParameters, mentioned) => {
    expect(values(asking(name, requestParameters))).toEqual(mentioned)
  })

  it('are those of the envelope where nothing is known about the call', () => {
    const ARN = arn('medialive:channel:42')
    const unlisted = event('medialive:OperationOfTomorrow', { resources: [{ ARN }] })
    const foreign = { ...unlisted, eventSource: 's3.amazonaws.com', eventName: 'DeleteBucket' }
    for (const what of [unlisted, foreign])
      expect(mentioned(what)).toEqual([{ _tag: 'Arn', value: ARN, path: ['resources', 0, 'ARN'] }])
  })
})

describe('a decoder over some services', () => {
  const some = decoder([medialive])

  it('gives the same results for them', () => {
    const stopped = asking('medialive:BatchStop', { channelIds: ['1'], multiplexIds: ['2'] })
    expect(some.actionOf(stopped)).toEqual(actionOf(stopped))
    expect(some.targetsOf(stopped)).toEqual(targetsOf(stopped))
    expect(some.targetsOf(stopped).map(some.targetKey)).toEqual(targetsOf(stopped).map(targetKey))
  })

  it('does not know the others', () => {
    const deleted = asking('mediaconvert:DeleteQueue', { name: 'Sports' })
    expect(some.actionOf(deleted)).toEqual({ verb: 'unknown' })
    expect(some.targetsOf(deleted)).toEqual([])
  })
})

describe('an event on one line', () => {
  it.each<[string, Envelope]>([
    [
      'alice updated tags of channel 42 (medialive:DeleteTags) in us-west-2 from 192.0.2.1',
      asking('medialive:DeleteTags', { 'resource-arn': arn('medialive:channel:42') })
    ],
    [
      'alice tried to delete program linear/p (mediatailor:DeleteProgram) in us-west-2 from 192.0.2.1 and was denied',
      event('mediatailor:DeleteProgram', {
        errorCode: 'AccessDenied',
        requestParameters: { ChannelName: 'linear', ProgramName: 'p' }
      })
    ],
    [
      'alice sent metadata to Channel Ab (ivs:PutMetadata) in us-west-2 from 192.0.2.1',
      asking('ivs:PutMetadata', { channelArn: arn('ivs:channel/Ab') })
    ],
    [
      'alice listed medialive:ListChannels in us-west-2 from 192.0.2.1',
      event('medialive:ListChannels')
    ],
    [
      'alice updated policy (mediaconvert:PutPolicy) in us-west-2 from 192.0.2.1',
      event('mediaconvert:PutPolicy')
    ],
    [
      'alice called medialive:OperationOfTomorrow in us-west-2 from 192.0.2.1',
      event('medialive:OperationOfTomorrow')
    ],
    [
      'alice tried to delete channel 1 (medialive:BatchDelete) in us-west-2 from 192.0.2.1, outcome unknown for 1 of 1',
      asking('medialive:BatchDelete', { channelIds: ['1'] })
    ],
    [
      'alice deleted Queue password=SCRUBBED-BY-MEDIATRAIL two (mediaconvert:DeleteQueue) in us-west-2 from 192.0.2.1',
      asking('mediaconvert:DeleteQueue', { name: 'password=QZXWHNTR\ntwo' })
    ]
  ])('%s', (line, what) => {
    expect(describeEvent(what)).toBe(line)
  })
})
