import { buildEvent, deny, spaced, testCorrelation } from 'mediatrail/testing'
import { it } from 'vitest'
import { firstSeenAgent } from '../../../../src/audit/rules/media/firstSeenAgent.js'

const from = (userAgent: string, rest = {}) =>
  buildEvent('medialive.amazonaws.com', 'StartChannel', { userAgent, ...rest })

const other = { userIdentity: { type: 'IAMUser', userName: 'bob', accountId: '111122223333' } }

testCorrelation(it, firstSeenAgent, {
  finding: [spaced('8d', from('aws-cli/2.31.0'), from('aws-cli/2.32.0'), from('Boto3/1.40.1'))],
  pass: [
    spaced('8d', from('aws-cli/2.31.0'), from('Boto3/1.40.1')),
    spaced(
      '7d',
      from('aws-cli/2.31.0'),
      from('Boto3/1.40.1'),
      from('aws-cli/2.31.0'),
      from('Boto3/1.40.1')
    ),
    // Of a principal that is new itself nothing is known.
    spaced('8d', from('aws-cli/2.31.0'), from('aws-cli/2.31.0'), from('Boto3/1.40.1', other))
  ],
  ignored: [
    spaced('8d', from(''), from(''), from('')),
    spaced('8d', deny(from('aws-cli/2.31.0')), deny(from('Boto3/1.40.1')))
  ]
})
