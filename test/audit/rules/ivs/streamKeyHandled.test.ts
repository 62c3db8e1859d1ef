import { buildEvent, deny, testRule } from 'mediatrail/testing'
import { it } from 'vitest'
import { streamKeyHandled } from '../../../../src/audit/rules/ivs/streamKeyHandled.js'

const ivs = 'ivs.amazonaws.com'

const batch = (responseElements: object) =>
  buildEvent(ivs, 'BatchGetStreamKey', { responseElements })

const key = { arn: 'arn:aws:ivs:us-west-2:111122223333:stream-key/a' }

const error = { ...key, code: 'NotFound' }

testRule(it, streamKeyHandled, {
  finding: {
    created: [
      buildEvent(ivs, 'CreateStreamKey'),
      buildEvent(ivs, 'CreateChannel'),
      buildEvent(ivs, 'CreateIngestConfiguration')
    ],
    read: [
      buildEvent(ivs, 'GetStreamKey'),
      buildEvent(ivs, 'GetIngestConfiguration'),
      buildEvent(ivs, 'UpdateIngestConfiguration'),
      buildEvent(ivs, 'BatchGetStreamKey'),
      batch({ streamKeys: [key], errors: [error] }),
      batch({ streamKeys: [], errors: [] }),
      batch({ streamKeys: [] })
    ]
  },
  pass: [batch({ streamKeys: [], errors: [error] }), batch({ errors: [error] })],
  undetermined: { never: 'what is withheld does not show that no key was given' },
  denied: [deny(buildEvent(ivs, 'GetStreamKey'))]
})
