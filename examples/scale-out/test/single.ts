/** One process that reads everything, one source after the other: the others are compared with it. */
import { gunzipSync } from 'node:zlib'
import { type Aggregate, run } from 'mediatrail/aggregate'
import { gunzip } from 'mediatrail/node'
import { type ReadItem, readEvents } from 'mediatrail/stream'
import { others } from '../lambda/scan.js'
import { buckets } from './cloud.js'
import { type TrailFile, trail } from './trail.js'

export interface Source {
  readonly source: string
  readonly bytes: Uint8Array
}

export const sourceOf = ({ key, body }: TrailFile): Source => ({
  source: `s3://${buckets.trail}/${key}`,
  bytes: body
})

/** A message as a handler receives it. */
export const messageOf = (source: string, message: unknown): Source => ({
  source,
  bytes: Buffer.from(JSON.stringify(message))
})

export const itemsOf = async ({ source, bytes }: Source): Promise<ReadonlyArray<ReadItem>> => {
  const chunks = async function* (): AsyncGenerator<Uint8Array> {
    yield bytes
  }
  const items: Array<ReadItem> = []
  for await (const item of readEvents(chunks(), { source, others, gunzip, gunzipSync }))
    items.push(item)
  return items
}

export const single = async <Result>(
  of: Aggregate<ReadItem, Result>,
  sources: ReadonlyArray<Source> = trail.map(sourceOf)
): Promise<Result> => {
  const items: Array<ReadItem> = []
  for (const source of sources) items.push(...(await itemsOf(source)))
  return run(of, items)
}
