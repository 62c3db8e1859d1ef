/**
 * The correlation `media/opened-then-switched`.
 *
 * @module
 * @since 0.2.0
 */
import type { Correlation } from '../../correlation/Correlation.js'
import { accountKey, actorKey } from '../../correlation/keys.js'
import { selectFindings } from '../../correlation/Selection.js'
import { type SequenceOptions, sequence } from '../../correlation/sequence.js'
import { insecureIngest } from '../../rules/ivs/insecureIngest.js'
import { contentMadePublic } from '../../rules/media/contentMadePublic.js'
import { policyLetsStrangersIn } from '../../rules/media/policyLetsStrangersIn.js'
import { stoppedOutsideChangeWindow } from '../../rules/media/stoppedOutsideChangeWindow.js'
import { openFlowSource } from '../../rules/mediaconnect/openFlowSource.js'
import { openInputSecurityGroup } from '../../rules/medialive/openInputSecurityGroup.js'

const harms: ReadonlySet<string> = new Set(['stopped', 'switched', 'interrupted'])

/**
 * A resource is opened to others, and then a stream is switched or stopped.
 *
 * @category correlations
 * @since 0.2.0
 */
export const openedThenSwitched: Correlation<SequenceOptions> = /*#__PURE__*/ sequence({
  id: 'media/opened-then-switched',
  title: 'A way in was opened, and then a stream was switched or stopped',
  severity: 'critical',
  description:
    'To put other pictures on air one opens an input to an address of one’s own, and then switches to it, or stops what stands in its way. Each step may be routine; one after the other, by the same principal, they are how a broadcast is hijacked.',
  falsePositives:
    'A new input that is tried out on a running channel. What is suppressed for the single rules is not counted here.',
  remediation:
    'Switch back to the known input, close what was opened, and revoke the sessions of the principal.',
  references: [
    'https://docs.aws.amazon.com/medialive/latest/ug/working-with-input-security-groups.html',
    'https://docs.aws.amazon.com/medialive/latest/ug/schedule-using-console.html'
  ],
  tags: ['integrity', 'attack.t1491', 'attack.t1562.007'],
  message:
    'What is on air was switched or stopped by a principal that had opened a way in within {within}.',
  first: /*#__PURE__*/ selectFindings({
    rules: [
      openInputSecurityGroup,
      openFlowSource,
      policyLetsStrangersIn,
      insecureIngest,
      contentMadePublic
    ],
    select: (_, event) => ({ by: [accountKey(event), actorKey(event)] })
  }),
  next: /*#__PURE__*/ selectFindings({
    rules: [stoppedOutsideChangeWindow],
    select: ({ messageId }, event) =>
      harms.has(messageId) ? { by: [accountKey(event), actorKey(event)] } : undefined
  }),
  within: '1h'
})
