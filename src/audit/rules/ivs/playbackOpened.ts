/**
 * The rule `ivs/playback-opened`.
 *
 * @module
 * @since 0.1.0
 */
import type { MediaEvent } from '../../../event/MediaEvent.js'
import { defineRule, type Rule } from '../../Rule.js'

/**
 * Playback authorization or a restriction was removed.
 *
 * @category rules
 * @since 0.1.0
 */
export const playbackOpened: Rule<
  MediaEvent,
  'unauthorized' | 'unrestricted' | 'any-origin' | 'any-country' | 'lax-origin'
> = /*#__PURE__*/ defineRule({
  id: 'ivs/playback-opened',
  title: 'Playback of an IVS channel was opened to everyone',
  severity: 'medium',
  description:
    'A private channel plays only with a signed token, and a restriction policy lets it play only in some countries or on some sites. Removing either shows the stream to everyone who has its URL, and you pay for their traffic. An empty list of countries or origins means all of them.',
  falsePositives: 'Channels that become public on purpose, such as at the start of a free event.',
  remediation:
    'Set `authorized`, or the restriction policy, again. Viewer sessions that started in between continue: revoke them.',
  references: [
    'https://docs.aws.amazon.com/ivs/latest/LowLatencyUserGuide/private-channels.html',
    'https://docs.aws.amazon.com/ivs/latest/LowLatencyAPIReference/API_UpdateChannel.html',
    'https://docs.aws.amazon.com/ivs/latest/LowLatencyAPIReference/API_UpdatePlaybackRestrictionPolicy.html'
  ],
  tags: ['access', 'attack.t1562.007'],
  on: {
    'ivs.amazonaws.com': [
      'UpdateChannel',
      'CreatePlaybackRestrictionPolicy',
      'UpdatePlaybackRestrictionPolicy',
      'DeletePlaybackRestrictionPolicy'
    ]
  },
  messages: {
    unauthorized: 'The channel plays without a token.',
    unrestricted: 'A playback restriction was removed.',
    'any-origin': 'The policy lets every site embed the stream.',
    'any-country': 'The policy lets the stream play in every country.',
    'lax-origin': 'The policy allows players that do not say on which site they are.'
  },
  check: (event, { read, at, finding }) => {
    if (event.eventName === 'DeletePlaybackRestrictionPolicy')
      return finding('unrestricted', [at(event, 'eventName')])
    if (event.eventName === 'UpdateChannel')
      return [
        ...(read(event, 'requestParameters', 'authorized') === false
          ? [finding('unauthorized', [at(event, 'requestParameters', 'authorized')])]
          : []),
        // An empty string removes a policy.
        ...(read(event, 'requestParameters', 'playbackRestrictionPolicyArn') === ''
          ? [
              finding('unrestricted', [
                at(event, 'requestParameters', 'playbackRestrictionPolicyArn')
              ])
            ]
          : [])
      ]
    const isNew = event.eventName === 'CreatePlaybackRestrictionPolicy'
    const origins = read(event, 'requestParameters', 'allowedOrigins')
    const countries = read(event, 'requestParameters', 'allowedCountries')
    const hasCountries = countries !== undefined && countries.length > 0
    const isAnyOrigin =
      origins === undefined
        ? isNew && !hasCountries
        : origins.length === 0 || origins.some((origin) => origin === '*')
    // A new policy about origins says nothing about countries.
    const isAnyCountry = !isNew && countries?.length === 0
    return [
      ...(isAnyOrigin
        ? [finding('any-origin', [at(event, 'requestParameters', 'allowedOrigins')])]
        : []),
      ...(isAnyCountry
        ? [finding('any-country', [at(event, 'requestParameters', 'allowedCountries')])]
        : []),
      ...(!isNew && read(event, 'requestParameters', 'enableStrictOriginEnforcement') === false
        ? [finding('lax-origin', [at(event, 'requestParameters', 'enableStrictOriginEnforcement')])]
        : [])
    ]
  },
  severities: { 'lax-origin': 'low' }
})
