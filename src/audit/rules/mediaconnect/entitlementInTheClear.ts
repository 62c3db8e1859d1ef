/**
 * The rule `mediaconnect/entitlement-in-the-clear`.
 *
 * @module
 * @since 0.1.0
 */
import type { MediaEvent } from '../../../event/MediaEvent.js'
import { defineRule, type Rule } from '../../Rule.js'

/**
 * An entitlement that shares a stream in the clear.
 *
 * @category rules
 * @since 0.1.0
 */
export const entitlementInTheClear: Rule<MediaEvent, 'clear'> = /*#__PURE__*/ defineRule({
  id: 'mediaconnect/entitlement-in-the-clear',
  title: 'A MediaConnect entitlement was granted without encryption',
  severity: 'medium',
  description:
    'An entitlement gives your stream to another account. Without encryption its copy plays wherever it is taken, and a key that you could withdraw does not exist.',
  falsePositives: 'Entitlements between accounts of one organization.',
  remediation:
    'Give the entitlement encryption with a key of Secrets Manager or SPEKE, and the subscriber access to it.',
  references: [
    'https://docs.aws.amazon.com/mediaconnect/latest/ug/entitlements.html',
    'https://docs.aws.amazon.com/mediaconnect/latest/ug/encryption.html'
  ],
  tags: ['encryption', 'attack.t1600'],
  on: { 'mediaconnect.amazonaws.com': ['CreateFlow', 'GrantFlowEntitlements'] },
  messages: { clear: 'The entitlement has no encryption.' },
  check: (event, { read, look, at, finding, pass, undetermined }) =>
    (read(event, 'requestParameters', 'entitlements') ?? []).map((_, i) => {
      const path = at(event, 'requestParameters', 'entitlements', i, 'encryption')
      const encryption = look(event, 'requestParameters', 'entitlements', i, 'encryption')
      if (encryption._tag === 'Present') return pass
      return encryption._tag === 'Absent' || encryption._tag === 'Null'
        ? finding('clear', [path], [String(i)])
        : undetermined(path)
    })
})
