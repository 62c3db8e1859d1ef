/**
 * The rule `ivs/token-key-changed`.
 *
 * @module
 * @since 0.1.0
 */
import type { MediaEvent } from '../../../event/MediaEvent.js'
import { defineRule, type Rule } from '../../Rule.js'

/**
 * The key that verifies viewer or participant tokens was changed.
 *
 * @category rules
 * @since 0.1.0
 */
export const tokenKeyChanged: Rule<MediaEvent, 'imported' | 'deleted'> = /*#__PURE__*/ defineRule({
  id: 'ivs/token-key-changed',
  title: 'A key that verifies IVS tokens was imported or deleted',
  severity: 'high',
  description:
    'The holder of the private half of an imported key can sign tokens to watch every private channel, or to join every stage, of the account and Region. Deleting a key invalidates every token signed with it.',
  falsePositives: 'Planned rotations of the key.',
  remediation: 'Find out who holds the private key. Delete keys that have no owner.',
  references: [
    'https://docs.aws.amazon.com/ivs/latest/LowLatencyAPIReference/API_ImportPlaybackKeyPair.html',
    'https://docs.aws.amazon.com/ivs/latest/RealTimeAPIReference/API_ImportPublicKey.html'
  ],
  tags: ['credentials', 'attack.t1098.001'],
  on: {
    'ivs.amazonaws.com': [
      'ImportPlaybackKeyPair',
      'DeletePlaybackKeyPair',
      'ImportPublicKey',
      'DeletePublicKey'
    ]
  },
  per: 'both',
  messages: {
    imported: 'Tokens signed with a new key are valid from now on.',
    deleted: 'Tokens signed with a deleted key are no longer valid.'
  },
  check: (event, { at, finding }) =>
    finding(
      event.eventName === 'ImportPlaybackKeyPair' || event.eventName === 'ImportPublicKey'
        ? 'imported'
        : 'deleted',
      [at(event, 'eventName')]
    )
})
