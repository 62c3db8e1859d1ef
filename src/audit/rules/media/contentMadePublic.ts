/**
 * The rule `media/content-made-public`.
 *
 * @module
 * @since 0.2.0
 */
import type { MediaEvent } from '../../../event/MediaEvent.js'
import { defineRule, type Rule } from '../../Rule.js'
import { isDryRun } from '../../support/dryRun.js'
import { grants } from '../../support/grants.js'
import { namedIn } from '../../support/operations.js'
import { valuesIn } from '../../support/requestValues.js'

/**
 * Content is written so that everyone can read it.
 *
 * @category rules
 * @since 0.2.0
 */
export const contentMadePublic: Rule<MediaEvent, 'public' | 'any-account'> =
  /*#__PURE__*/ defineRule({
    id: 'media/content-made-public',
    title: 'The output of a job or channel in S3 is readable by anyone',
    severity: 'high',
    description:
      'A canned ACL of `PUBLIC_READ` lets everyone on the internet fetch each object that is written, `AUTHENTICATED_READ` everyone who has an AWS account. Neither shows in the policy of the bucket. A job that takes its outputs from a template does not name their ACL; the call that made or changed the template does, and is found.',
    falsePositives:
      'Previews and clips that are public on purpose, and buckets whose public access is blocked: AWS refuses to write there.',
    remediation:
      'Remove the ACL from the settings, block public access to the bucket, and change the ACL of what was written. Serve content through CloudFront.',
    references: [
      'https://docs.aws.amazon.com/AmazonS3/latest/userguide/acl-overview.html',
      'https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html',
      'https://docs.aws.amazon.com/mediaconvert/latest/apireference/jobs.html'
    ],
    tags: ['access', 'attack.t1530', 'attack.t1562.007'],
    on: /*#__PURE__*/ namedIn(grants),
    messages: {
      public: 'Anyone on the internet may read what is written.',
      'any-account': 'Anyone with an AWS account may read what is written.'
    },
    check: (event, context) => {
      if (isDryRun(event, context)) return []
      return valuesIn(grants, event, context).flatMap(({ value, path }) => {
        if (value === 'PUBLIC_READ' || value === 'AllUsers')
          return [context.finding('public', [path])]
        return value === 'AUTHENTICATED_READ' || value === 'AuthenticatedUsers'
          ? [context.finding('any-account', [path])]
          : []
      })
    }
  })
