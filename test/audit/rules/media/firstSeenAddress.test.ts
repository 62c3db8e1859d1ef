import { buildEvent, deny, spaced, testCorrelation } from 'mediatrail/testing'
import { it } from 'vitest'
import { firstSeenAddress } from '../../../../src/audit/rules/media/firstSeenAddress.js'

const from = (sourceIPAddress: string, rest = {}) =>
  buildEvent('medialive.amazonaws.com', 'StartChannel', { sourceIPAddress, ...rest })

const other = { userIdentity: { type: 'IAMUser', userName: 'bob', accountId: '111122223333' } }

testCorrelation(it, firstSeenAddress, {
  finding: [spaced('8d', from('192.0.2.1'), from('192.0.2.1'), from('192.0.2.2'))],
  pass: [
    spaced('8d', from('192.0.2.1'), from('192.0.2.2')),
    spaced('7d', from('192.0.2.1'), from('192.0.2.2'), from('192.0.2.1'), from('192.0.2.2')),
    // Of a principal that is new itself nothing is known.
    spaced('8d', from('192.0.2.1'), from('192.0.2.1'), from('192.0.2.2', other))
  ],
  ignored: [
    spaced('8d', from('s3.amazonaws.com'), from('s3.amazonaws.com'), from('s3.amazonaws.com')),
    spaced('8d', deny(from('192.0.2.1')), deny(from('192.0.2.2')))
  ]
})
