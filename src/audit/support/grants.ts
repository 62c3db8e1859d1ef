/**
 * Where calls say who may read what is written to a bucket.
 *
 * @module
 * @since 0.2.0
 */
import { type RequestValues, requestValues } from './requestValues.js'

const job = {
  grantee: [
    'settings.outputGroups[].outputGroupSettings.fileGroupSettings.destinationSettings.s3Settings.accessControl.cannedAcl',
    'settings.outputGroups[].outputGroupSettings.hlsGroupSettings.destinationSettings.s3Settings.accessControl.cannedAcl',
    'settings.outputGroups[].outputGroupSettings.dashIsoGroupSettings.destinationSettings.s3Settings.accessControl.cannedAcl',
    'settings.outputGroups[].outputGroupSettings.cmafGroupSettings.destinationSettings.s3Settings.accessControl.cannedAcl',
    'settings.outputGroups[].outputGroupSettings.msSmoothGroupSettings.destinationSettings.s3Settings.accessControl.cannedAcl'
  ]
} as const

const channel = {
  grantee: [
    'encoderSettings.outputGroups[].outputGroupSettings.archiveGroupSettings.archiveCdnSettings.archiveS3Settings.cannedAcl',
    'encoderSettings.outputGroups[].outputGroupSettings.frameCaptureGroupSettings.frameCaptureCdnSettings.frameCaptureS3Settings.cannedAcl',
    'encoderSettings.outputGroups[].outputGroupSettings.hlsGroupSettings.hlsCdnSettings.hlsS3Settings.cannedAcl'
  ]
} as const

const pipeline = {
  grantee: ['contentConfig.permissions[].grantee', 'thumbnailConfig.permissions[].grantee']
} as const

/** @internal Canned ACLs, and the grantees of Elastic Transcoder. */
export const grants: RequestValues<'grantee'> = /*#__PURE__*/ requestValues<'grantee'>()({
  'mediaconvert.amazonaws.com': {
    CreateJob: job,
    CreateJobTemplate: job,
    UpdateJobTemplate: job
  },
  'medialive.amazonaws.com': {
    CreateChannel: channel,
    UpdateChannel: channel
  },
  'elastictranscoder.amazonaws.com': {
    CreatePipeline: pipeline,
    UpdatePipeline: pipeline
  }
})
