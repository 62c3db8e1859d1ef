/** The buckets: objects are read from the trail bucket, and text is stored in the results bucket. */
import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { type GetObject, objectsFrom, type Reject, type StateStore } from 'mediatrail/lambda'
import { count } from './metrics.js'

// A test server has no host for each bucket.
const client = new S3Client({ forcePathStyle: process.env['PATH_STYLE'] === 'true' })

const Bucket = process.env['RESULTS'] ?? ''

export const getObject: GetObject = objectsFrom((input) => client.send(new GetObjectCommand(input)))

export const getText = async (Key: string): Promise<string> => {
  const { Body } = await client.send(new GetObjectCommand({ Bucket, Key }))
  return (await Body?.transformToString()) ?? ''
}

export const putJson = async (Key: string, Body: string): Promise<void> => {
  await client.send(new PutObjectCommand({ Bucket, Key, Body, ContentType: 'application/json' }))
}

export const states: StateStore = {
  put: (name, json) => putJson(`states/${name}.json`, json),
  get: (name) => getText(`states/${name}.json`)
}

/** The states of new files: separate from those of a backfill, which counts the same files. */
export const arrived: StateStore = {
  put: (name, json) => states.put(`files/${name}`, json),
  get: (name) => states.get(`files/${name}`)
}

/** What could not be read is stored under the name of its source, and raises an alarm. */
export const reject: Reject = async ({ name, rejected }) => {
  await putJson(`rejected/${name}.json`, JSON.stringify(rejected))
  count(
    'Rejected',
    rejected.reduce((sum, one) => sum + one.count, 0)
  )
}
