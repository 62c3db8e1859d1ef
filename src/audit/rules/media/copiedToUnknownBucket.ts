/**
 * The rule `media/copied-to-unknown-bucket`.
 *
 * @module
 * @since 0.2.0
 */
import type { MediaEvent } from '../../../event/MediaEvent.js'
import { defineRule, type Rule } from '../../Rule.js'
import { bucketOf, copies } from '../../support/copies.js'
import { isDryRun } from '../../support/dryRun.js'
import { isTrustedBucket, type TrustedBuckets, trustedBuckets } from '../../support/hosts.js'
import { namedIn } from '../../support/operations.js'
import { valuesIn } from '../../support/requestValues.js'

/**
 * Content is copied to a bucket that is not trusted.
 *
 * @category rules
 * @since 0.2.0
 */
export const copiedToUnknownBucket: Rule<MediaEvent, 'unlisted' | 'no-list', TrustedBuckets> =
  /*#__PURE__*/ defineRule({
    id: 'media/copied-to-unknown-bucket',
    title: 'Content is copied to a bucket that is not on the list',
    severity: 'high',
    description:
      'A harvest job, a recording, an archive output, a transcoding job or a chat log writes to the bucket that the call names, and the name of a bucket does not say who owns it. One call can copy a whole program to a bucket of another account.',
    falsePositives:
      'All copies, until you set the option `buckets`: without a list, the rule reports each bucket once for each principal, with severity low.',
    remediation:
      'Delete the recording or cancel the job, or add the bucket to the list. Find out who owns the bucket, and what was written to it.',
    references: [
      'https://docs.aws.amazon.com/mediapackage/latest/ug/harvest-jobs.html',
      'https://docs.aws.amazon.com/ivs/latest/LowLatencyUserGuide/record-to-s3.html',
      'https://docs.aws.amazon.com/mediaconvert/latest/apireference/jobs.html'
    ],
    tags: ['exfiltration', 'attack.t1537', 'attack.t1530'],
    on: /*#__PURE__*/ namedIn(copies),
    per: 'principal',
    messages: {
      unlisted: 'Content is copied to the bucket {bucket}, which is not on your list.',
      'no-list':
        'Content is copied to the bucket {bucket}; you have not set a list of your buckets.'
    },
    severities: { 'no-list': 'low' },
    options: trustedBuckets,
    check: (event, context) => {
      const { finding, options } = context
      if (isDryRun(event, context)) return []
      const messageId = options.buckets.length === 0 ? 'no-list' : 'unlisted'
      return valuesIn(copies, event, context).flatMap(({ kind, value, path }) => {
        const bucket = kind === 'url' ? bucketOf(value) : value
        return bucket === undefined || isTrustedBucket(bucket, options)
          ? []
          : [finding(messageId, [path], { bucket })]
      })
    }
  })
