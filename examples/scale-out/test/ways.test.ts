import { gunzipSync, gzipSync } from 'node:zlib'
import { decodeEvent, describe as inWords } from 'mediatrail'
import { type Aggregate, combineAll, finish, type State, stateCodec } from 'mediatrail/aggregate'
import { recordsFrom } from 'mediatrail/delivery'
import type { ReadItem } from 'mediatrail/stream'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bundleOf, bundleWith } from '../build.js'
import { scan } from '../lambda/scan.js'
import { buckets, type Cloud, startCloud } from './cloud.js'
import { invokeBundle } from './invoke.js'
import { single } from './single.js'
import { type TrailFile, trail } from './trail.js'
import { placeless, type Way } from './ways.js'

let cloud: Cloud

beforeAll(async () => {
  await bundleWith({ files: 'lambda/files.ts', alerts: 'lambda/alerts.ts', ways: 'test/ways.ts' })
  cloud = await startCloud()
})

afterAll(() => cloud.stop())

const cold = (way: Way, event: unknown): Promise<{ readonly value: unknown }> =>
  invokeBundle(bundleOf('ways'), event, { ...cloud.env, WAY: way })

const chunksOf = <A>(all: ReadonlyArray<A>, size: number): ReadonlyArray<ReadonlyArray<A>> =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, n) =>
    all.slice(n * size, (n + 1) * size)
  )

const stored = async <Result>(prefix: string, of: Aggregate<ReadItem, Result>): Promise<Result> => {
  const states: Array<State<ReadItem, Result>> = []
  for (const { Key } of await cloud.list(buckets.results, prefix)) {
    const state = stateCodec(of).decode(JSON.parse(await cloud.get(Key)))
    if (state._tag === 'Left') throw new Error(`${Key} is no state`)
    states.push(state.right)
  }
  const all = combineAll(of)(states)
  if (all._tag === 'Left') throw new Error('the states are of several aggregates')
  return finish(all.right)
}

const s3Record = ({ key }: TrailFile) => ({
  eventSource: 'aws:s3',
  eventName: 'ObjectCreated:Put',
  s3: { bucket: { name: buckets.trail }, object: { key: encodeURIComponent(key) } }
})

const text = JSON.stringify

const sqs = (bodies: ReadonlyArray<string>) => ({
  Records: bodies.map((body, n) => ({
    messageId: `m-${n}`,
    body,
    eventSource: 'aws:sqs',
    eventSourceARN: 'arn:aws:sqs:us-west-2:111122223333:q'
  }))
})

describe('objects that are named, 500 of them, 50 damaged or foreign: as in one process, to the letter', () => {
  it('by S3', async () => {
    for (const files of chunksOf(trail, 100))
      await cold('objects', { Records: files.map(s3Record) })
    expect(await stored('objects/states/', scan)).toEqual(await single(scan))
  })

  it('by S3, by SNS, by SQS; delivered twice and in another order', async () => {
    const body = (file: TrailFile): string =>
      text({
        Type: 'Notification',
        TopicArn: 'arn:aws:sns:us-west-2:111122223333:t',
        MessageId: file.key,
        Message: text({ Records: [s3Record(file)] })
      })
    const events = chunksOf(trail, 125).map((files) => sqs(files.map(body)))
    for (const event of [...events, sqs([...trail].reverse().slice(0, 60).map(body))])
      expect((await cold('queue', event)).value).toEqual({ batchItemFailures: [] })
    expect(await stored('queue/states/', scan)).toEqual(await single(scan))
  })

  it('by EventBridge, by the queue of the app; an object that vanished is kept among what was rejected', async () => {
    const body = ({ key }: { readonly key: string }): string =>
      text({
        'detail-type': 'Object Created',
        source: 'aws.s3',
        detail: { bucket: { name: buckets.trail }, object: { key } }
      })
    for (const files of chunksOf(trail, 125))
      await invokeBundle(bundleOf('files'), sqs(files.map(body)), cloud.env)
    expect(await stored('states/', scan)).toEqual(await single(scan))
    const before = await cloud.list(buckets.results, 'rejected/')
    const { log } = await invokeBundle(bundleOf('files'), sqs([body({ key: 'gone' })]), cloud.env)
    expect(log).toContain('"Rejected":1')
    expect(await cloud.list(buckets.results, 'rejected/')).toHaveLength(before.length + 1)
  })
})

describe('records that are sent', () => {
  /** Whole files, each a message. */
  const files = trail.filter(({ isSound }) => isSound)
  const recordsOf = ({ body }: TrailFile): ReadonlyArray<object> =>
    recordsFrom(body, { gunzip: gunzipSync }).records.map(({ record }) => record as object)

  it('by Kinesis', async () => {
    for (const some of chunksOf(files, 150)) {
      const { value } = await cold('kinesis', {
        Records: some.map(({ key, body }) => ({
          eventID: `shardId-000000000000:${key}`,
          kinesis: { sequenceNumber: key, data: body.toString('base64') }
        }))
      })
      expect(value).toEqual({ batchItemFailures: [] })
    }
    expect(await stored('kinesis/states/', placeless)).toEqual(await single(placeless, files))
  })

  it('by CloudWatch Logs', async () => {
    const records = files.flatMap(recordsOf)
    for (const some of chunksOf(records, 800)) {
      const logEvents = some.map((record, n) => ({
        id: `${n}`,
        timestamp: n,
        message: text(record)
      }))
      const data = gzipSync(text({ messageType: 'DATA_MESSAGE', logEvents })).toString('base64')
      await cold('logs', { awslogs: { data } })
    }
    expect(await stored('logs/states/', placeless)).toEqual(await single(placeless, files))
  })

  it('by EventBridge, and what the rules find is kept', async () => {
    const [file] = files.filter(
      (one) => recordsOf(one).length > 3 && text(recordsOf(one)).includes('"Root"')
    )
    const records = file === undefined ? [] : recordsOf(file)
    expect(records.length).toBeGreaterThan(1)
    for (const detail of [...records, ...records]) {
      const event = {
        'detail-type': 'AWS API Call via CloudTrail',
        source: 'aws.x',
        id: 'i',
        detail
      }
      await cold('eventBridge', event)
    }
    expect(await stored('eventBridge/states/', placeless)).toEqual(
      await single(placeless, file === undefined ? [] : [file])
    )
    const { errorCode, ...root } = records.find((record) => text(record).includes('"Root"')) as {
      readonly errorCode?: string
    }
    const detail = {
      ...root,
      eventSource: 'medialive.amazonaws.com',
      eventName: 'DeleteChannel',
      requestParameters: { channelId: '1' },
      readOnly: false
    }
    const event = { 'detail-type': 'AWS API Call via CloudTrail', source: 'aws.x', id: 'i', detail }
    const { log } = await invokeBundle(bundleOf('alerts'), event, cloud.env)
    expect(log).toContain('"Findings":')
    expect(await cloud.list(buckets.results, 'findings/')).toHaveLength(1)
  })

  it('by Firehose', async () => {
    const some = files.slice(0, 100)
    const { value } = await cold('firehose', {
      records: some.map(({ key, body }) => ({ recordId: key, data: body.toString('base64') }))
    })
    const lines = (value as { records: ReadonlyArray<{ data?: string }> }).records.flatMap(
      ({ data = '' }) => Buffer.from(data, 'base64').toString().split('\n').slice(0, -1)
    )
    const events = some.flatMap(recordsOf).map(decodeEvent)
    expect(lines).toEqual(
      events.flatMap((event) =>
        event._tag === 'Right' ? [text({ line: inWords(event.right) })] : []
      )
    )
  })
})
