import { buildEvent, buildRecord, deny, spaced, testCorrelation } from 'mediatrail/testing'
import { it } from 'vitest'
import { blinded } from '../../../../src/audit/rules/media/blinded.js'

const write = buildEvent('medialive.amazonaws.com', 'StartChannel')

const off = buildRecord('cloudtrail.amazonaws.com', 'StopLogging')

const alarms = buildRecord('monitoring.amazonaws.com', 'DeleteAlarms')

const other = {
  userIdentity: { type: 'IAMUser', userName: 'bob', accountId: '111122223333' }
} as const

testCorrelation(it, blinded, {
  finding: [spaced('59m', off, write), spaced('59m', write, alarms)],
  pass: [
    spaced('1m', off, alarms),
    spaced('1m', { ...off, ...other }, write),
    spaced('1m', off, deny(write)),
    spaced('61m', off, write)
  ],
  ignored: [
    spaced('1m', { ...off, errorCode: 'AccessDenied' }, deny(write)),
    spaced('1m', buildRecord('cloudtrail.amazonaws.com', 'StartLogging'), deny(write))
  ]
})
