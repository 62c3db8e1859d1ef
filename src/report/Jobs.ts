/**
 * Which jobs were submitted, and to which queues.
 *
 * @module
 * @since 0.2.0
 */
import type { ResultOf } from '../aggregate/Aggregate.js'
import { filter } from '../aggregate/filter.js'
import { map } from '../aggregate/instances.js'
import { rows } from '../aggregate/rows.js'
import { isEvent } from '../event/isEvent.js'
import type { MediaEvent } from '../event/MediaEvent.js'
import { succeeded } from '../event/outcome.js'
import { accountOf, regionOf, serviceOf } from './labels.js'
import { type Report, report } from './Report.js'
import { span, withTimes } from './span.js'
import { tableOf } from './tableOf.js'

/**
 * The jobs with one queue and template. Times are undefined if unknown.
 *
 * @category model
 * @since 0.2.0
 */
export interface SubmittedJobs {
  readonly account: string | undefined
  readonly region: string
  readonly service: string
  /**
   * The name of a MediaConvert queue, or the id of an Elastic Transcoder pipeline; undefined if the record has neither.
   */
  readonly queue: string | undefined
  /** The job template, or the presets of Elastic Transcoder; undefined for a job without one. */
  readonly template: string | undefined
  readonly jobs: number
  readonly first: string | undefined
  readonly last: string | undefined
}

/**
 * The result of the jobs report: the busiest first.
 *
 * @category model
 * @since 0.2.0
 */
export interface Jobs {
  readonly jobs: number
  readonly queues: ReadonlyArray<SubmittedJobs>
}

const isConvert = /*#__PURE__*/ isEvent('mediaconvert.amazonaws.com', 'CreateJob')

const isTranscoder = /*#__PURE__*/ isEvent('elastictranscoder.amazonaws.com', 'CreateJob')

/** A request may identify a queue or a template by ARN or by name. */
const lastName = (text: string | undefined): string | undefined =>
  text?.startsWith('arn:') === true ? text.slice(text.lastIndexOf('/') + 1) : text

const queueOf = (event: MediaEvent): string | undefined => {
  if (isConvert(event))
    return lastName(event.responseElements?.job?.queue ?? event.requestParameters?.queue)
  return isTranscoder(event)
    ? (event.responseElements?.job?.pipelineId ?? event.requestParameters?.pipelineId)
    : undefined
}

const templateOf = (event: MediaEvent): string | undefined => {
  if (isConvert(event))
    return lastName(
      event.responseElements?.job?.jobTemplate ?? event.requestParameters?.jobTemplate
    )
  if (!isTranscoder(event)) return undefined
  const { output, outputs = [] } = event.requestParameters ?? {}
  const presets = [output, ...outputs].flatMap((one) => one?.presetId ?? [])
  return presets.length === 0 ? undefined : [...new Set(presets)].sort().join(', ')
}

const isSubmitted = (event: MediaEvent): boolean =>
  (isConvert(event) || isTranscoder(event)) && succeeded(event)

const folded = /*#__PURE__*/ filter(
  'jobs',
  isSubmitted,
  /*#__PURE__*/ rows(
    {
      account: accountOf,
      region: regionOf,
      service: serviceOf,
      queue: queueOf,
      template: templateOf
    },
    span
  )
)

const jobsOf = (found: ResultOf<typeof folded>): Jobs => {
  const queues = found
    .map(({ events: jobs, ...row }) => withTimes({ ...row, jobs }))
    .sort((a, b) => b.jobs - a.jobs)
  return { jobs: queues.reduce((sum, { jobs }) => sum + jobs, 0), queues }
}

/**
 * The jobs that were submitted to MediaConvert and Elastic Transcoder, by queue and template.
 *
 * @category reports
 * @since 0.2.0
 */
export const jobs: Report<MediaEvent, Jobs> = /*#__PURE__*/ report(
  'jobs',
  /*#__PURE__*/ map(jobsOf)(folded),
  ({ queues }: Jobs) => [
    tableOf(
      'queues',
      queues,
      ['account', 'region', 'service', 'queue', 'template', 'jobs', 'first', 'last'],
      'Jobs by queue and template'
    )
  ]
)
