/**
 * Where calls name the buckets that content is copied to.
 *
 * @module
 * @since 0.2.0
 */

import type { NamedValue } from './NamedValue.js'
import type { Collections } from './operations.js'

/** `s3://bucket/key`, and MediaLive's `s3ssl://`; other places are no buckets. */
const scheme = /^s3(?:ssl)?:\/\/([^/?#]+)/i

const located = (found: ReadonlyArray<NamedValue>): ReadonlyArray<NamedValue> =>
  found.flatMap(({ value, path }) => {
    const bucket = scheme.exec(value)?.[1]
    return bucket === undefined ? [] : [{ value: bucket, path }]
  })

/** @internal Names of buckets, by source and name. */
export const copies: Collections<NamedValue> = {
  'mediaconvert.amazonaws.com': {
    CreateJob: (event, { each }) => [
      ...located(
        each(
          event,
          'requestParameters',
          'settings',
          'outputGroups',
          0,
          'outputGroupSettings',
          'fileGroupSettings',
          'destination'
        )
      ),
      ...located(
        each(
          event,
          'requestParameters',
          'settings',
          'outputGroups',
          0,
          'outputGroupSettings',
          'hlsGroupSettings',
          'destination'
        )
      ),
      ...located(
        each(
          event,
          'requestParameters',
          'settings',
          'outputGroups',
          0,
          'outputGroupSettings',
          'dashIsoGroupSettings',
          'destination'
        )
      ),
      ...located(
        each(
          event,
          'requestParameters',
          'settings',
          'outputGroups',
          0,
          'outputGroupSettings',
          'cmafGroupSettings',
          'destination'
        )
      ),
      ...located(
        each(
          event,
          'requestParameters',
          'settings',
          'outputGroups',
          0,
          'outputGroupSettings',
          'msSmoothGroupSettings',
          'destination'
        )
      ),
      ...located(
        each(
          event,
          'requestParameters',
          'settings',
          'nielsenNonLinearWatermark',
          'metadataDestination'
        )
      )
    ],
    CreateJobTemplate: (event, { each }) => [
      ...located(
        each(
          event,
          'requestParameters',
          'settings',
          'outputGroups',
          0,
          'outputGroupSettings',
          'fileGroupSettings',
          'destination'
        )
      ),
      ...located(
        each(
          event,
          'requestParameters',
          'settings',
          'outputGroups',
          0,
          'outputGroupSettings',
          'hlsGroupSettings',
          'destination'
        )
      ),
      ...located(
        each(
          event,
          'requestParameters',
          'settings',
          'outputGroups',
          0,
          'outputGroupSettings',
          'dashIsoGroupSettings',
          'destination'
        )
      ),
      ...located(
        each(
          event,
          'requestParameters',
          'settings',
          'outputGroups',
          0,
          'outputGroupSettings',
          'cmafGroupSettings',
          'destination'
        )
      ),
      ...located(
        each(
          event,
          'requestParameters',
          'settings',
          'outputGroups',
          0,
          'outputGroupSettings',
          'msSmoothGroupSettings',
          'destination'
        )
      ),
      ...located(
        each(
          event,
          'requestParameters',
          'settings',
          'nielsenNonLinearWatermark',
          'metadataDestination'
        )
      )
    ],
    UpdateJobTemplate: (event, { each }) => [
      ...located(
        each(
          event,
          'requestParameters',
          'settings',
          'outputGroups',
          0,
          'outputGroupSettings',
          'fileGroupSettings',
          'destination'
        )
      ),
      ...located(
        each(
          event,
          'requestParameters',
          'settings',
          'outputGroups',
          0,
          'outputGroupSettings',
          'hlsGroupSettings',
          'destination'
        )
      ),
      ...located(
        each(
          event,
          'requestParameters',
          'settings',
          'outputGroups',
          0,
          'outputGroupSettings',
          'dashIsoGroupSettings',
          'destination'
        )
      ),
      ...located(
        each(
          event,
          'requestParameters',
          'settings',
          'outputGroups',
          0,
          'outputGroupSettings',
          'cmafGroupSettings',
          'destination'
        )
      ),
      ...located(
        each(
          event,
          'requestParameters',
          'settings',
          'outputGroups',
          0,
          'outputGroupSettings',
          'msSmoothGroupSettings',
          'destination'
        )
      ),
      ...located(
        each(
          event,
          'requestParameters',
          'settings',
          'nielsenNonLinearWatermark',
          'metadataDestination'
        )
      )
    ]
  },
  'medialive.amazonaws.com': {
    CreateChannel: (event, { each }) =>
      located(each(event, 'requestParameters', 'destinations', 0, 'settings', 0, 'url')),
    UpdateChannel: (event, { each }) =>
      located(each(event, 'requestParameters', 'destinations', 0, 'settings', 0, 'url')),
    UpdateChannelClass: (event, { each }) =>
      located(each(event, 'requestParameters', 'destinations', 0, 'settings', 0, 'url'))
  },
  'mediapackage.amazonaws.com': {
    CreateHarvestJob: (event, { each }) =>
      each(event, 'requestParameters', 's3Destination', 'bucketName')
  },
  'mediapackagev2.amazonaws.com': {
    CreateHarvestJob: (event, { each }) =>
      each(event, 'requestParameters', 'Destination', 'S3Destination', 'BucketName')
  },
  'ivs.amazonaws.com': {
    CreateRecordingConfiguration: (event, { each }) =>
      each(event, 'requestParameters', 'destinationConfiguration', 's3', 'bucketName'),
    CreateStorageConfiguration: (event, { each }) =>
      each(event, 'requestParameters', 's3', 'bucketName')
  },
  'ivschat.amazonaws.com': {
    CreateLoggingConfiguration: (event, { each }) =>
      each(event, 'requestParameters', 'destinationConfiguration', 's3', 'bucketName'),
    UpdateLoggingConfiguration: (event, { each }) =>
      each(event, 'requestParameters', 'destinationConfiguration', 's3', 'bucketName')
  },
  'kinesisvideo.amazonaws.com': {
    UpdateImageGenerationConfiguration: (event, { each }) =>
      located(
        each(event, 'requestParameters', 'imageGenerationConfiguration', 'destinationConfig', 'uri')
      )
  },
  'elastictranscoder.amazonaws.com': {
    CreatePipeline: (event, { each }) => [
      ...each(event, 'requestParameters', 'outputBucket'),
      ...each(event, 'requestParameters', 'contentConfig', 'bucket'),
      ...each(event, 'requestParameters', 'thumbnailConfig', 'bucket')
    ],
    UpdatePipeline: (event, { each }) => [
      ...each(event, 'requestParameters', 'contentConfig', 'bucket'),
      ...each(event, 'requestParameters', 'thumbnailConfig', 'bucket')
    ]
  }
}
