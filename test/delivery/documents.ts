import { gzipSync } from 'node:zlib'
import type { Delivery } from 'mediatrail/delivery'
import { record } from '../event/record.js'

/** Made-up records that differ by their id. */
export const stop = record('medialive.amazonaws.com', 'StopChannel', {
  requestParameters: { channelId: '1234567' },
  eventID: 'aaaaaaaa-0000-4000-8000-000000000001'
})
export const create = record('mediaconvert.amazonaws.com', 'CreateQueue', {
  requestParameters: { name: 'Warteschlange für „Söder“ 🎬' },
  eventID: 'aaaaaaaa-0000-4000-8000-000000000002'
})

export const text: (value: unknown) => string = JSON.stringify

export const base64 = (value: string | Uint8Array): string => Buffer.from(value).toString('base64')

export const gzipped = (value: unknown): string => base64(gzipSync(text(value)))

/** The key of a log file, with a kind of its own. */
export const keyOf = (kind: string): string =>
  `AWSLogs/111122223333/${kind}/us-west-2/2026/01/02/111122223333_${kind}_us-west-2_20260102T0305Z_aBcDeFgHiJkLmNoP.json.gz`

/** All that a form without faults gives. */
export const only = (_tag: Delivery['_tag'], found: Partial<Delivery>): Delivery => ({
  _tag,
  records: [],
  objects: [],
  issues: [],
  asides: [],
  ...found
})
