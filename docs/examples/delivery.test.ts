import { expect, it } from 'vitest'
import { handler } from './handler.js'
import { stopChannel } from './records.js'

//#region open

import { gunzipSync } from 'node:zlib'
import type { SQSEvent } from 'aws-lambda'
import { classify } from 'mediatrail'
import { recordsFrom } from 'mediatrail/delivery'

/** What a message holds, the objects to fetch, and the messages that a queue should send again. */
const opened = (event: SQSEvent) => {
  const { records, objects, issues } = recordsFrom(event, { gunzip: gunzipSync })
  return {
    classified: records.map(({ record }) => classify(record)),
    toFetch: objects.filter(({ kind }) => kind === 'CloudTrail'),
    batchItemFailures: issues.flatMap(({ message }) =>
      message === undefined ? [] : [{ itemIdentifier: message }]
    )
  }
}

//#endregion open

import type { Context } from 'aws-lambda'

const message = (messageId: string, body: string) => ({ messageId, body, eventSource: 'aws:sqs' })

const queue = (...bodies: ReadonlyArray<string>) =>
  // AWS sends more members of a message; none is looked at.
  ({ Records: bodies.map((body, n) => message(`message-${n}`, body)) }) as unknown as SQSEvent

it('opens what a queue sends', () => {
  const notification = {
    s3Bucket: 'trail',
    s3ObjectKey: [
      'AWSLogs/111122223333/CloudTrail/us-west-2/2026/01/02/111122223333_CloudTrail_us-west-2_20260102T0305Z_abcdefghijklmnop.json.gz'
    ]
  }
  const { classified, toFetch, batchItemFailures } = opened(
    queue(JSON.stringify(stopChannel), JSON.stringify(notification), '{"Records":')
  )
  expect(classified.map(({ _tag }) => _tag)).toEqual(['Media'])
  expect(toFetch.map(({ bucket }) => bucket)).toEqual(['trail'])
  expect(batchItemFailures).toEqual([{ itemIdentifier: 'message-2' }])
})

it('gives back the messages that could not be read', async () => {
  const context = {} as Context
  const answer = await handler(queue(JSON.stringify(stopChannel), '{'), context, () => undefined)
  expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: 'message-1' }] })
})
