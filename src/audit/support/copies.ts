/**
 * Where calls name the buckets to which content is copied.
 *
 * @module
 * @since 0.2.0
 */
import { type RequestValues, requestValues } from './requestValues.js'

const job = {
  url: [
    'settings.outputGroups[].outputGroupSettings.fileGroupSettings.destination',
    'settings.outputGroups[].outputGroupSettings.hlsGroupSettings.destination',
    'settings.outputGroups[].outputGroupSettings.dashIsoGroupSettings.destination',
    'settings.outputGroups[].outputGroupSettings.cmafGroupSettings.destination',
    'settings.outputGroups[].outputGroupSettings.msSmoothGroupSettings.destination',
    'settings.nielsenNonLinearWatermark.metadataDestination',
    'settings.kantarWatermark.logDestination'
  ]
} as const

/** @internal Names of buckets, and URLs that contain one. */
export const copies: RequestValues<'bucket' | 'url'> = /*#__PURE__*/ requestValues<
  'bucket' | 'url'
>()({
  'mediaconvert.amazonaws.com': {
    CreateJob: job,
    CreateJobTemplate: job,
    UpdateJobTemplate: job
  },
  'medialive.amazonaws.com': {
    CreateChannel: { url: ['destinations[].settings[].url'] },
    UpdateChannel: { url: ['destinations[].settings[].url'] },
    UpdateChannelClass: { url: ['destinations[].settings[].url'] }
  },
  'mediapackage.amazonaws.com': {
    CreateHarvestJob: { bucket: ['s3Destination.bucketName'] }
  },
  'mediapackagev2.amazonaws.com': {
    CreateHarvestJob: { bucket: ['Destination.S3Destination.BucketName'] }
  },
  'ivs.amazonaws.com': {
    CreateRecordingConfiguration: { bucket: ['destinationConfiguration.s3.bucketName'] },
    CreateStorageConfiguration: { bucket: ['s3.bucketName'] }
  },
  'ivschat.amazonaws.com': {
    CreateLoggingConfiguration: { bucket: ['destinationConfiguration.s3.bucketName'] },
    UpdateLoggingConfiguration: { bucket: ['destinationConfiguration.s3.bucketName'] }
  },
  'kinesisvideo.amazonaws.com': {
    UpdateImageGenerationConfiguration: {
      url: ['imageGenerationConfiguration.destinationConfig.uri']
    }
  },
  'elastictranscoder.amazonaws.com': {
    CreatePipeline: { bucket: ['outputBucket', 'contentConfig.bucket', 'thumbnailConfig.bucket'] },
    UpdatePipeline: { bucket: ['contentConfig.bucket', 'thumbnailConfig.bucket'] }
  }
})

/** @internal The bucket of `s3://bucket/key`, and of MediaLive's `s3ssl://`; other destinations are not buckets. */
export const bucketOf = (url: string): string | undefined =>
  /^s3(?:ssl)?:\/\/([^/?#]+)/i.exec(url)?.[1]
