import * as E from 'fp-ts/lib/Either.js'
import { audit, use } from 'mediatrail/audit'
import { buildEvent, deny, hide, omit, testRule } from 'mediatrail/testing'
import { describe, expect, it } from 'vitest'
import { copiedToUnknownBucket } from '../../../../src/audit/rules/media/copiedToUnknownBucket.js'

const buckets = ['ours-*', 'archive']

const harvest = (bucketName: string) =>
  buildEvent('mediapackage.amazonaws.com', 'CreateHarvestJob', {
    requestParameters: { s3Destination: { bucketName } }
  })

const job = (outputGroupSettings: object) =>
  buildEvent('mediaconvert.amazonaws.com', 'CreateJob', {
    requestParameters: { settings: { outputGroups: [{}, { outputGroupSettings }] } }
  })

const channel = (url: string, more: object = {}) =>
  buildEvent('medialive.amazonaws.com', 'CreateChannel', {
    requestParameters: { destinations: [{ settings: [{ url }] }], ...more }
  })

describe('with a list of buckets', () => {
  testRule(it, use(copiedToUnknownBucket, { options: { buckets } }), {
    finding: {
      unlisted: [
        harvest('theirs'),
        buildEvent('mediapackagev2.amazonaws.com', 'CreateHarvestJob', {
          requestParameters: { Destination: { S3Destination: { BucketName: 'theirs' } } }
        }),
        job({ fileGroupSettings: { destination: 's3://theirs/x' } }),
        job({ hlsGroupSettings: { destination: 's3://theirs/x' } }),
        buildEvent('mediaconvert.amazonaws.com', 'CreateJob', {
          requestParameters: {
            settings: { kantarWatermark: { logDestination: 's3://theirs/log' } }
          }
        }),
        channel('s3ssl://theirs/live/'),
        channel('s3://theirs/live/', { dryRun: false }),
        buildEvent('ivs.amazonaws.com', 'CreateRecordingConfiguration', {
          requestParameters: { destinationConfiguration: { s3: { bucketName: 'theirs' } } }
        }),
        buildEvent('ivs.amazonaws.com', 'CreateStorageConfiguration', {
          requestParameters: { s3: { bucketName: 'theirs' } }
        }),
        buildEvent('ivschat.amazonaws.com', 'UpdateLoggingConfiguration', {
          requestParameters: { destinationConfiguration: { s3: { bucketName: 'theirs' } } }
        }),
        buildEvent('kinesisvideo.amazonaws.com', 'UpdateImageGenerationConfiguration', {
          requestParameters: {
            imageGenerationConfiguration: { destinationConfig: { uri: 's3://theirs' } }
          }
        }),
        buildEvent('elastictranscoder.amazonaws.com', 'CreatePipeline', {
          requestParameters: { outputBucket: 'theirs' }
        })
      ],
      'no-list': { never: 'there is a list' }
    },
    pass: [
      harvest('ours-news'),
      harvest('archive'),
      job({ fileGroupSettings: { destination: 's3://archive/x' } }),
      channel('rtmp://192.0.2.1/live'),
      channel('s3://theirs/live/', { dryRun: true })
    ],
    undetermined: [
      hide(harvest('archive'), 'requestParameters', 's3Destination', 'bucketName'),
      omit(harvest('archive'))
    ],
    denied: [deny(harvest('theirs'))]
  })
})

describe('without a list', () => {
  testRule(it, copiedToUnknownBucket, {
    finding: {
      'no-list': [harvest('archive')],
      unlisted: { never: 'there is no list' }
    },
    pass: [channel('rtmp://192.0.2.1/live')],
    undetermined: [omit(harvest('archive'))],
    denied: [deny(harvest('archive'))]
  })
})

it.each([['a/b'], [''], ['a b']])('a list with %o is rejected', (bucket) => {
  expect(E.isLeft(audit([use(copiedToUnknownBucket, { options: { buckets: [bucket] } })]))).toBe(
    true
  )
})
