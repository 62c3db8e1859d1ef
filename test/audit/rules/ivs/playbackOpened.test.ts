import { buildEvent, deny, hide, omit, testRule } from 'mediatrail/testing'
import { it } from 'vitest'
import { playbackOpened } from '../../../../src/audit/rules/ivs/playbackOpened.js'

const ivs = 'ivs.amazonaws.com'

const arn = 'arn:aws:ivs:us-west-2:111122223333:channel/abcdefABCDEF'

const update = (requestParameters: object) =>
  buildEvent(ivs, 'UpdateChannel', { requestParameters: { arn, ...requestParameters } })

const restrict = (requestParameters: object) =>
  buildEvent(ivs, 'CreatePlaybackRestrictionPolicy', { requestParameters })

const change = (requestParameters: object) =>
  buildEvent(ivs, 'UpdatePlaybackRestrictionPolicy', {
    requestParameters: { arn, ...requestParameters }
  })

const site = 'https://example.com'

testRule(it, playbackOpened, {
  finding: {
    unauthorized: [update({ authorized: false })],
    unrestricted: [
      update({ playbackRestrictionPolicyArn: '' }),
      buildEvent(ivs, 'DeletePlaybackRestrictionPolicy')
    ],
    'any-origin': [
      restrict({ allowedOrigins: [site, '*'] }),
      restrict({ allowedOrigins: [], allowedCountries: ['DE'] }),
      restrict({}),
      restrict({ allowedCountries: [] }),
      change({ allowedOrigins: ['*'] }),
      change({ allowedOrigins: [] })
    ],
    'any-country': [change({ allowedCountries: [] })],
    'lax-origin': [change({ allowedOrigins: [site], enableStrictOriginEnforcement: false })]
  },
  pass: [
    update({ authorized: true }),
    update({ name: 'news' }),
    update({ playbackRestrictionPolicyArn: arn }),
    restrict({ allowedOrigins: [site] }),
    restrict({ allowedOrigins: [site], allowedCountries: [] }),
    restrict({ allowedCountries: ['DE'] }),
    restrict({ allowedOrigins: [site], enableStrictOriginEnforcement: false }),
    change({ name: 'news' }),
    change({ allowedOrigins: [site], allowedCountries: ['DE'] }),
    change({ enableStrictOriginEnforcement: true })
  ],
  undetermined: [
    hide(update({}), 'requestParameters', 'authorized'),
    hide(restrict({ allowedOrigins: [site] }), 'requestParameters', 'allowedOrigins', 0),
    hide(change({}), 'requestParameters', 'allowedCountries'),
    omit(update({ authorized: true }))
  ],
  denied: [deny(update({ authorized: false }))]
})
