import * as E from 'fp-ts/lib/Either.js'
import { audit, use } from 'mediatrail/audit'
import { buildEvent, deny, hide, testRule } from 'mediatrail/testing'
import { describe, expect, it } from 'vitest'
import { stoppedOutsideChangeWindow } from '../../../../src/audit/rules/media/stoppedOutsideChangeWindow.js'

const live = 'medialive.amazonaws.com'

/** 2026-01-02 is a Friday. */
const stopAt = (eventTime: string) =>
  buildEvent(live, 'StopChannel', { eventTime, requestParameters: { channelId: '1' } })

const windows = [
  { days: ['fri'], from: '02:00', to: '05:00' },
  { days: ['sat'], from: '22:00', to: '01:30' }
] as const

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
      buildEvent('mediaconnect.amazonaws.com', 'StopFlow', { eventTime: '2026-01-05T00:00:00Z' })
    ]
  },
  pass: [
    stopAt('2026-01-02T02:00:00Z'),
    stopAt('2026-01-02T04:59:59Z'),
    stopAt('2026-01-03T22:00:00Z'),
    stopAt('2026-01-04T01:29:59Z')
  ],
  undetermined: [hide(noon, 'eventTime'), stopAt('yesterday')],
  denied: [deny(noon)]
})

it('without a window every such call is found', () => {
  const audited = audit([stoppedOutsideChangeWindow])
  const event = stopAt('2026-01-02T03:00:00Z')
  expect(E.isRight(audited) && audited.right.judge(event)).toMatchObject([{ _tag: 'Finding' }])
})

describe('windows', () => {
  it.each([
    [{ days: ['fri'], from: '2:00', to: '05:00' }],
    [{ days: ['fri'], from: '02:00', to: '24:00' }],
    [{ days: ['freitag'], from: '02:00', to: '05:00' }]
  ])('are refused when they are none: %o', (window) => {
    const settings = { 'media/stopped-outside-change-window': { options: { windows: [window] } } }
    expect(E.isLeft(audit([stoppedOutsideChangeWindow], { settings }))).toBe(true)
  })
})
