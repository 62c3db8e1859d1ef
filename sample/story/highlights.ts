/** The archive's account: queues are made for the highlights, and the night after they are transcoded. */
import { accounts, auditor, batch, service, vera } from '../people.js'
import { call } from '../record.js'
import { archiveArn, dashOf, epoch, job, jobRequest, mp4Of, queue } from '../things.js'
import type { Chapter } from './Chapter.js'

const { archive, security } = accounts
const day = '2026-06-12'
const night = '2026-06-13'

const queues: Chapter = {
  account: archive,
  region: 'eu-west-1',
  day,
  delivered: '10:25',
  calls: [
    call('10:10:00', vera, 's3:CreateBucket', {
      bucketName: 'example-highlights',
      CreateBucketConfiguration: { LocationConstraint: 'eu-west-1' },
      Host: 's3.eu-west-1.amazonaws.com'
    }),
    call('10:14:50', vera, 'mediaconvert:ListQueues', { maxResults: '20' }),
    call(
      '10:15:33',
      vera,
      'mediaconvert:CreateQueue',
      { description: '', name: 'highlights', tags: {} },
      queue('highlights', `${day}T10:15:33Z`)
    ),
    call('10:16:02', vera, 'mediaconvert:TagResource', {
      arn: archiveArn('mediaconvert', 'eu-west-1', 'queues/highlights'),
      Tags: { CostCenter: 'Sports' }
    }),
    call('10:17:20', vera, 'mediaconvert:CreateQueue', { name: 'highlights', tags: {} }, null, {
      errorCode: 'ConflictException'
    }),
    // `aspectRatioHints` is newer than the models.
    call(
      '10:20:00',
      batch,
      'mediaconvert:CreateJobTemplate',
      {
        aspectRatioHints: ['9:16'],
        name: 'vertical',
        queue: archiveArn('mediaconvert', 'eu-west-1', 'queues/highlights'),
        settings: { outputGroups: [] }
      },
      {
        jobTemplate: {
          arn: archiveArn('mediaconvert', 'eu-west-1', 'jobTemplates/vertical'),
          createdAt: epoch(`${day}T10:20:00Z`),
          name: 'vertical',
          type: 'CUSTOM'
        }
      }
    ),
    call('10:21:30', vera, 'mediaconvert:ListJobTemplates', { listBy: 'NAME', maxResults: '20' })
  ]
}

const clips = ['first-goal', 'penalty', 'the-save', 'extra-time', 'trophy']

const transcodes: Chapter = {
  account: archive,
  region: 'eu-west-1',
  day: night,
  delivered: '06:20',
  calls: [
    call('05:59:58', service('mediaconvert.amazonaws.com'), 'sts:AssumeRole', {
      roleArn: `arn:aws:iam::${archive}:role/MediaConvert`,
      roleSessionName: 'EmeSession'
    }),
    call(
      '06:00:12',
      batch,
      'mediaconvert:CreateJob',
      jobRequest('final-1', 'highlights', dashOf('final')),
      { job: job('1781330412000-fina1a', 'highlights', `${night}T06:00:12Z`, dashOf('final')) }
    ),
    call('06:00:20', service('mediaconvert.amazonaws.com'), 'kms:Decrypt', {
      encryptionAlgorithm: 'SYMMETRIC_DEFAULT',
      encryptionContext: { 'aws:s3:arn': 'arn:aws:s3:::example-masters' }
    }),
    // The whole match, with every cut in it, is more than CloudTrail keeps.
    call(
      '06:01:40',
      batch,
      'mediaconvert:CreateJob',
      { omitted: true, originalSize: 149893, reason: 'requestParameters too large' },
      { job: job('1781330500000-who1e0', 'highlights', `${night}T06:01:40Z`, {}) }
    ),
    ...clips.flatMap((clip, i) => [
      call(
        `06:0${i + 2}:05`,
        batch,
        'mediaconvert:CreateJob',
        jobRequest(`clip-${i + 1}`, 'highlights', mp4Of(clip)),
        {
          job: job(
            `178133052${i}000-c1ip0${i}`,
            'highlights',
            `${night}T06:0${i + 2}:05Z`,
            mp4Of(clip)
          )
        }
      ),
      call(`06:0${i + 2}:50`, batch, 'mediaconvert:GetJob', { id: `178133052${i}000-c1ip0${i}` })
    ]),
    call('06:08:10', batch, 'mediaconvert:CancelJob', { id: '1781330524000-c1ip04' }),
    call(
      '06:10:00',
      batch,
      'mediaconvert:CreateJob',
      jobRequest('clip-6', 'gone', mp4Of('interviews')),
      null,
      { errorCode: 'NotFoundException' }
    ),
    call('06:12:00', batch, 'mediaconvert:ListJobs', { maxResults: '20', order: 'DESCENDING' }),
    call(
      '06:14:00',
      vera,
      'mediaconvert:UpdateQueue',
      { name: 'highlights', status: 'PAUSED' },
      queue('highlights', `${night}T06:14:00Z`, 'PAUSED'),
      { readOnly: 'false' }
    )
  ]
}

/** Another account of the company reads what the others did. */
const audit: Chapter = {
  account: security,
  region: 'us-east-1',
  day: night,
  delivered: '00:15',
  calls: [
    call('00:00:30', auditor, 'sts:GetCallerIdentity'),
    call('00:01:02', auditor, 'medialive:ListChannels'),
    call('00:01:03', auditor, 'mediaconvert:ListQueues'),
    call('00:01:04', auditor, 'mediapackage:ListChannels', null, null, { readOnly: 'true' }),
    call('00:01:05', auditor, 'mediatailor:ListPlaybackConfigurations'),
    call('00:02:40', auditor, 's3:GetBucketPolicy', {
      bucketName: 'example-audit-trail',
      Host: 's3.us-east-1.amazonaws.com',
      policy: ''
    })
  ]
}

export const highlights: ReadonlyArray<Chapter> = [queues, audit, transcodes]
