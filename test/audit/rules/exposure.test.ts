import { buildEvent, deny, hide, omit, secret, testRule } from 'mediatrail/testing'
import { it } from 'vitest'
import { payloadOmitted, secretInTrail } from '../../../src/audit/rules/exposure.js'

const live = 'medialive.amazonaws.com'

const input = (streamName: string, parts: object = {}) =>
  buildEvent(live, 'CreateInput', {
    requestParameters: { destinations: [{ streamName: secret(streamName) }] },
    ...parts
  })

const pull = (url: string) =>
  buildEvent(live, 'CreateInput', { requestParameters: { sources: [{ url }] } })

const hidden = input('***')

const headers = buildEvent('mediatailor.amazonaws.com', 'PutPlaybackConfiguration', {
  requestParameters: {
    AdDecisionServerConfiguration: {
      HttpRequest: { Headers: secret({ Authorization: 'Bearer example' }) }
    }
  }
})

testRule(it, secretInTrail, {
  finding: {
    secret: [
      input('live/secret-key'),
      headers,
      buildEvent('mediapackage.amazonaws.com', 'RotateChannelCredentials', {
        responseElements: { hlsIngest: { ingestEndpoints: [{ password: secret('example') }] } }
      })
    ],
    url: [
      pull('https://user:example@example.com/live.m3u8'),
      pull('https://example.com/live.m3u8?X-Amz-Signature=abcdef'),
      pull('https://example.com/AKIAIOSFODNN7EXAMPLE/live.m3u8?X-Amz-Signature=abcdef'),
      buildEvent('mediastore.amazonaws.com', 'TagResource', {
        requestParameters: { note: 'see https://user:example@example.com/' } as object
      })
    ]
  },
  pass: [
    hidden,
    pull('https://example.com/live.m3u8'),
    pull('https://example.com/v1/session/AKIAIOSFODNN7EXAMPLE/news/'),
    buildEvent(live, 'StartChannel'),
    input('HIDDEN_DUE_TO_SECURITY_REASONS'),
    input('')
  ],
  undetermined: [
    omit(hidden),
    omit(hidden, 'responseElements'),
    hide(omit(hidden), 'responseElements')
  ],
  denied: [input('live/secret-key', { errorCode: 'AccessDenied' })],
  passesHidden: 'a secret that AWS hides is what it asks for'
})

const omitted = omit(buildEvent(live, 'UpdateChannel'))

testRule(it, payloadOmitted, {
  finding: {
    omitted: [omitted],
    hidden: [
      hide(buildEvent(live, 'UpdateChannel'), 'requestParameters'),
      buildEvent(live, 'UpdateChannel', { requestParameters: 'channelId=1' as unknown as object })
    ]
  },
  pass: [
    buildEvent(live, 'UpdateChannel', { requestParameters: {} }),
    buildEvent(live, 'UpdateChannel')
  ],
  undetermined: { never: 'that the payload is withheld is the finding' },
  denied: [deny(omitted)]
})
