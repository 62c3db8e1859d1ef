/**
 * The generated services, one row each: what their models do not contain.
 *
 * @module
 */

/** An event source. */
export interface Service {
  /** The source as CloudTrail writes it. */
  readonly eventSource: string
  /** The name in types: `MediaLive` in `MediaLiveEvent`. */
  readonly name: string
  /** The name of the entry point and of the table: `mediatrail/medialive`. */
  readonly entry: string
  /** The models of the host. The structures of the first are exported directly, those of others in a namespace. */
  readonly models: readonly [string, ...ReadonlyArray<string>]
  /**
   * How CloudTrail writes the keys: as on the wire, or with the first letter in lower case at every depth, as services
   * of the older AWS framework do.
   */
  readonly casing: 'wire' | 'lowered'
  /** AWS has discontinued it: only old trails contain its events. */
  readonly discontinued?: boolean
}

/** Adding a service is one row. The sources and the casing are from AWS's own sample records. */
export const services: ReadonlyArray<Service> = [
  {
    eventSource: 'medialive.amazonaws.com',
    name: 'MediaLive',
    entry: 'medialive',
    models: ['medialive'],
    casing: 'wire'
  },
  {
    eventSource: 'mediapackage.amazonaws.com',
    name: 'MediaPackage',
    entry: 'mediapackage',
    models: ['mediapackage'],
    casing: 'wire'
  },
  {
    eventSource: 'mediatailor.amazonaws.com',
    name: 'MediaTailor',
    entry: 'mediatailor',
    models: ['mediatailor'],
    casing: 'wire'
  },
  {
    eventSource: 'mediaconvert.amazonaws.com',
    name: 'MediaConvert',
    entry: 'mediaconvert',
    models: ['mediaconvert'],
    casing: 'wire'
  },
  {
    eventSource: 'elastictranscoder.amazonaws.com',
    name: 'ElasticTranscoder',
    entry: 'elastictranscoder',
    models: ['elastictranscoder'],
    casing: 'lowered',
    discontinued: true
  },
  {
    eventSource: 'mediaconnect.amazonaws.com',
    name: 'MediaConnect',
    entry: 'mediaconnect',
    models: ['mediaconnect'],
    casing: 'wire'
  },
  {
    eventSource: 'mediastore.amazonaws.com',
    name: 'MediaStore',
    entry: 'mediastore',
    models: ['mediastore', 'mediastore-data'],
    casing: 'lowered',
    discontinued: true
  },
  {
    eventSource: 'mediapackage-vod.amazonaws.com',
    name: 'MediaPackageVod',
    entry: 'mediapackage-vod',
    models: ['mediapackage-vod'],
    casing: 'wire'
  },
  {
    eventSource: 'mediapackagev2.amazonaws.com',
    name: 'MediaPackageV2',
    entry: 'mediapackagev2',
    models: ['mediapackagev2'],
    casing: 'wire'
  },
  {
    eventSource: 'ivs.amazonaws.com',
    name: 'Ivs',
    entry: 'ivs',
    models: ['ivs', 'ivs-realtime'],
    casing: 'wire'
  },
  {
    eventSource: 'ivschat.amazonaws.com',
    name: 'IvsChat',
    entry: 'ivschat',
    models: ['ivschat'],
    casing: 'wire'
  },
  {
    eventSource: 'kinesisvideo.amazonaws.com',
    name: 'KinesisVideo',
    entry: 'kinesisvideo',
    models: [
      'kinesisvideo',
      'kinesis-video-archived-media',
      'kinesis-video-media',
      'kinesis-video-signaling',
      'kinesis-video-webrtc-storage'
    ],
    casing: 'lowered'
  },
  {
    eventSource: 'elemental-inference.amazonaws.com',
    name: 'ElementalInference',
    entry: 'elemental-inference',
    models: ['elementalinference'],
    casing: 'wire'
  },
  {
    eventSource: 'deadline.amazonaws.com',
    name: 'Deadline',
    entry: 'deadline',
    models: ['deadline'],
    casing: 'wire'
  }
]
