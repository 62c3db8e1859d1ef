/**
 * The correlation `media/mass-takedown`.
 *
 * @module
 * @since 0.2.0
 */
import type { Correlation } from '../../correlation/Correlation.js'
import { accountKey, actorKey, targetKeys } from '../../correlation/keys.js'
import { selectFindings } from '../../correlation/Selection.js'
import { type ThresholdOptions, threshold } from '../../correlation/threshold.js'
import { deletedOutsideChangeWindow } from './deletedOutsideChangeWindow.js'
import { stoppedOutsideChangeWindow } from './stoppedOutsideChangeWindow.js'

const counted: ReadonlySet<string> = new Set(['stopped', 'shut-out', 'drained', 'deleted'])

/**
 * One principal takes many resources off air or deletes them in a short time.
 *
 * @category correlations
 * @since 0.2.0
 */
export const massTakedown: Correlation<ThresholdOptions> = /*#__PURE__*/ threshold({
  id: 'media/mass-takedown',
  title: 'Many resources were taken off air or deleted in a short time',
  severity: 'critical',
  description:
    'A single stop is an operator at work. Many different channels, flows, endpoints or streams that one principal stops, blocks or deletes within minutes are the work of a script: a cleanup that went wrong, or sabotage. Each call also has a finding of its own rule; this one shows that they belong together.',
  falsePositives:
    'The end of an event, or the deletion of a stack. This correlation counts findings of the rules on stops and deletions, so their change windows and suppressions apply here, too.',
  remediation:
    'First revoke the sessions of the principal. Then restart what was stopped, the channels with the most viewers first. Recreate deleted resources from your templates.',
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_revoke-sessions.html',
    'https://docs.aws.amazon.com/medialive/latest/ug/starting-stopping-a-channel.html'
  ],
  tags: ['availability', 'attack.t1489', 'attack.t1485'],
  message:
    '{count} different resources were taken off air or deleted within {within} by one principal: {what}.',
  over: /*#__PURE__*/ selectFindings({
    rules: [stoppedOutsideChangeWindow, deletedOutsideChangeWindow],
    select: ({ messageId }, event) => {
      if (!counted.has(messageId)) return undefined
      const by = [accountKey(event), actorKey(event)]
      const targets = targetKeys(event)
      return targets.length === 0 ? { by } : targets.map((what) => ({ by, what }))
    }
  }),
  atLeast: 5,
  within: '10m'
})
