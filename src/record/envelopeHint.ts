/**
 * Recognises values that contain or refer to records but are not records: an envelope that was passed instead of its
 * contents.
 *
 * @module
 * @since 0.2.0
 */

interface Fields {
  readonly [key: string]: unknown
}

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null

const opened = 'pass it to recordsFrom'

const hasAll = (value: unknown, ...keys: ReadonlyArray<string>): boolean =>
  isFields(value) && keys.every((key) => key in value)

/** Both the events of Lambda and the files in S3 have `Records`: the first record shows which it is. */
const batchOf = (first: unknown): string => {
  if (hasAll(first, 's3'))
    return `an S3 notification: ${opened}, and it refers to the objects to fetch`
  if (hasAll(first, 'Sns')) return `an SNS event: ${opened}`
  if (hasAll(first, 'kinesis')) return `a Kinesis event: ${opened}`
  if (hasAll(first, 'messageId', 'body')) return `an SQS event: ${opened}`
  return `a log file: ${opened}`
}

/** @internal What to do with an envelope; `''` for a value that is not a known envelope. */
export const envelopeHint = (value: Fields): string => {
  const { Records } = value
  if ('Records' in value) return batchOf(Array.isArray(Records) ? Records[0] : undefined)
  if (hasAll(value, 'detail-type', 'detail'))
    return 'an EventBridge event: use `.detail`, or pass all of it to recordsFrom'
  if (hasAll(value, 'Message', 'TopicArn')) return `an SNS message: ${opened}`
  if (hasAll(value, 'messageId', 'body')) return `an SQS message: ${opened}`
  if (hasAll(value, 'awslogs') || hasAll(value, 'logGroup', 'logEvents'))
    return `a CloudWatch Logs event: ${opened}`
  if (hasAll(value, 'deliveryStreamArn', 'records')) return `a Firehose event: ${opened}`
  if (hasAll(value, 's3Bucket', 's3ObjectKey'))
    return `a CloudTrail notification: ${opened}, and it refers to the objects to fetch`
  if (hasAll(value, 'CloudTrailEvent'))
    return 'an entry of lookup-events: parse `.CloudTrailEvent`, or pass all of it to recordsFrom'
  if (hasAll(value, 'Events')) return `a response of lookup-events: ${opened}`
  return ''
}
