/**
 * Every service, for rules about who writes rather than what.
 *
 * @module
 * @since 0.1.0
 */

/** @internal */
export const everyWrite = {
  'medialive.amazonaws.com': 'writes',
  'mediapackage.amazonaws.com': 'writes',
  'mediatailor.amazonaws.com': 'writes',
  'mediaconvert.amazonaws.com': 'writes',
  'elastictranscoder.amazonaws.com': 'writes',
  'mediaconnect.amazonaws.com': 'writes',
  'mediastore.amazonaws.com': 'writes',
  'mediapackage-vod.amazonaws.com': 'writes',
  'mediapackagev2.amazonaws.com': 'writes',
  'ivs.amazonaws.com': 'writes',
  'ivschat.amazonaws.com': 'writes',
  'kinesisvideo.amazonaws.com': 'writes',
  'elemental-inference.amazonaws.com': 'writes'
} as const

/** @internal */
export const everyCall = {
  'medialive.amazonaws.com': 'all',
  'mediapackage.amazonaws.com': 'all',
  'mediatailor.amazonaws.com': 'all',
  'mediaconvert.amazonaws.com': 'all',
  'elastictranscoder.amazonaws.com': 'all',
  'mediaconnect.amazonaws.com': 'all',
  'mediastore.amazonaws.com': 'all',
  'mediapackage-vod.amazonaws.com': 'all',
  'mediapackagev2.amazonaws.com': 'all',
  'ivs.amazonaws.com': 'all',
  'ivschat.amazonaws.com': 'all',
  'kinesisvideo.amazonaws.com': 'all',
  'elemental-inference.amazonaws.com': 'all'
} as const
