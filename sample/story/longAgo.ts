/** Before the final: Elastic Transcoder in its day, the day after MediaConvert came, and the end of the old pipeline. */
import { accounts, batch, vera, youngBatch, youngVera } from '../people.js'
import { call } from '../record.js'
import { archiveArn, dashOf, job, jobRequest, pipeline, pipelineId } from '../things.js'
import type { Chapter } from './Chapter.js'

const { archive } = accounts
const id = pipelineId

const jobId = '1412018942000-job001'
const asked = { container: 'auto', frameRate: 'auto', interlaced: 'auto', key: 'final-2014.mov' }
const output = { key: 'final-2014.mp4', presetId: '1351620000001-000010', rotate: 'auto' }

const elasticTranscoder: Chapter = {
  account: archive,
  region: 'us-east-1',
  day: '2014-09-29',
  delivered: '19:45',
  calls: [
    call(
      '19:20:00',
      youngBatch,
      'elastictranscoder:CreatePipeline',
      {
        inputBucket: 'example-masters',
        name: 'highlights',
        outputBucket: 'example-highlights',
        role: `arn:aws:iam::${archive}:role/Elastic_Transcoder_Default_Role`
      },
      pipeline('Active')
    ),
    call(
      '19:29:02',
      youngBatch,
      'elastictranscoder:CreateJob',
      { input: asked, output, pipelineId },
      {
        job: {
          arn: archiveArn('elastictranscoder', 'us-east-1', `job/${jobId}`),
          id: jobId,
          input: asked,
          output: { ...output, id: '1', status: 'Submitted', watermarks: [] },
          outputs: [{ ...output, id: '1', status: 'Submitted', watermarks: [] }],
          pipelineId,
          playlists: [],
          status: 'Submitted'
        }
      }
    ),
    // A parameter of the query stays the text that it was.
    call('19:30:18', youngBatch, 'elastictranscoder:ListJobsByStatus', {
      ascending: 'false',
      status: 'Submitted'
    }),
    call('19:41:50', youngBatch, 'elastictranscoder:ReadJob', { id: jobId }),
    call('19:42:31', youngBatch, 'elastictranscoder:DeletePreset', { id: '1411999300000-try001' })
  ]
}

// In its first weeks MediaConvert wrote milliseconds, and one of the two as a text.
const early = Date.parse('2017-11-29T10:12:40Z')
const trial = dashOf('trial')

const mediaConvert: Chapter = {
  account: archive,
  region: 'eu-west-1',
  day: '2017-11-29',
  delivered: '10:20',
  calls: [
    call('10:02:11', youngVera, 'mediaconvert:DescribeEndpoints'),
    call('10:02:12', youngVera, 'mediaconvert:ListQueues', { maxResults: '20' }),
    call(
      '10:12:40',
      youngVera,
      'mediaconvert:CreateJob',
      jobRequest('1511950360000-trial', 'Default', trial),
      {
        job: {
          ...job('1511950360000-ear1y0', 'Default', '2017-11-29T10:12:40Z', trial),
          createdAt: early,
          timing: { submitTime: String(early - 8) }
        }
      }
    ),
    call('10:13:05', youngVera, 'mediaconvert:GetJob', { id: '1511950360000-ear1y0' }),
    call('10:16:44', youngVera, 'mediaconvert:DeleteQueue', { name: 'trial' }),
    call('10:18:00', youngVera, 'medialive:ListChannels')
  ]
}

/** What CloudTrail does with a text of more than 1,024 characters. */
const cut = (text: string): string => (text.length > 1024 ? `${text.slice(0, 1021)}...` : text)

const complaints = Array.from(
  { length: 12 },
  (_, i) =>
    `Value 'highlights-preset' at 'outputs.${i + 1}.member.presetId' failed to satisfy constraint: Member must satisfy regular expression pattern: ^\\d{13}-\\w{6}$`
)

const farewell: Chapter = {
  account: archive,
  region: 'us-east-1',
  day: '2025-11-10',
  delivered: '14:10',
  calls: [
    call('13:40:02', batch, 'elastictranscoder:ListPipelines'),
    call('13:41:30', batch, 'elastictranscoder:ListJobsByPipeline', {
      ascending: 'false',
      pipelineId
    }),
    call('13:52:10', batch, 'elastictranscoder:CreateJob', null, null, {
      errorCode: 'ValidationException',
      errorMessage: cut(`12 validation errors detected: ${complaints.join('; ')}`)
    }),
    call(
      '13:58:21',
      batch,
      'elastictranscoder:UpdatePipelineStatus',
      { id, status: 'Paused' },
      pipeline('Paused')
    ),
    call('14:01:09', batch, 'elastictranscoder:DeletePipeline', { id }, null, {
      errorCode: 'ResourceInUseException',
      errorMessage: 'The pipeline contains active jobs'
    }),
    call('14:02:30', batch, 'elastictranscoder:CancelJob', { id: jobId }),
    call('14:04:47', vera, 'elastictranscoder:DeletePipeline', { id }),
    call('14:05:15', vera, 'elastictranscoder:ReadPipeline', { id }, null, {
      errorCode: 'ResourceNotFoundException',
      errorMessage: `The specified pipeline was not found: account=${archive}, pipelineId=${id}.`
    }),
    call('14:06:02', vera, 's3:DeleteBucketPolicy', {
      bucketName: 'example-masters',
      Host: 's3.us-east-1.amazonaws.com',
      policy: ''
    })
  ]
}

export const longAgo: ReadonlyArray<Chapter> = [elasticTranscoder, mediaConvert, farewell]
