import * as E from 'fp-ts/lib/Either.js'
import { audit, use } from 'mediatrail/audit'
import { buildEvent, deny, testRule } from 'mediatrail/testing'
import { expect, it } from 'vitest'
import { deletedOutsideChangeWindow } from '../../../../src/audit/rules/media/deletedOutsideChangeWindow.js'

const live = 'medialive.amazonaws.com'

/** 2026-01-02 is a Friday. */
const deleteAt = (eventTime: string) =>
  buildEvent('mediapackagev2.amazonaws.com', 'DeleteChannelGroup', { eventTime })

const windows = [
  { days: ['fri'], from: '02:00', to: '05:00' },
  { days: ['sat'], from: '22:00', to: '01:30' }
] as const

testRule(it, use(deletedOutsideChangeWindow, { options: { windows } }), {
  finding: {
    deleted: [
      deleteAt('2026-01-02T12:00:00Z'),
      buildEvent(live, 'DeleteInput', { eventTime: '2026-01-01T00:00:00Z' })
    ]
  },
  pass: [deleteAt('2026-01-02T03:00:00Z')],
  undetermined: [deleteAt('yesterday')],
  denied: [deny(deleteAt('2026-01-02T12:00:00Z'))]
})

it('without a window every such call is found', () => {
  const audited = audit([deletedOutsideChangeWindow])
  const event = deleteAt('2026-01-02T03:00:00Z')
  expect(E.isRight(audited) && audited.right.judge(event)).toMatchObject([{ _tag: 'Finding' }])
})
