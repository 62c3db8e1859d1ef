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
