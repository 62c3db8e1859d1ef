import { buildEvent, deny, hide, omit, testRule } from 'mediatrail/testing'
import { it } from 'vitest'
import { contentMadePublic } from '../../../../src/audit/rules/media/contentMadePublic.js'

const job = (kind: string, cannedAcl: string) =>
  buildEvent('mediaconvert.amazonaws.com', 'CreateJob', {
    requestParameters: {
      settings: {
        outputGroups: [
          {
            outputGroupSettings: {
              [kind]: { destinationSettings: { s3Settings: { accessControl: { cannedAcl } } } }
            }
          }
        ]
      }
    }
  })

const channel = (outputGroupSettings: object, more: object = {}) =>
  buildEvent('medialive.amazonaws.com', 'UpdateChannel', {
    requestParameters: { encoderSettings: { outputGroups: [{ outputGroupSettings }] }, ...more }
  })

const archive = (cannedAcl: string) => ({
  archiveGroupSettings: { archiveCdnSettings: { archiveS3Settings: { cannedAcl } } }
})

const pipeline = (grantee: string) =>
  buildEvent('elastictranscoder.amazonaws.com', 'UpdatePipeline', {
    requestParameters: { contentConfig: { permissions: [{ granteeType: 'Group', grantee }] } }
  })

testRule(it, contentMadePublic, {
  finding: {
    public: [
      job('fileGroupSettings', 'PUBLIC_READ'),
      job('hlsGroupSettings', 'PUBLIC_READ'),
      job('dashIsoGroupSettings', 'PUBLIC_READ'),
      job('cmafGroupSettings', 'PUBLIC_READ'),
      job('msSmoothGroupSettings', 'PUBLIC_READ'),
      channel(archive('PUBLIC_READ')),
      channel({
        frameCaptureGroupSettings: {
          frameCaptureCdnSettings: { frameCaptureS3Settings: { cannedAcl: 'PUBLIC_READ' } }
        }
      }),
      channel({
        hlsGroupSettings: { hlsCdnSettings: { hlsS3Settings: { cannedAcl: 'PUBLIC_READ' } } }
      }),
      channel(archive('PUBLIC_READ'), { dryRun: false }),
      pipeline('AllUsers')
    ],
    'any-account': [
      job('fileGroupSettings', 'AUTHENTICATED_READ'),
      channel(archive('AUTHENTICATED_READ')),
      pipeline('AuthenticatedUsers')
    ]
  },
  pass: [
    job('fileGroupSettings', 'BUCKET_OWNER_FULL_CONTROL'),
    channel(archive('BUCKET_OWNER_READ')),
    channel(archive('PUBLIC_READ'), { dryRun: true }),
    pipeline('LogDelivery'),
    buildEvent('mediaconvert.amazonaws.com', 'CreateJob', { requestParameters: {} })
  ],
  undetermined: [
    hide(
      job('fileGroupSettings', 'BUCKET_OWNER_READ'),
      'requestParameters',
      'settings',
      'outputGroups'
    ),
    omit(job('fileGroupSettings', 'BUCKET_OWNER_READ'))
  ],
  denied: [deny(job('fileGroupSettings', 'PUBLIC_READ'))]
})
