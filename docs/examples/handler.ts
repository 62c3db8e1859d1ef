//#region queue

import { gunzipSync } from 'node:zlib'
import type { SQSHandler } from 'aws-lambda'
import { describe, safeDecode } from 'mediatrail'
import { recordsFrom } from 'mediatrail/delivery'

export const handler: SQSHandler = async (event) => {
  const { records, issues } = recordsFrom(event, { gunzip: gunzipSync })
  for (const { record } of records) {
    const decoded = safeDecode(record)
    if (decoded.ok) console.log(describe(decoded.event))
  }
  const failed = issues.flatMap(({ message }) => message ?? [])
  return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) }
}

//#endregion queue
