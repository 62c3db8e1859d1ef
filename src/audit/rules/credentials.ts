/**
 * Credentials that feed a channel, made anew or read.
 *
 * @module
 * @since 0.1.0
 */
import type { MediaEvent } from '../../event/MediaEvent.js'
import { defineRule, type Rule } from '../Rule.js'

/**
 * New ingest credentials of MediaPackage: the encoder in place stops working.
 *
 * @category rules
 * @since 0.1.0
 */
export const ingestCredentialsRotated: Rule<MediaEvent, 'rotated'> = /*#__PURE__*/ defineRule({
  id: 'mediapackage/ingest-credentials-rotated',
  title: 'Ingest credentials of a MediaPackage channel were rotated',
  severity: 'medium',
  description:
    'The encoder that knows the old user name and password is shut out at once, and whoever made the call has the new ones: it is an outage if nobody planned it, and a take-over if somebody else did.',
  falsePositives: 'Rotations that are planned. Suppress the principal that does them.',
  remediation:
    'Ask who rotated. If nobody planned it, rotate again, set the encoder to the new credentials, and look at what was ingested since.',
  references: [
    'https://docs.aws.amazon.com/mediapackage/latest/apireference/channels-id-ingest_endpoints-ingest_endpoint_id-credentials.html'
  ],
  tags: ['credentials', 'attack.t1098.001'],
  on: {
    'mediapackage.amazonaws.com': ['RotateChannelCredentials', 'RotateIngestEndpointCredentials']
  },
  per: 'both',
  messages: { rotated: 'The channel has new ingest credentials.' },
  check: (event, { at, finding }) => finding('rotated', [at(event, 'eventName')])
})

/**
 * A stream key in somebody's hands.
 *
 * @category rules
 * @since 0.1.0
 */
export const streamKeyHandled: Rule<MediaEvent, 'created' | 'read'> = /*#__PURE__*/ defineRule({
  id: 'ivs/stream-key-handled',
  title: 'An IVS stream key was created or read',
  severity: 'low',
  description:
    'Whoever has the stream key of a channel can broadcast on it. CloudTrail leaves the key out of its records, so the call is all that shows who got one.',
  falsePositives:
    'The back end that hands keys to its broadcasters. Suppress its role, so that people remain.',
  remediation: 'If the principal has no business with keys, delete the key and create another.',
  references: [
    'https://docs.aws.amazon.com/ivs/latest/LowLatencyAPIReference/API_GetStreamKey.html',
    'https://docs.aws.amazon.com/ivs/latest/LowLatencyAPIReference/API_CreateStreamKey.html'
  ],
  tags: ['credentials', 'attack.t1552'],
  on: { 'ivs.amazonaws.com': ['CreateStreamKey', 'GetStreamKey', 'BatchGetStreamKey'] },
  per: 'both',
  messages: {
    created: 'A stream key was created, and shown to the caller.',
    read: 'A stream key was shown to the caller.'
  },
  check: (event, { at, finding }) =>
    finding(event.eventName === 'CreateStreamKey' ? 'created' : 'read', [at(event, 'eventName')])
})

/**
 * The key that viewer or participant tokens are checked with.
 *
 * @category rules
 * @since 0.1.0
 */
export const playbackKeyChanged: Rule<MediaEvent, 'imported' | 'deleted'> =
  /*#__PURE__*/ defineRule({
    id: 'ivs/token-key-changed',
    title: 'A key that IVS checks tokens with was imported or deleted',
    severity: 'high',
    description:
      'Who holds the private half of an imported key can sign tokens to watch every private channel, or to join every stage, of the account and Region. Deleting a key shuts out all who hold tokens signed with it.',
    falsePositives: 'Planned rotations of the key.',
    remediation: 'Find out who holds the private key. Delete keys that nobody claims.',
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
      imported: 'Tokens signed with a new key are good from now on.',
      deleted: 'Tokens signed with a key that was in use are good no more.'
    },
    check: (event, { at, finding }) =>
      finding(
        event.eventName === 'ImportPlaybackKeyPair' || event.eventName === 'ImportPublicKey'
          ? 'imported'
          : 'deleted',
        [at(event, 'eventName')]
      )
  })
