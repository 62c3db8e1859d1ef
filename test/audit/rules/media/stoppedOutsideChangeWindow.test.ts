import * as E from 'fp-ts/lib/Either.js'
import { audit, use } from 'mediatrail/audit'
import { buildEvent, deny, hide, omit, testRule } from 'mediatrail/testing'
import { describe, expect, it } from 'vitest'
import { stoppedOutsideChangeWindow } from '../../../../src/audit/rules/media/stoppedOutsideChangeWindow.js'

const live = 'medialive.amazonaws.com'
const connect = 'mediaconnect.amazonaws.com'
const packager = 'mediapackagev2.amazonaws.com'
const tailor = 'mediatailor.amazonaws.com'
const store = 'mediastore.amazonaws.com'
const convert = 'mediaconvert.amazonaws.com'
const transcoder = 'elastictranscoder.amazonaws.com'
const ivs = 'ivs.amazonaws.com'
const inference = 'elemental-inference.amazonaws.com'

/** 2026-01-02 is a Friday. */
const stopAt = (eventTime: string) =>
  buildEvent(live, 'StopChannel', { eventTime, requestParameters: { channelId: '1' } })

const windows = [
  { days: ['fri'], from: '02:00', to: '05:00' },
  { days: ['sat'], from: '22:00', to: '01:30' }
] as const

/** Any other time: it is what the events are about that counts. */
const eventTime = '2026-01-02T12:00:00Z'

const batch = (successful: ReadonlyArray<object>, failed: ReadonlyArray<object>) =>
  buildEvent(live, 'BatchStop', {
    eventTime,
    requestParameters: { channelIds: ['1'] },
    responseElements: { successful, failed }
  })

const failure = { id: '1', code: '400', message: 'Channel not in RUNNING state' }

const immediate = { immediateModeScheduleActionStartSettings: {} }

const schedule = (
  scheduleActionSettings: object,
  scheduleActionStartSettings: object = immediate
) =>
  buildEvent(live, 'BatchUpdateSchedule', {
    eventTime,
    requestParameters: {
      channelId: '1',
      creates: {
        scheduleActions: [
          { actionName: 'later', scheduleActionSettings, scheduleActionStartSettings: {} },
          { actionName: 'now', scheduleActionSettings, scheduleActionStartSettings }
        ]
      }
    }
  })

const at = (time: string) => ({ fixedModeScheduleActionStartSettings: { time } })

const other = { inputSwitchSettings: { inputAttachmentNameReference: 'other' } }

const restart = (pipelineIds: ReadonlyArray<string>, channelClass?: string) =>
  buildEvent(live, 'RestartChannelPipelines', {
    eventTime,
    requestParameters: { channelId: '1', pipelineIds },
    ...(channelClass === undefined ? {} : { responseElements: { channelClass } })
  })

const group = (whitelistRules: ReadonlyArray<object>) =>
  buildEvent(live, 'UpdateInputSecurityGroup', { eventTime, requestParameters: { whitelistRules } })

const node = (state: string) =>
  buildEvent(live, 'UpdateNodeState', { eventTime, requestParameters: { state } })

const output = (requestParameters: object) =>
  buildEvent(connect, 'UpdateFlowOutput', { eventTime, requestParameters })

const source = (requestParameters: object) =>
  buildEvent(connect, 'UpdateFlowSource', { eventTime, requestParameters })

const flow = (requestParameters: object) =>
  buildEvent(connect, 'UpdateFlow', { eventTime, requestParameters })

const entitlement = (entitlementStatus: string) =>
  buildEvent(connect, 'UpdateFlowEntitlement', {
    eventTime,
    requestParameters: { entitlementStatus }
  })

const bridge = (desiredState: string) =>
  buildEvent(connect, 'UpdateBridgeState', { eventTime, requestParameters: { desiredState } })

const take = (requestParameters: object) =>
  buildEvent(connect, 'TakeRouterInput', { eventTime, requestParameters })

const routerInterface = (configuration: object) =>
  buildEvent(connect, 'UpdateRouterNetworkInterface', {
    eventTime,
    requestParameters: { configuration }
  })

const endpoint = (requestParameters: object) =>
  buildEvent('mediapackage.amazonaws.com', 'UpdateOriginEndpoint', {
    eventTime,
    requestParameters
  })

const statements = (...parts: ReadonlyArray<object>): string =>
  JSON.stringify({
    Statement: parts.map((part) => ({
      Effect: 'Deny',
      Principal: '*',
      Action: '*',
      Resource: '*',
      ...part
    }))
  })

const allow = { Effect: 'Allow', Principal: { AWS: '111122223333' } }

const policy = (Policy: string) =>
  buildEvent(packager, 'PutOriginEndpointPolicy', { eventTime, requestParameters: { Policy } })

const queue = (status: string) =>
  buildEvent(convert, 'UpdateQueue', { eventTime, requestParameters: { name: 'q', status } })

const ingest = (stageArn: string) =>
  buildEvent(ivs, 'UpdateIngestConfiguration', { eventTime, requestParameters: { stageArn } })

const revoke = (errors: ReadonlyArray<object>) =>
  buildEvent(ivs, 'BatchStartViewerSessionRevocation', {
    eventTime,
    requestParameters: { viewerSessions: [{ viewerId: 'a' }, { viewerId: 'b' }] },
    responseElements: { errors }
  })

const storage = (status: string) =>
  buildEvent('kinesisvideo.amazonaws.com', 'UpdateMediaStorageConfiguration', {
    eventTime,
    requestParameters: { mediaStorageConfiguration: { status } }
  })

const feed = (...states: ReadonlyArray<string>) =>
  buildEvent(inference, 'UpdateFeed', {
    eventTime,
    requestParameters: { outputs: states.map((status) => ({ status })) }
  })

const disassociate = (dryRun: boolean) =>
  buildEvent(inference, 'DisassociateFeed', { eventTime, requestParameters: { dryRun } })

const noon = stopAt('2026-01-02T12:00:00Z')

testRule(it, use(stoppedOutsideChangeWindow, { options: { windows } }), {
  finding: {
    stopped: [
      noon,
      stopAt('2026-01-02T01:59:59Z'),
      stopAt('2026-01-02T05:00:00Z'),
      stopAt('2026-01-01T03:00:00Z'),
      stopAt('2026-01-03T21:59:59Z'),
      stopAt('2026-01-03T00:30:00Z'),
      stopAt('2026-01-04T01:30:00Z'),
      stopAt('2026-01-04T22:30:00Z'),
      buildEvent(live, 'StopMultiplex', { eventTime }),
      buildEvent(live, 'StopInputDevice', { eventTime }),
      batch([{ id: '2' }], [failure]),
      batch([], []),
      buildEvent(live, 'BatchStop', { eventTime }),
      schedule({ pauseStateSettings: { pipelines: [{ pipelineId: 'PIPELINE_0' }] } }),
      buildEvent(connect, 'StopFlow', { eventTime: '2026-01-05T00:00:00Z' }),
      buildEvent(connect, 'StopRouterInput', { eventTime }),
      buildEvent(connect, 'StopRouterOutput', { eventTime }),
      buildEvent(connect, 'RemoveFlowSource', { eventTime }),
      buildEvent(connect, 'RemoveFlowOutput', { eventTime }),
      buildEvent(connect, 'RemoveFlowMediaStream', { eventTime }),
      buildEvent(connect, 'RemoveFlowVpcInterface', { eventTime }),
      buildEvent(connect, 'RemoveBridgeSource', { eventTime }),
      buildEvent(connect, 'RemoveBridgeOutput', { eventTime }),
      buildEvent(connect, 'RevokeFlowEntitlement', { eventTime }),
      buildEvent(connect, 'DeregisterGatewayInstance', { eventTime }),
      output({ outputStatus: 'DISABLED' }),
      output({ routerIntegrationState: 'DISABLED' }),
      source({ routerIntegrationState: 'DISABLED' }),
      flow({ ndiConfig: { ndiState: 'DISABLED' } }),
      entitlement('DISABLED'),
      bridge('STANDBY'),
      take({ routerOutputArn: 'a' }),
      take({ routerInputArn: '' }),
      endpoint({ origination: 'DENY' }),
      buildEvent(tailor, 'StopChannel', { eventTime }),
      buildEvent(ivs, 'StopStream', { eventTime }),
      buildEvent(ivs, 'StopComposition', { eventTime }),
      buildEvent(ivs, 'StopParticipantReplication', { eventTime }),
      ingest(''),
      storage('DISABLED'),
      feed('ENABLED', 'DISABLED'),
      disassociate(false)
    ],
    switched: [
      schedule(other),
      schedule({ staticImageActivateSettings: {} }),
      schedule({ staticImageOutputActivateSettings: {} }),
      schedule({ motionGraphicsImageActivateSettings: {} }),
      schedule(other, at('2026-01-02T12:04:59Z')),
      schedule(other, at('2026-01-02T11:00:00Z'))
    ],
    'shut-out': [
      group([]),
      routerInterface({ public: { allowRules: [] } }),
      buildEvent(packager, 'DeleteOriginEndpointPolicy', { eventTime }),
      buildEvent(packager, 'DeleteChannelPolicy', { eventTime }),
      policy(statements()),
      policy(statements({})),
      policy(statements(allow, {})),
      policy(statements(allow, { Principal: { AWS: ['*'] } })),
      buildEvent(packager, 'PutChannelPolicy', {
        eventTime,
        requestParameters: { Policy: statements() }
      }),
      buildEvent(tailor, 'DeleteChannelPolicy', { eventTime }),
      buildEvent(tailor, 'PutChannelPolicy', {
        eventTime,
        requestParameters: { Policy: statements() }
      }),
      buildEvent(store, 'DeleteContainerPolicy', { eventTime }),
      buildEvent(store, 'DeleteCorsPolicy', { eventTime }),
      buildEvent(store, 'PutContainerPolicy', {
        eventTime,
        requestParameters: { policy: statements() }
      }),
      buildEvent(ivs, 'DeleteStreamKey', { eventTime }),
      buildEvent(inference, 'DeleteFeedPolicy', { eventTime }),
      buildEvent(inference, 'PutFeedPolicy', {
        eventTime,
        requestParameters: { policy: statements() }
      })
    ],
    interrupted: [
      restart(['PIPELINE_0', 'PIPELINE_1']),
      restart(['PIPELINE_0', 'PIPELINE_1'], 'STANDARD'),
      restart(['PIPELINE_0'], 'SINGLE_PIPELINE'),
      buildEvent(live, 'RebootInputDevice', { eventTime }),
      buildEvent(live, 'StartInputDeviceMaintenanceWindow', { eventTime }),
      buildEvent(connect, 'RestartRouterInput', { eventTime }),
      buildEvent(connect, 'RestartRouterOutput', { eventTime }),
      buildEvent(packager, 'ResetChannelState', { eventTime }),
      buildEvent(packager, 'ResetOriginEndpointState', { eventTime })
    ],
    drained: [node('DRAINING')],
    paused: [
      queue('PAUSED'),
      buildEvent(transcoder, 'UpdatePipelineStatus', {
        eventTime,
        requestParameters: { status: 'Paused' }
      })
    ],
    disconnected: [
      buildEvent(ivs, 'DisconnectParticipant', { eventTime }),
      buildEvent(ivs, 'StartViewerSessionRevocation', { eventTime }),
      buildEvent('ivschat.amazonaws.com', 'DisconnectUser', { eventTime }),
      revoke([]),
      revoke([{ viewerId: 'a' }])
    ],
    cancelled: [
      buildEvent(convert, 'CancelJob', { eventTime }),
      buildEvent(transcoder, 'CancelJob', { eventTime }),
      buildEvent(packager, 'CancelHarvestJob', { eventTime })
    ]
  },
  pass: [
    stopAt('2026-01-02T02:00:00Z'),
    stopAt('2026-01-02T04:59:59Z'),
    stopAt('2026-01-03T22:00:00Z'),
    stopAt('2026-01-04T01:29:59Z'),
    batch([], [failure]),
    buildEvent(live, 'BatchStop', { eventTime, responseElements: { failed: [failure] } }),
    schedule({ pauseStateSettings: { pipelines: [] } }),
    schedule({ scte35ReturnToNetworkSettings: {} }),
    schedule(other, at('2026-01-02T12:05:00Z')),
    schedule(other, at('tomorrow')),
    schedule(other, { followModeScheduleActionStartSettings: { followPoint: 'END' } }),
    restart(['PIPELINE_0']),
    restart(['PIPELINE_0'], 'STANDARD'),
    group([{ cidr: '192.0.2.0/24' }]),
    node('ACTIVE'),
    output({ outputStatus: 'ENABLED' }),
    output({ description: 'news' }),
    source({ routerIntegrationState: 'ENABLED' }),
    flow({ flowSize: 'LARGE' }),
    entitlement('ENABLED'),
    bridge('ACTIVE'),
    bridge('DELETED'),
    take({ routerInputArn: 'arn:aws:mediaconnect:us-west-2:111122223333:routerInput:1' }),
    routerInterface({ public: { allowRules: [{ cidr: '192.0.2.0/24' }] } }),
    routerInterface({ vpc: {} }),
    endpoint({ origination: 'ALLOW' }),
    policy(statements(allow)),
    policy(statements(allow, { Condition: { Bool: { 'aws:SecureTransport': 'false' } } })),
    policy(statements(allow, { Action: 'mediapackagev2:PutObject' })),
    policy(statements(allow, { Action: undefined, NotAction: '*' })),
    policy(statements(allow, { Principal: { AWS: '444455556666' } })),
    policy(statements(allow, { Principal: undefined, NotPrincipal: { AWS: ['*', 'x'] } })),
    policy('no policy'),
    queue('ACTIVE'),
    ingest('arn:aws:ivs:us-west-2:111122223333:stage/a'),
    revoke([{ viewerId: 'a' }, { viewerId: 'b' }]),
    storage('ENABLED'),
    feed('ENABLED'),
    disassociate(true)
  ],
  undetermined: [
    hide(noon, 'eventTime'),
    stopAt('yesterday'),
    hide(output({}), 'requestParameters', 'outputStatus'),
    hide(queue('ACTIVE'), 'requestParameters', 'status'),
    omit(node('ACTIVE')),
    omit(group([{ cidr: '192.0.2.0/24' }]))
  ],
  denied: [deny(noon)]
})

it('without a window, every such call is a finding', () => {
  const audited = audit([stoppedOutsideChangeWindow])
  const event = stopAt('2026-01-02T03:00:00Z')
  expect(E.isRight(audited) && audited.right.judge(event)).toMatchObject([{ _tag: 'Finding' }])
})

it.each([
  ['1', 'Pass'],
  ['2', 'Finding']
])('a window for channel %s applies only to it: %s', (target, expected) => {
  const options = { windows: [{ targets: [target] }] }
  const audited = audit([use(stoppedOutsideChangeWindow, { options })])
  const event = buildEvent('medialive.amazonaws.com', 'StopChannel', {
    requestParameters: { channelId: '1' }
  })
  expect(E.isRight(audited) && audited.right.judge(event)).toMatchObject([{ _tag: expected }])
})

describe('windows', () => {
  it.each([
    [{ days: ['fri'], from: '2:00', to: '05:00' }],
    [{ days: ['fri'], from: '02:00', to: '24:00' }],
    [{ days: ['freitag'], from: '02:00', to: '05:00' }]
  ])('are rejected if invalid: %o', (window) => {
    const settings = { 'media/stopped-outside-change-window': { options: { windows: [window] } } }
    expect(E.isLeft(audit([stoppedOutsideChangeWindow], { settings }))).toBe(true)
  })
})
