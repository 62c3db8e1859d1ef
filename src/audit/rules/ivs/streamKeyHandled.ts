/**
 * The rule `ivs/stream-key-handled`.
 *
 * @module
 * @since 0.1.0
 */
import type { MediaEvent } from '../../../event/MediaEvent.js'
import { defineRule, type Rule } from '../../Rule.js'

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
