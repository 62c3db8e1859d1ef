/**
 * An S3 server in this process, which contains the trail, and the environment of functions that use it. Functions and
 * listings access it over HTTP, with the SDK; tests write and read its objects directly.
 */
import type { ServerResponse } from 'node:http'
import { ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3'
import { buildApp } from 'fauxqs'
import type { Env } from './invoke.js'
import { trail } from './trail.js'

export const buckets = { trail: 'trail-example', results: 'results-example' }

/** How a request fails: S3 asks to slow down, or its response ends early. */
export type Fault = 'slow down' | 'break off'

/** An object, as `ItemReader` lists it. */
export interface Listed {
  readonly Key: string
  readonly Etag: string
  readonly Size: number
}

export interface Cloud {
  readonly env: Env
  /** Called before each `GetObject` of a function. */
  onGet: ((key: string) => Promise<Fault | undefined> | Fault | undefined) | undefined
  readonly list: (bucket: string, prefix: string) => Promise<ReadonlyArray<Listed>>
  /** The bucket of the results. */
  readonly get: (key: string) => Promise<string>
  readonly getBytes: (key: string) => Promise<Buffer>
  readonly put: (bucket: string, key: string, body: string | Buffer) => Promise<void>
  readonly remove: (bucket: string, key: string) => Promise<void>
  readonly stop: () => Promise<void>
}

/** The part of Fastify, on which the server is built, that is used here. */
interface Request {
  readonly method: string
  readonly url: string
  readonly headers: Readonly<Record<string, unknown>>
}

interface Reply {
  readonly code: (status: number) => Reply
  readonly header: (name: string, value: string) => Reply
  readonly send: (body: string) => PromiseLike<unknown>
  readonly hijack: () => void
  readonly raw: ServerResponse
}

const ofTest = 'x-of-the-test'

const slowDown = '<?xml version="1.0"?><Error><Code>SlowDown</Code><Message>-</Message></Error>'

export const startCloud = async (): Promise<Cloud> => {
  const app = buildApp({ logger: false })
  const ask = async (method: 'GET' | 'PUT' | 'DELETE', path: string, payload?: string | Buffer) => {
    const answer = await app.inject({
      method,
      url: `/${encodeURI(path)}`,
      headers: { [ofTest]: '1', host: 'localhost', 'content-type': 'application/octet-stream' },
      ...(payload === undefined ? {} : { payload })
    })
    if (answer.statusCode >= 400) throw new Error(`${method} ${path}: ${answer.statusCode}`)
    return answer.rawPayload
  }
  app.addHook('onRequest', async (request: Request, reply: Reply) => {
    if (request.method !== 'GET' || request.headers[ofTest] !== undefined) return
    const [, bucket, ...rest] = new URL(request.url, 'http://localhost').pathname.split('/')
    const key = decodeURIComponent(rest.join('/'))
    const fault = bucket === buckets.trail && key !== '' ? await cloud.onGet?.(key) : undefined
    if (fault === 'slow down')
      await reply.code(503).header('content-type', 'application/xml').send(slowDown)
    if (fault === 'break off') {
      const { body } = trail.find((file) => file.key === key) ?? { body: Buffer.alloc(9) }
      reply.hijack()
      reply.raw.writeHead(200, { 'content-length': body.length })
      reply.raw.write(body.subarray(0, body.length >> 1), () => reply.raw.destroy())
    }
  })
  const endpoint = (await app.listen({ port: 0, host: '127.0.0.1' })).toString()
  const credentials = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'secret' }
  const client = new S3Client({ endpoint, region: 'us-west-2', credentials, forcePathStyle: true })
  const cloud: Cloud = {
    env: {
      AWS_ENDPOINT_URL_S3: endpoint,
      AWS_REGION: 'us-west-2',
      AWS_ACCESS_KEY_ID: credentials.accessKeyId,
      AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
      PATH_STYLE: 'true',
      RESULTS: buckets.results
    },
    onGet: undefined,
    put: async (bucket, key, body) => {
      await ask('PUT', `${bucket}/${key}`, body)
    },
    remove: async (bucket, key) => {
      await ask('DELETE', `${bucket}/${key}`)
    },
    get: async (key) => (await cloud.getBytes(key)).toString(),
    getBytes: (key) => ask('GET', `${buckets.results}/${key}`),
    list: async (Bucket, Prefix) => {
      const found: Array<Listed> = []
      let ContinuationToken: string | undefined
      do {
        const page = await client.send(
          // Fewer than all, so that there are several pages.
          new ListObjectsV2Command({ Bucket, Prefix, MaxKeys: 200, ContinuationToken })
        )
        for (const { Key = '', ETag = '', Size = 0 } of page.Contents ?? [])
          found.push({ Key, Etag: ETag, Size })
        ContinuationToken = page.NextContinuationToken
      } while (ContinuationToken !== undefined)
      return found
    },
    stop: () => app.close()
  }
  for (const bucket of Object.values(buckets)) await ask('PUT', bucket)
  for (const { key, body } of trail) await cloud.put(buckets.trail, key, body)
  return cloud
}
