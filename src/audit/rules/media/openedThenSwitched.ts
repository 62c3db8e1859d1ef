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
import { insecureIngest } from '../ivs/insecureIngest.js'
import { openFlowSource } from '../mediaconnect/openFlowSource.js'
import { openInputSecurityGroup } from '../medialive/openInputSecurityGroup.js'
import { contentMadePublic } from './contentMadePublic.js'
import { policyLetsStrangersIn } from './policyLetsStrangersIn.js'
import { stoppedOutsideChangeWindow } from './stoppedOutsideChangeWindow.js'

const harms: ReadonlySet<string> = new Set(['stopped', 'switched', 'interrupted'])

/**
 * A resource is opened to others, and then a stream is switched or stopped.
 *
 * @category correlations
 * @since 0.2.0
 */
export const openedThenSwitched: Correlation<SequenceOptions> = /*#__PURE__*/ sequence({
  id: 'media/opened-then-switched',
  title: 'An input was opened to others, and then a stream was switched or stopped',
  severity: 'critical',
  description:
    'To put other pictures on air, an attacker opens an input to their own address, and then switches to it, or stops what is on air. Each step may be routine; one after the other, by the same principal, they are how a broadcast is hijacked.',
  falsePositives:
    'A new input that is tested on a running channel. Suppressed findings of the individual rules are not counted here.',
  remediation:
    'Switch back to the known input, close the new access, and revoke the sessions of the principal.',
  references: [
    'https://docs.aws.amazon.com/medialive/latest/ug/working-with-input-security-groups.html',
    'https://docs.aws.amazon.com/medialive/latest/ug/schedule-using-console.html'
  ],
  tags: ['integrity', 'attack.t1491', 'attack.t1562.007'],
  message:
    'A principal switched or stopped what is on air, and had opened an input to others within {within} before.',
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
