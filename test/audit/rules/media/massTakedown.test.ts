import { buildEvent, deny, spaced, testCorrelation } from 'mediatrail/testing'
import { it } from 'vitest'
import { massTakedown } from '../../../../src/audit/rules/media/massTakedown.js'

const live = 'medialive.amazonaws.com'

const stop = (channelId: string, parts = {}) =>
  buildEvent(live, 'StopChannel', { requestParameters: { channelId }, ...parts })

const input = buildEvent(live, 'DeleteInput', { requestParameters: { inputId: '5' } })

const batch = buildEvent(live, 'BatchStop', {
  requestParameters: { channelIds: ['1', '2', '3', '4', '5'] },
  responseElements: {
    successful: ['1', '2', '3', '4', '5'].map((id) => ({
      id,
      arn: `arn:aws:medialive:us-west-2:111122223333:channel:${id}`
    }))
  }
})

const other = {
  userIdentity: { type: 'IAMUser', userName: 'bob', accountId: '111122223333' }
} as const

testCorrelation(it, massTakedown, {
  finding: [
    spaced('1m', stop('1'), stop('2'), stop('3'), input, stop('4')),
    [batch],
    spaced('5m', batch)
  ],
  pass: [
    spaced('1m', stop('1'), stop('2'), stop('3'), stop('4')),
    spaced('1m', stop('1'), stop('1'), stop('1'), stop('1'), stop('1')),
    spaced('1m', stop('1'), stop('2', other), stop('3'), stop('4', other), stop('5')),
    spaced('3m', stop('1'), stop('2'), stop('3'), stop('4'), stop('5'))
  ],
  ignored: [
    spaced(
      '1m',
      deny(stop('1')),
      deny(stop('2')),
      deny(stop('3')),
      deny(stop('4')),
      deny(stop('5'))
    )
  ]
})
