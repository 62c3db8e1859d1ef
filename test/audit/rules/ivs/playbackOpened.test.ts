import { buildEvent, deny, hide, omit, testRule } from 'mediatrail/testing'
import { it } from 'vitest'
import { playbackOpened } from '../../../../src/audit/rules/ivs/playbackOpened.js'

const ivs = 'ivs.amazonaws.com'

const arn = 'arn:aws:ivs:us-west-2:111122223333:channel/abcdefABCDEF'

const update = (requestParameters: object) =>
  buildEvent(ivs, 'UpdateChannel', { requestParameters: { arn, ...requestParameters } })

const restriction = (allowedOrigins: ReadonlyArray<string>) =>
  buildEvent(ivs, 'CreatePlaybackRestrictionPolicy', { requestParameters: { allowedOrigins } })

testRule(it, playbackOpened, {
  finding: {
    unauthorized: [update({ authorized: false })],
    unrestricted: [update({ playbackRestrictionPolicyArn: '' })],
    'any-origin': [
      restriction(['https://example.com', '*']),
      buildEvent(ivs, 'UpdatePlaybackRestrictionPolicy', {
        requestParameters: { arn, allowedOrigins: ['*'] }
      })
    ]
  },
  pass: [
    update({ authorized: true }),
    update({ name: 'news' }),
    update({ playbackRestrictionPolicyArn: arn }),
    restriction(['https://example.com']),
    restriction([])
  ],
  undetermined: [
    hide(update({}), 'requestParameters', 'authorized'),
    hide(restriction(['https://example.com']), 'requestParameters', 'allowedOrigins', 0),
    omit(update({ authorized: true }))
  ],
  denied: [deny(update({ authorized: false }))]
})
