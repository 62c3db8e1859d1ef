/**
 * How CloudTrail writes keys if they differ from the wire names of the models: one row for each, with the record or
 * page that shows it. A key that a record shows is canonical, and stays so once released.
 *
 * @module
 */

/** A spelling, with its evidence. */
export interface Rendering {
  readonly model: string
  /** All keys of the model, its URI labels, or one member: `Structure.Member`, by the model names. */
  readonly of: 'keys' | 'labels' | `${string}.${string}`
  /** The key itself, or `lowered`: only the first letter, whatever follows. */
  readonly as: string
  readonly evidence: string
}

const olderFramework = (model: string, evidence: string): Rendering => ({
  model,
  of: 'keys',
  as: 'lowered',
  evidence
})

const videoPage =
  'AWS’s page of Kinesis Video Streams: `aPIName` in GetDataEndpoint, `streamARN` in DeleteStream'

/** A row for a member that no model has is an error. */
export const renderings: ReadonlyArray<Rendering> = [
  olderFramework(
    'elastictranscoder',
    'five examples of AWS’s page: `pipelineId`, and `frameRate` at depth, in CreateJob'
  ),
  olderFramework(
    'mediastore',
    'AWS’s page: `containerName`, and `aRN` in the answer, of CreateContainer'
  ),
  olderFramework('mediastore-data', 'by the rule of MediaStore'),
  olderFramework('kinesisvideo', videoPage),
  olderFramework('kinesis-video-archived-media', 'by the rule of Kinesis Video Streams'),
  olderFramework('kinesis-video-media', 'by the rule of Kinesis Video Streams'),
  olderFramework('kinesis-video-signaling', 'by the rule of Kinesis Video Streams'),
  olderFramework('kinesis-video-webrtc-storage', 'by the rule of Kinesis Video Streams'),
  {
    model: 'mediaconnect',
    of: 'labels',
    as: 'lowered',
    evidence:
      'AWS’s page of MediaConnect has `flowArn` in DescribeFlow. All labels were spelt so until the model was renamed in March 2025; they never travel by name, so that nothing on the wire changed'
  },
  {
    model: 'mediaconvert',
    of: 'TagResourceRequest.Tags',
    as: 'Tags',
    evidence:
      'AWS’s page of MediaConvert has `Tags` beside `arn` in TagResource, and `tags` in CreateQueue'
  }
]

/** An example that is ignored, with the reason. */
export interface NotFollowed {
  readonly eventSource: string
  readonly eventName: string
  readonly reason: string
}

/** Exceptions: the keys of these are the wire names. */
export const notFollowed: ReadonlyArray<NotFollowed> = [
  {
    eventSource: 'mediapackagev2.amazonaws.com',
    eventName: 'UpdateChannel',
    reason:
      'AWS’s page shows the example of version 1 with other hosts, down to its ids: `id` and `hlsIngest`, which version 2 does not have'
  }
]
