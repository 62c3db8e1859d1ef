/**
 * The correlation `media/job-burst`.
 *
 * @module
 * @since 0.2.0
 */
import type { Correlation } from '../../correlation/Correlation.js'
import { accountKey, actorKey } from '../../correlation/keys.js'
import { selectEvents } from '../../correlation/Selection.js'
import { type ThresholdOptions, threshold } from '../../correlation/threshold.js'

/**
 * One principal submits many jobs in a short time.
 *
 * @category correlations
 * @since 0.2.0
 */
export const jobBurst: Correlation<ThresholdOptions> = /*#__PURE__*/ threshold({
  id: 'media/job-burst',
  title: 'Many jobs were submitted in a short time',
  severity: 'medium',
  description:
    'Each job is charged by the minute of output. An endless loop submits hundreds of them within minutes, and so does someone who transcodes at your cost, or who copies your archive job by job.',
  falsePositives:
    'The planned conversion of an archive. Raise `atLeast`, or suppress the role while it lasts.',
  remediation:
    'Pause the queue, and cancel the jobs. Check where their output goes before you let the principal continue.',
  references: [
    'https://docs.aws.amazon.com/mediaconvert/latest/ug/pausing-and-reactivating-queues.html'
  ],
  tags: ['cost', 'attack.t1496', 'attack.t1537'],
  message: '{count} jobs were submitted within {within} by one principal.',
  over: /*#__PURE__*/ selectEvents({
    on: {
      'mediaconvert.amazonaws.com': ['CreateJob'],
      'elastictranscoder.amazonaws.com': ['CreateJob'],
      'mediapackage.amazonaws.com': ['CreateHarvestJob'],
      'mediapackagev2.amazonaws.com': ['CreateHarvestJob'],
      'mediapackage-vod.amazonaws.com': ['CreateAsset']
    },
    select: (event) => ({ by: [accountKey(event), actorKey(event)] })
  }),
  atLeast: 100,
  within: '10m'
})
