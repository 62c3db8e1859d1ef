/**
 * The rule `ivs/playback-opened`.
 *
 * @module
 * @since 0.1.0
 */
import type { MediaEvent } from '../../../event/MediaEvent.js'
import { defineRule, type Rule } from '../../Rule.js'

/**
 * Playback authorization, or a restriction, taken away.
 *
 * @category rules
 * @since 0.1.0
 */
export const playbackOpened: Rule<MediaEvent, 'unauthorized' | 'unrestricted' | 'any-origin'> =
  /*#__PURE__*/ defineRule({
    id: 'ivs/playback-opened',
    title: 'Playback of an IVS channel was opened to everybody',
    severity: 'medium',
    description:
      'A private channel plays only with a signed token, and a restriction policy only in some countries or on some sites. Taking either away shows the stream to whoever has its URL, and pays for their traffic.',
    falsePositives: 'Channels that become public on purpose, such as at the start of a free event.',
    remediation:
      'Set `authorized`, or the restriction policy, again. A viewer session that began in between lasts: revoke it.',
    references: [
      'https://docs.aws.amazon.com/ivs/latest/LowLatencyUserGuide/private-channels.html',
      'https://docs.aws.amazon.com/ivs/latest/LowLatencyAPIReference/API_UpdateChannel.html'
    ],
    tags: ['access', 'attack.t1562'],
    on: {
      'ivs.amazonaws.com': [
        'UpdateChannel',
        'CreatePlaybackRestrictionPolicy',
        'UpdatePlaybackRestrictionPolicy'
      ]
    },
    messages: {
      unauthorized: 'The channel plays without a token.',
      unrestricted: 'The channel lost its playback restriction policy.',
      'any-origin': 'The policy lets every site embed the stream.'
    },
    check: (event, { read, at, finding }) => {
      if (event.eventName === 'UpdateChannel')
        return [
          ...(read(event, 'requestParameters', 'authorized') === false
            ? [finding('unauthorized', [at(event, 'requestParameters', 'authorized')])]
            : []),
          // An empty text is how the API takes a policy off.
          ...(read(event, 'requestParameters', 'playbackRestrictionPolicyArn') === ''
            ? [
                finding('unrestricted', [
                  at(event, 'requestParameters', 'playbackRestrictionPolicyArn')
                ])
              ]
            : [])
        ]
      const origins = read(event, 'requestParameters', 'allowedOrigins') ?? []
      return origins.includes('*')
        ? [
            finding('any-origin', [
              at(event, 'requestParameters', 'allowedOrigins', origins.indexOf('*'))
            ])
          ]
        : []
    }
  })
