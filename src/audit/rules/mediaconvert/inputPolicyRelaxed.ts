/**
 * The rule `mediaconvert/input-policy-relaxed`.
 *
 * @module
 * @since 0.1.0
 */
import type { MediaEvent } from '../../../event/MediaEvent.js'
import { defineRule, type Rule } from '../../Rule.js'

/**
 * Inputs over unencrypted HTTP are allowed again.
 *
 * @category rules
 * @since 0.1.0
 */
export const inputPolicyRelaxed: Rule<MediaEvent, 'http' | 'deleted'> = /*#__PURE__*/ defineRule({
  id: 'mediaconvert/input-policy-relaxed',
  title: 'The MediaConvert input policy was relaxed',
  severity: 'medium',
  description:
    'The input policy is a guardrail of the account: it limits where jobs may read from. Over unencrypted HTTP, input can be read and modified on the way; without a policy, all types of input are allowed.',
  falsePositives: 'Sources of partners that do not support HTTPS.',
  remediation: 'Set the policy again, with HTTP disallowed.',
  references: [
    'https://docs.aws.amazon.com/mediaconvert/latest/ug/example-policies-allow-by-input-type.html',
    'https://docs.aws.amazon.com/mediaconvert/latest/apireference/policy.html'
  ],
  tags: ['network', 'attack.t1562'],
  on: { 'mediaconvert.amazonaws.com': ['PutPolicy', 'DeletePolicy'] },
  messages: {
    http: 'Jobs may read over unencrypted HTTP.',
    deleted: 'The input policy was deleted.'
  },
  check: (event, { read, look, at, finding, pass, undetermined }) => {
    if (event.eventName === 'DeletePolicy') return finding('deleted', [at(event, 'eventName')])
    // The response shows the policy after the call.
    const returned = look(event, 'responseElements', 'policy', 'httpInputs')
    if (returned._tag === 'Present')
      return returned.value === 'ALLOWED'
        ? finding('http', [at(event, 'responseElements', 'policy', 'httpInputs')])
        : pass
    const requested = read(event, 'requestParameters', 'policy', 'httpInputs')
    const path = at(event, 'requestParameters', 'policy', 'httpInputs')
    if (requested === 'ALLOWED') return finding('http', [path])
    return requested === undefined ? undetermined(path) : pass
  }
})
