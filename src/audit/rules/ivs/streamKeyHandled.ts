/**
 * The rule `ivs/stream-key-handled`.
 *
 * @module
 * @since 0.1.0
 */
import type { MediaEvent } from '../../../event/MediaEvent.js'
import { defineRule, type Rule } from '../../Rule.js'

/**
 * A caller received a stream key.
 *
 * @category rules
 * @since 0.1.0
 */
export const streamKeyHandled: Rule<MediaEvent, 'created' | 'read'> = /*#__PURE__*/ defineRule({
  id: 'ivs/stream-key-handled',
  title: 'An IVS stream key was created or read',
  severity: 'low',
  description:
    'Anyone who has the stream key of a channel, or of an ingest configuration of a stage, can broadcast on it. CloudTrail omits the key from its records, so only the call shows who received one. Creating a channel creates a key, too.',
  falsePositives:
    'The backend that gives keys to broadcasters. Suppress its role, so that calls by people remain.',
  remediation: 'If the principal has no business with keys, delete the key and create another.',
  references: [
    'https://docs.aws.amazon.com/ivs/latest/LowLatencyAPIReference/API_GetStreamKey.html',
    'https://docs.aws.amazon.com/ivs/latest/LowLatencyAPIReference/API_CreateChannel.html',
    'https://docs.aws.amazon.com/ivs/latest/LowLatencyAPIReference/API_CreateStreamKey.html',
    'https://docs.aws.amazon.com/ivs/latest/RealTimeAPIReference/API_CreateIngestConfiguration.html'
  ],
  tags: ['credentials', 'attack.t1552', 'attack.t1098.001'],
  on: {
    'ivs.amazonaws.com': [
      'CreateChannel',
      'CreateStreamKey',
      'GetStreamKey',
      'BatchGetStreamKey',
      'CreateIngestConfiguration',
      'GetIngestConfiguration',
      'UpdateIngestConfiguration'
    ]
  },
  per: 'both',
  messages: {
    created: 'A stream key was created and returned to the caller.',
    read: 'A stream key was returned to the caller.'
  },
  check: (event, { look, at, finding, pass }) => {
    if (event.eventName === 'BatchGetStreamKey') {
      const keys = look(event, 'responseElements', 'streamKeys')
      const errors = look(event, 'responseElements', 'errors')
      const hasNone = keys._tag !== 'Present' || keys.value.length === 0
      if (hasNone && errors._tag === 'Present' && errors.value.length > 0) return pass
    }
    return finding(event.eventName.startsWith('Create') ? 'created' : 'read', [
      at(event, 'eventName')
    ])
  }
})
