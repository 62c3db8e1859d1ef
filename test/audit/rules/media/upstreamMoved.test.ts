import { use } from 'mediatrail/audit'
import { buildEvent, deny, hide, omit, testRule } from 'mediatrail/testing'
import { describe, it } from 'vitest'
import { upstreamMoved } from '../../../../src/audit/rules/media/upstreamMoved.js'

const tailor = 'mediatailor.amazonaws.com'

const playback = (requestParameters: object) =>
  buildEvent(tailor, 'PutPlaybackConfiguration', { requestParameters })

const location = (BaseUrl: string) =>
  buildEvent(tailor, 'UpdateSourceLocation', {
    requestParameters: { HttpConfiguration: { BaseUrl } }
  })

const pull = (...urls: ReadonlyArray<string>) =>
  buildEvent('medialive.amazonaws.com', 'UpdateInput', {
    requestParameters: { sources: urls.map((url) => ({ url })) }
  })

const speke = (url: string) => ({ encryption: { spekeKeyProvider: { url } } })

const channel = (uri: string, more: object = {}) =>
  buildEvent('medialive.amazonaws.com', 'UpdateChannel', {
    requestParameters: {
      encoderSettings: {
        outputGroups: [
          {
            outputGroupSettings: {
              hlsGroupSettings: {
                keyProviderSettings: { staticKeySettings: { keyProviderServer: { uri } } }
              }
            }
          }
        ]
      },
      ...more
    }
  })

const endpoint = (requestParameters: object) =>
  buildEvent('mediapackage.amazonaws.com', 'UpdateOriginEndpoint', { requestParameters })

const job = (outputGroupSettings: object) =>
  buildEvent('mediaconvert.amazonaws.com', 'CreateJob', {
    requestParameters: { settings: { outputGroups: [{ outputGroupSettings }] } }
  })

describe('with a list of hosts', () => {
  testRule(it, use(upstreamMoved, { options: { hosts: ['*.example.com'] } }), {
    finding: {
      ads: [
        playback({ AdDecisionServerUrl: 'https://ads.example.net/vast?x=[session.id]' }),
        playback({ AdDecisionServerUrl: 'https://[player_params.host]/vast' }),
        playback({ LivePreRollConfiguration: { AdDecisionServerUrl: 'https://ads.example.net' } }),
        buildEvent(tailor, 'PutFunction', {
          requestParameters: { HttpRequestConfiguration: { Url: 'https://f.example.net' } }
        })
      ],
      origin: [
        playback({ VideoContentSourceUrl: 'https://origin.example.net/' }),
        playback({ SlateAdUrl: 'https://slate.example.net/s.mp4' }),
        location('https://origin.example.net'),
        pull('https://a.example.com/1', 'https://origin.example.net/2'),
        buildEvent('medialive.amazonaws.com', 'CreateInput', {
          requestParameters: {
            srtSettings: { srtCallerSources: [{ srtListenerAddress: '198.51.100.9' }] }
          }
        })
      ],
      keys: [
        endpoint({ dashPackage: speke('https://keys.example.net/speke') }),
        buildEvent('mediapackagev2.amazonaws.com', 'CreateOriginEndpoint', {
          requestParameters: {
            Segment: { Encryption: { SpekeKeyProvider: { Url: 'https://keys.example.net' } } }
          }
        }),
        job({ hlsGroupSettings: speke('https://keys.example.net') }),
        channel('https://keys.example.net'),
        buildEvent('mediaconnect.amazonaws.com', 'GrantFlowEntitlements', {
          requestParameters: { entitlements: [{ encryption: { url: 'https://keys.example.net' } }] }
        })
      ],
      'no-list': { never: 'there is a list' }
    },
    pass: [
      playback({
        AdDecisionServerUrl: 'https://ads.example.com/vast',
        VideoContentSourceUrl: 'https://origin.example.com/'
      }),
      location('https://a.example.com'),
      channel('https://keys.example.com'),
      channel('https://keys.example.net', { dryRun: true }),
      pull('https://a.example.com/1', 's3://bucket/key', 'https://10.0.0.9/2'),
      endpoint({ dashPackage: speke('https://keys.example.com/speke') }),
      endpoint({ description: 'news' })
    ],
    undetermined: [
      hide(location('https://a.example.com'), 'requestParameters', 'HttpConfiguration'),
      omit(pull('https://a.example.com/1'))
    ],
    denied: [deny(location('https://origin.example.net'))]
  })
})

describe('without a list', () => {
  testRule(it, upstreamMoved, {
    finding: {
      'no-list': [location('https://a.example.com'), endpoint({ hlsPackage: speke('https://a') })],
      ads: { never: 'there is no list' },
      origin: { never: 'there is no list' },
      keys: { never: 'there is no list' }
    },
    pass: [endpoint({ description: 'news' })],
    undetermined: [omit(location('https://a.example.com'))],
    denied: [deny(location('https://a.example.com'))]
  })
})
