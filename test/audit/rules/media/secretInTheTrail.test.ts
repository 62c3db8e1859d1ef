import { buildEvent, hide, omit, secret, testRule } from 'mediatrail/testing'
import { it } from 'vitest'
import { secretInTheTrail } from '../../../../src/audit/rules/media/secretInTheTrail.js'

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

testRule(it, secretInTheTrail, {
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
