/** One process that reads everything, one object after the other: what all else is compared with. */
import { type Aggregate, run } from 'mediatrail/aggregate'
import { gunzip } from 'mediatrail/node'
import { type ReadItem, readEvents } from 'mediatrail/stream'
import { buckets } from './cloud.js'
import { type TrailFile, trail } from './trail.js'

const itemsOf = async ({ key, body }: TrailFile): Promise<ReadonlyArray<ReadItem>> => {
  const chunks = async function* (): AsyncGenerator<Uint8Array> {
    yield body
  }
  const items: Array<ReadItem> = []
  const options = { source: `s3://${buckets.trail}/${key}`, gunzip }
  for await (const item of readEvents(chunks(), options)) items.push(item)
  return items
}

export const single = async <Result>(
  of: Aggregate<ReadItem, Result>,
  files: ReadonlyArray<TrailFile> = trail
): Promise<Result> => {
  const items: Array<ReadItem> = []
  for (const file of files) items.push(...(await itemsOf(file)))
  return run(of, items)
}
