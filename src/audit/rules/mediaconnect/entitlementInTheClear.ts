/**
 * The rule `mediaconnect/entitlement-in-the-clear`.
 *
 * @module
 * @since 0.1.0
 */
import type { Path } from '../../../core/Path.js'
import type { MediaEvent } from '../../../event/MediaEvent.js'
import type { Field } from '../../../payload/Field.js'
import { defineRule, type Rule } from '../../Rule.js'

/**
 * An entitlement shares a stream unencrypted.
 *
 * @category rules
 * @since 0.1.0
 */
export const entitlementInTheClear: Rule<MediaEvent, 'clear'> = /*#__PURE__*/ defineRule({
  id: 'mediaconnect/entitlement-in-the-clear',
  title: 'A MediaConnect entitlement was granted without encryption',
  severity: 'medium',
  description:
    'An entitlement gives your stream to another account. Without encryption, the copy plays anywhere, and there is no key that you could revoke.',
  falsePositives: 'Entitlements between accounts of one organization.',
  remediation:
    'Encrypt the entitlement with a key from Secrets Manager or SPEKE, and give the subscriber access to the key.',
  references: [
    'https://docs.aws.amazon.com/mediaconnect/latest/ug/entitlements.html',
    'https://docs.aws.amazon.com/mediaconnect/latest/ug/encryption.html'
  ],
  tags: ['encryption', 'attack.t1600'],
  on: {
    'mediaconnect.amazonaws.com': ['CreateFlow', 'GrantFlowEntitlements', 'UpdateFlowEntitlement']
  },
  messages: { clear: 'The entitlement has no encryption.' },
  check: (event, { look, at, finding, pass, undetermined }) => {
    const judged = (encryption: Field<unknown>, path: Path) => {
      if (encryption._tag === 'Present') return pass
      return encryption._tag === 'Absent' || encryption._tag === 'Null'
        ? finding('clear', [path], path.map(String))
        : undetermined(path)
    }
    if (event.eventName === 'UpdateFlowEntitlement') {
      const shown = look(event, 'responseElements', 'entitlement')._tag
      const requested = look(event, 'requestParameters', 'encryption')
      const path = at(event, 'responseElements', 'entitlement', 'encryption')
      const returned = look(event, 'responseElements', 'entitlement', 'encryption')
      // Responses may be reduced to what identifies an entitlement.
      if (requested._tag === 'Present' && returned._tag === 'Absent') return pass
      if (shown === 'Present') return judged(returned, path)
      // What an update leaves out may be unchanged; only the response shows it.
      return requested._tag === 'Present' && shown === 'Null' ? pass : undetermined(path)
    }
    const entitlements = look(event, 'requestParameters', 'entitlements')
    if (entitlements._tag === 'Absent' || entitlements._tag === 'Null') return pass
    if (entitlements._tag !== 'Present')
      return undetermined(at(event, 'requestParameters', 'entitlements'))
    return entitlements.value.map((_, i) =>
      judged(
        look(event, 'requestParameters', 'entitlements', i, 'encryption'),
        at(event, 'requestParameters', 'entitlements', i, 'encryption')
      )
    )
  }
})
