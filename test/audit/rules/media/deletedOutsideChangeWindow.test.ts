import * as E from 'fp-ts/lib/Either.js'
import { audit, use } from 'mediatrail/audit'
import { buildEvent, deny, hide, omit, testRule } from 'mediatrail/testing'
import { expect, it } from 'vitest'
import { deletedOutsideChangeWindow } from '../../../../src/audit/rules/media/deletedOutsideChangeWindow.js'

const live = 'medialive.amazonaws.com'
const ivs = 'ivs.amazonaws.com'
const store = 'mediastore.amazonaws.com'

/** 2026-01-02 is a Friday. */
const deleteAt = (eventTime: string) =>
  buildEvent('mediapackagev2.amazonaws.com', 'DeleteChannelGroup', { eventTime })

const windows = [
  { days: ['fri'], from: '02:00', to: '05:00' },
  { days: ['sat'], from: '22:00', to: '01:30' }
] as const

/** Any other time: it is what the events are about that counts. */
const eventTime = '2026-01-02T12:00:00Z'

const batch = (successful: ReadonlyArray<object>, failed: ReadonlyArray<object>) =>
  buildEvent(live, 'BatchDelete', {
    eventTime,
    requestParameters: { inputIds: ['1'] },
    responseElements: { successful, failed }
  })

const bridge = (desiredState: string) =>
  buildEvent('mediaconnect.amazonaws.com', 'UpdateBridgeState', {
    eventTime,
    requestParameters: { desiredState }
  })

const lifecycle = (lifecyclePolicy: string) =>
  buildEvent(store, 'PutLifecyclePolicy', { eventTime, requestParameters: { lifecyclePolicy } })

const rule = (age: string, action: string): string =>
  JSON.stringify({
    rules: [{ definition: { path: [{ wildcard: '*' }], [age]: [{ numeric: ['>', 1] }] }, action }]
  })

const channel = (requestParameters: object) =>
  buildEvent(ivs, 'UpdateChannel', { eventTime, requestParameters })

const retention = (operation: string) =>
  buildEvent('kinesisvideo.amazonaws.com', 'UpdateDataRetention', {
    eventTime,
    requestParameters: { operation }
  })

testRule(it, use(deletedOutsideChangeWindow, { options: { windows } }), {
  finding: {
    deleted: [
      deleteAt('2026-01-02T12:00:00Z'),
      deleteAt('2026-01-03T21:59:59Z'),
      buildEvent(live, 'DeleteInput', { eventTime: '2026-01-01T00:00:00Z' }),
      buildEvent(live, 'DeleteInputSecurityGroup', { eventTime }),
      buildEvent(live, 'DeleteCluster', { eventTime }),
      buildEvent(live, 'DeleteNode', { eventTime }),
      batch([{ id: '2' }], [{ id: '1', code: '409' }]),
      bridge('DELETED'),
      buildEvent('mediatailor.amazonaws.com', 'DeleteLiveSource', { eventTime }),
      buildEvent('mediatailor.amazonaws.com', 'DeleteVodSource', { eventTime }),
      buildEvent('mediaconvert.amazonaws.com', 'DeleteQueue', { eventTime }),
      buildEvent('elastictranscoder.amazonaws.com', 'DeletePipeline', { eventTime }),
      buildEvent('ivschat.amazonaws.com', 'DeleteRoom', { eventTime }),
      buildEvent(ivs, 'DeleteRecordingConfiguration', { eventTime }),
      buildEvent('elemental-inference.amazonaws.com', 'DeleteFeed', { eventTime })
    ],
    'not-kept': [
      lifecycle(rule('days_since_create', 'EXPIRE')),
      channel({ recordingConfigurationArn: '' }),
      buildEvent(ivs, 'UpdateStage', {
        eventTime,
        requestParameters: {
          autoParticipantRecordingConfiguration: { storageConfigurationArn: '' }
        }
      }),
      retention('DECREASE_DATA_RETENTION')
    ],
    template: [
      buildEvent('mediaconvert.amazonaws.com', 'DeleteJobTemplate', { eventTime }),
      buildEvent('mediaconvert.amazonaws.com', 'DeletePreset', { eventTime }),
      buildEvent('elemental-inference.amazonaws.com', 'DeleteDictionary', { eventTime })
    ]
  },
  pass: [
    deleteAt('2026-01-02T03:00:00Z'),
    batch([], [{ id: '1', code: '409' }]),
    bridge('STANDBY'),
    lifecycle(rule('seconds_since_create', 'EXPIRE')),
    lifecycle(rule('days_since_create', 'TRANSITION')),
    lifecycle('{"rules":[]}'),
    lifecycle('{"rules":[7]}'),
    lifecycle('[]'),
    lifecycle('no policy'),
    channel({ recordingConfigurationArn: 'arn:aws:ivs:us-west-2:111122223333:recording/a' }),
    channel({ name: 'news' }),
    retention('INCREASE_DATA_RETENTION')
  ],
  undetermined: [
    deleteAt('yesterday'),
    hide(bridge('STANDBY'), 'requestParameters', 'desiredState'),
    omit(retention('INCREASE_DATA_RETENTION'))
  ],
  denied: [deny(deleteAt('2026-01-02T12:00:00Z'))]
})

it('without a window, every such call is a finding', () => {
  const audited = audit([deletedOutsideChangeWindow])
  const event = deleteAt('2026-01-02T03:00:00Z')
  expect(E.isRight(audited) && audited.right.judge(event)).toMatchObject([{ _tag: 'Finding' }])
})
