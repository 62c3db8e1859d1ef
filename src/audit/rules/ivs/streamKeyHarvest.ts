/**
 * The correlation `ivs/stream-key-harvest`.
 *
 * @module
 * @since 0.2.0
 */
import type { Correlation } from '../../correlation/Correlation.js'
import { accountKey, actorKey, targetKeys } from '../../correlation/keys.js'
import { selectFindings } from '../../correlation/Selection.js'
import { type ThresholdOptions, threshold } from '../../correlation/threshold.js'
import { streamKeyHandled } from '../ivs/streamKeyHandled.js'

/**
 * One principal reads many stream keys.
 *
 * @category correlations
 * @since 0.2.0
 */
export const streamKeyHarvest: Correlation<ThresholdOptions> = /*#__PURE__*/ threshold({
  id: 'ivs/stream-key-harvest',
  title: 'Many IVS stream keys were read by one principal',
  severity: 'high',
  description:
    'Anyone who has the stream key of a channel can broadcast on it, and reading a key leaves no other trace. A broadcaster needs one key. A principal that reads many different ones within an hour is collecting them.',
  falsePositives:
    'The backend that gives keys to broadcasters. Suppress its role for the rule `ivs/stream-key-handled`: suppressed findings are not counted here.',
  remediation:
    'Revoke the sessions of the principal. Delete the keys that were read, create new ones, and give them to their broadcasters.',
  references: [
    'https://docs.aws.amazon.com/ivs/latest/LowLatencyAPIReference/API_GetStreamKey.html',
    'https://docs.aws.amazon.com/ivs/latest/LowLatencyAPIReference/API_BatchGetStreamKey.html'
  ],
  tags: ['credentials', 'attack.t1552', 'attack.t1119'],
  message: '{count} different stream keys were given to one principal within {within}: {what}.',
  over: /*#__PURE__*/ selectFindings({
    rules: [streamKeyHandled],
    select: ({ messageId }, event) => {
      if (messageId !== 'read') return undefined
      const by = [accountKey(event), actorKey(event)]
      const targets = targetKeys(event)
      return targets.length === 0 ? { by } : targets.map((what) => ({ by, what }))
    }
  }),
  atLeast: 10,
  within: '1h'
})
