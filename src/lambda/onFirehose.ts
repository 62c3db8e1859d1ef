/**
 * A handler that transforms the records of a Firehose stream into rows.
 *
 * @module
 * @since 0.2.0
 */
import type {
  FirehoseTransformationEvent,
  FirehoseTransformationEventRecord,
  FirehoseTransformationResult,
  FirehoseTransformationResultRecord
} from 'aws-lambda'
import type { RecordPlace } from '../aggregate/Placed.js'
import type { MediaEvent } from '../event/MediaEvent.js'
import type { Rejected } from '../stream/ReadItem.js'
import type { Limits, Wanted } from '../stream/ReadOptions.js'
import { bytesOf } from './deliver.js'
import { readSource } from './foldSource.js'
import { nameOf } from './nameOf.js'
import type { Handler, Reject } from './Output.js'

/** Lambda limits a response to 6 MB, in which each record needs about 100 bytes besides its data. */
const maxResponseBytes = 5_500_000

/**
 * The parts of a transformation.
 *
 * @category model
 * @since 0.2.0
 */
export interface TransformationParts extends Wanted, Limits {
  /** The rows of an event, as JSON values: each becomes a line. */
  readonly rows: (event: MediaEvent, place: RecordPlace) => ReadonlyArray<unknown>
  readonly reject: Reject
}

interface Transformed {
  readonly lines: string
  readonly rejected: ReadonlyArray<Rejected>
}

const transform = async (
  { rows, reject, ...reading }: TransformationParts,
  source: string,
  record: FirehoseTransformationEventRecord
): Promise<Transformed> => {
  const rejected: Array<Rejected> = []
  let lines = ''
  for await (const items of readSource(source, bytesOf(record), reading))
    for (const item of items) {
      if (item._tag === 'Rejected') rejected.push(item)
      if (item._tag !== 'Events') continue
      for (const event of item.events)
        for (const row of rows(event, item.place)) lines += `${JSON.stringify(row)}\n`
    }
  return { lines, rejected }
}

/**
 * Transforms records of a Firehose stream into JSON lines. A record without rows, because it has none of the wanted
 * events, is `Dropped`. A record of which nothing could be read is `ProcessingFailed`: Firehose writes it unchanged to
 * the error prefix. The same happens to records that would make the response exceed Lambda's limit. What could not be
 * read of a record is also passed to `reject`.
 *
 * @see https://docs.aws.amazon.com/firehose/latest/dev/data-transformation.html
 * @category handlers
 * @since 0.2.0
 */
export function onFirehose(
  parts: TransformationParts
): Handler<FirehoseTransformationEvent, FirehoseTransformationResult> {
  return async ({ records }) => {
    const done: Array<FirehoseTransformationResultRecord> = []
    let size = 0
    for (const record of records) {
      const { recordId, data } = record
      const { lines, rejected } = await transform(parts, `firehose:${recordId}`, record)
      if (rejected.length > 0)
        await parts.reject({ name: nameOf('rows', 'message', [data]), rejected })
      const encoded = Buffer.from(lines).toString('base64')
      const isTooMuch = size + encoded.length > maxResponseBytes
      if (lines !== '' && !isTooMuch) {
        size += encoded.length
        done.push({ recordId, result: 'Ok', data: encoded })
      } else
        done.push({
          recordId,
          result: isTooMuch || rejected.length > 0 ? 'ProcessingFailed' : 'Dropped'
        })
    }
    return { records: done }
  }
}
