/** An S3 server in this process, with the trail in it, and the environment of functions that use it. */
import {
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client
} from '@aws-sdk/client-s3'
import { startFauxqs } from 'fauxqs'
import { trail } from './trail.js'

export const buckets = { trail: 'trail-example', results: 'results-example' }

export interface Cloud {
  readonly env: Readonly<Record<string, string>>
  readonly list: (
    bucket: string,
    prefix: string
  ) => Promise<ReadonlyArray<{ readonly Key: string; readonly Etag: string }>>
  readonly get: (key: string) => Promise<string>
  readonly put: (bucket: string, key: string, body: string | Buffer) => Promise<void>
  readonly stop: () => Promise<void>
}

export const startCloud = async (): Promise<Cloud> => {
  const server = await startFauxqs({ port: 0, logger: false })
  const endpoint = `http://127.0.0.1:${server.port}`
  for (const bucket of Object.values(buckets)) server.createBucket(bucket)
  const credentials = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'secret' }
  const client = new S3Client({ endpoint, region: 'us-west-2', credentials, forcePathStyle: true })
  const put: Cloud['put'] = async (Bucket, Key, Body) => {
    await client.send(new PutObjectCommand({ Bucket, Key, Body }))
  }
  for (const { key, body } of trail) await put(buckets.trail, key, body)
  return {
    env: {
      AWS_ENDPOINT_URL_S3: endpoint,
      AWS_REGION: 'us-west-2',
      AWS_ACCESS_KEY_ID: credentials.accessKeyId,
      AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
      PATH_STYLE: 'true',
      RESULTS: buckets.results
    },
    put,
    list: async (Bucket, Prefix) => {
      const found: Array<{ Key: string; Etag: string }> = []
      let ContinuationToken: string | undefined
      do {
        const page = await client.send(
          // Fewer than there are, so that there is more than one page.
          new ListObjectsV2Command({ Bucket, Prefix, MaxKeys: 200, ContinuationToken })
        )
        for (const { Key = '', ETag = '' } of page.Contents ?? []) found.push({ Key, Etag: ETag })
        ContinuationToken = page.NextContinuationToken
      } while (ContinuationToken !== undefined)
      return found
    },
    get: async (Key) => {
      const { Body } = await client.send(new GetObjectCommand({ Bucket: buckets.results, Key }))
      return (await Body?.transformToString()) ?? ''
    },
    stop: () => server.stop()
  }
}
