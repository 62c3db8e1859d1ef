/**
 * The rule `media/payload-omitted`.
 *
 * @module
 * @since 0.1.0
 */
import type { MediaEvent } from '../../../event/MediaEvent.js'
import { defineRule, type Rule } from '../../Rule.js'
import { everyWrite } from '../../support/everyService.js'

/**
 * A write whose record does not show what was written.
 *
 * @category rules
 * @since 0.1.0
 */
export const payloadOmitted: Rule<MediaEvent, 'omitted' | 'hidden'> = /*#__PURE__*/ defineRule({
  id: 'media/payload-omitted',
  title: 'A change was recorded without its parameters',
  severity: 'medium',
  description:
    'CloudTrail leaves out parameters that are too large. Large encoder settings reach the limit by themselves, and an attacker can pad a change until it does: every other rule is blind to such a call.',
  falsePositives: 'MediaConvert jobs and MediaLive channels with very many outputs.',
  remediation:
    'Read the resource as it is now, and compare it with its template. Talk to a caller who does this repeatedly.',
  references: [
    'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html'
  ],
  tags: ['logging', 'attack.t1562.008'],
  on: everyWrite,
  messages: {
    omitted: 'The parameters were left out because of their size.',
    hidden: 'The parameters were hidden, or are not a valid value.'
  },
  check: (event, { look, at, finding, pass }) => {
    const { _tag } = look(event, 'requestParameters')
    const path = at(event, 'requestParameters')
    if (_tag === 'Omitted') return finding('omitted', [path])
    return _tag === 'Hidden' || _tag === 'Mismatched' ? finding('hidden', [path]) : pass
  }
})
