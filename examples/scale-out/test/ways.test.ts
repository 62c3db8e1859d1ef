import { gunzipSync, gzipSync } from 'node:zlib'
import { describe as inWords, type MediaEvent } from 'mediatrail'
import {
  combineAll,
  contramap,
  finish,
  overEvents,
  overRecords,
  overTallies,
  type Placed,
  type PlacedRecord,
  type ResultOf,
  type State,
  stateCodec,
  struct
} from 'mediatrail/aggregate'
import { findings } from 'mediatrail/audit'
import { recordsFrom } from 'mediatrail/delivery'
import { activity, denials, tally } from 'mediatrail/report'
import type { ReadItem, Rejected } from 'mediatrail/stream'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bundleOf } from '../build.js'
import { auditOfTrails } from '../lambda/rules.js'
import { scan } from '../lambda/scan.js'
import { buckets, type Cloud, startCloud } from './cloud.js'
import { type Invoked, invokeBundle, invokeEach } from './invoke.js'
import { itemsOf, messageOf, type Source, single, sourceOf } from './single.js'
import { planted, type TrailFile, trail } from './trail.js'
import type { Way } from './ways.js'

type Scanned = ResultOf<typeof scan>

let cloud: Cloud
let expected: Scanned
let rejected: ReadonlyArray<string>

beforeAll(async () => {
  cloud = await startCloud()
  expected = await single(scan)
  rejected = await rejectionsOf(trail.map(sourceOf))
})

afterAll(() => cloud.stop())

const envOf = (way: Way) => ({ ...cloud.env, WAY: way })

const cold = (way: Way, event: unknown): Promise<Invoked> =>
  invokeBundle(bundleOf('ways'), event, envOf(way))

const chunksOf = <A>(all: ReadonlyArray<A>, size: number): ReadonlyArray<ReadonlyArray<A>> =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, n) =>
    all.slice(n * size, (n + 1) * size)
  )

const textsIn = async (prefix: string): Promise<ReadonlyArray<string>> => {
  const listed = await cloud.list(buckets.results, prefix)
  return Promise.all(listed.map(({ Key }) => cloud.get(Key)))
}

/** The combination of the states. */
const stored = async (prefix: string): Promise<Scanned> => {
  const states: Array<State<ReadItem, Scanned>> = []
  for (const found of await textsIn(prefix)) {
    const state = stateCodec(scan).decode(JSON.parse(found))
    if (state._tag === 'Left') throw new Error(`there is no state in ${prefix}`)
    states.push(state.right)
  }
  const all = combineAll(scan)(states)
  if (all._tag === 'Left') throw new Error('the states are of several aggregates')
  return finish(all.right)
}

const inOrder = (rejected: ReadonlyArray<Rejected>): ReadonlyArray<string> =>
  rejected.map((one) => JSON.stringify(one)).sort()

const keptRejections = async (prefix: string): Promise<ReadonlyArray<string>> =>
  inOrder((await textsIn(prefix)).flatMap((found) => JSON.parse(found)))

const rejectionsOf = async (sources: ReadonlyArray<Source>): Promise<ReadonlyArray<string>> =>
  inOrder(
    (await Promise.all(sources.map(itemsOf)))
      .flat()
      .flatMap((item) => (item._tag === 'Rejected' ? [item] : []))
  )

const text = JSON.stringify

const s3Record = ({ key }: Pick<TrailFile, 'key'>, bucket = buckets.trail) => ({
  eventSource: 'aws:s3',
  eventName: 'ObjectCreated:Put',
  s3: { bucket: { name: bucket }, object: { key: encodeURIComponent(key) } }
})

const byS3 = (files: ReadonlyArray<TrailFile>) => ({
  Records: files.map((file) => s3Record(file))
})

const notification = (file: TrailFile) => ({
  Type: 'Notification',
  TopicArn: 'arn:aws:sns:us-west-2:111122223333:t',
  MessageId: file.key,
  Message: text(byS3([file]))
})

const bySns = (files: ReadonlyArray<TrailFile>) => ({
  Records: files.map((file) => ({ EventSource: 'aws:sns', Sns: notification(file) }))
})

const bySqs = (bodies: ReadonlyArray<string>) => ({
  Records: bodies.map((body, n) => ({
    messageId: `m-${n}`,
    body,
    eventSource: 'aws:sqs',
    eventSourceARN: 'arn:aws:sqs:us-west-2:111122223333:q'
  }))
})

const objectCreated = (key: string) => ({
  'detail-type': 'Object Created',
  source: 'aws.s3',
  id: key,
  detail: { bucket: { name: buckets.trail }, object: { key } }
})

/** Two event sources of the same handler, which overlap: 100 files arrive through both, in different orders. */
const [first, second] = [trail.slice(0, 300), [...trail].reverse().slice(0, 300)]

/** Reading it always fails, since the bucket does not exist. */
const unreadable = text({ Records: [s3Record({ key: 'a.json.gz' }, 'no-such-bucket')] })

describe('500 notified objects, 50 of them damaged or foreign, give exactly the result of one process', () => {
  it('findings include one that needs records of other services, in files of several days', () => {
    const found = expected.findings.groups.filter(({ verdict }) => verdict.rule === 'media/blinded')
    expect(found).toHaveLength(1)
    expect(Object.keys(planted)).toHaveLength(3)
  })

  it('from S3 and from SNS', async () => {
    for (const files of chunksOf(first, 150)) await cold('objects', byS3(files))
    for (const files of chunksOf(second, 150)) await cold('objects', bySns(files))
    expect(await stored('objects/states/')).toEqual(expected)
    expect(await keptRejections('objects/rejected/')).toEqual(rejected)
  })

  it('from S3 through SQS, and from S3 through SNS and SQS', async () => {
    for (const files of chunksOf(first, 150)) {
      const event = bySqs(files.map((file) => text(byS3([file]))))
      expect((await cold('queue', event)).value).toEqual({ batchItemFailures: [] })
    }
    for (const files of chunksOf(second, 150)) {
      const event = bySqs(files.map((file) => text(notification(file))))
      expect((await cold('queue', event)).value).toEqual({ batchItemFailures: [] })
    }
    expect(await stored('queue/states/')).toEqual(expected)
    expect(await keptRejections('queue/rejected/')).toEqual(rejected)
    const [one, other] = trail.map((file) => text(byS3([file])))
    const { value } = await cold('queue', bySqs([one ?? '', unreadable, other ?? '']))
    expect(value).toEqual({ batchItemFailures: [{ itemIdentifier: 'm-1' }] })
    expect(await stored('queue/states/')).toEqual(expected)
  })

  it('from EventBridge through the queue of the app; an object that no longer exists is stored as a rejection', async () => {
    for (const files of chunksOf(trail, 125)) {
      const event = bySqs(files.map(({ key }) => text(objectCreated(key))))
      await invokeBundle(bundleOf('files'), event, cloud.env)
    }
    expect(await stored('states/files/')).toEqual(expected)
    const before = await cloud.list(buckets.results, 'rejected/')
    const gone = bySqs([text(objectCreated('gone'))])
    const { log } = await invokeBundle(bundleOf('files'), gone, cloud.env)
    expect(log).toContain('"Rejected":1')
    expect(await cloud.list(buckets.results, 'rejected/')).toHaveLength(before.length + 1)
  })
})

const recordsOf = ({ body }: TrailFile): ReadonlyArray<object> =>
  recordsFrom(body, { gunzip: gunzipSync }).records.map(({ record }) => record as object)

const sound = trail.filter(({ isSound }) => isSound)

/** Messages with the same content have the same name: the last one is kept. */
const distinct = <A>(messages: ReadonlyArray<A>, contentOf: (message: A) => unknown) => [
  ...new Map(messages.map((message) => [text(contentOf(message)), message])).values()
]

const kinesisRecord = ({ key, body }: Pick<TrailFile, 'key' | 'body'>) => ({
  eventID: `shardId-000000000000:${key}`,
  kinesis: { sequenceNumber: key, data: body.toString('base64') }
})

const logsEvent = (messages: ReadonlyArray<string>) => {
  const logEvents = messages.map((message, n) => ({ id: `${n}`, timestamp: n, message }))
  const data = gzipSync(text({ messageType: 'DATA_MESSAGE', logEvents })).toString('base64')
  return { awslogs: { data } }
}

const call = (detail: object) => ({
  'detail-type': 'AWS API Call via CloudTrail',
  source: 'aws.x',
  id: `${(detail as { readonly eventID?: string }).eventID}`,
  detail
})

describe('records in messages give exactly the result of one process that reads the same messages', () => {
  it('from Kinesis: whole files, including damaged ones', async () => {
    const records = trail.map(kinesisRecord)
    for (const Records of chunksOf(records, 170))
      expect((await cold('kinesis', { Records })).value).toEqual({ batchItemFailures: [] })
    const sources = distinct(records, ({ kinesis }) => kinesis.data).map((record) =>
      messageOf(`kinesis:${record.eventID}`, record)
    )
    const all = await stored('kinesis/states/')
    expect(all).toEqual(await single(scan, sources))
    expect(all.findings.groups.map(({ verdict }) => verdict.rule)).toContain('media/blinded')
    expect(await keptRejections('kinesis/rejected/')).toEqual(await rejectionsOf(sources))
    // All messages from the first failure on are delivered again.
    const failing = kinesisRecord({ key: 'failing', body: Buffer.from(unreadable) })
    const { value } = await cold('kinesis', {
      Records: [...records.slice(0, 2), failing, ...records.slice(2, 4)]
    })
    expect(value).toEqual({ batchItemFailures: [{ itemIdentifier: 'failing' }] })
    expect(await stored('kinesis/states/')).toEqual(all)
  })

  it('from CloudWatch Logs, including messages that are not records', async () => {
    const messages = [
      ...sound.flatMap(recordsOf).map((record) => text(record)),
      'a,b',
      '{"broken":'
    ]
    const events = chunksOf(messages, 800).map(logsEvent)
    for (const event of events) await cold('logs', event)
    const sources = events.map((event) => messageOf('logs', event))
    expect(await stored('logs/states/')).toEqual(await single(scan, sources))
    expect(await keptRejections('logs/rejected/')).toEqual(await rejectionsOf(sources))
    expect(await rejectionsOf(sources)).toHaveLength(2)
  })

  it('from EventBridge: one call each, twice and in another order; and a log file', async () => {
    const some = sound.filter((_, n) => n % 15 === 0).flatMap(recordsOf)
    const details = [...some, ...Object.values(planted), { eventName: 'StopChannel' }]
    const calls = distinct(details.map(call), ({ id }) => id)
    const file = trail[0]?.key ?? ''
    const [once, more] = [[...calls, objectCreated(file)], [...calls].reverse().slice(0, 30)]
    await invokeEach(bundleOf('ways'), once, envOf('eventBridge'))
    await invokeEach(bundleOf('ways'), more, envOf('eventBridge'))
    const sources = [
      ...calls.map((event) => messageOf(`eventbridge:${event.id}`, event)),
      ...trail.slice(0, 1).map(sourceOf)
    ]
    const all = await stored('eventBridge/states/')
    expect(all).toEqual(await single(scan, sources))
    expect(all.findings.groups.map(({ verdict }) => verdict.rule)).toContain('media/blinded')
    expect(await keptRejections('eventBridge/rejected/')).toEqual(await rejectionsOf(sources))
    expect(await rejectionsOf(sources)).toHaveLength(1)
  })

  it('from EventBridge to the alerts of the app: findings of single calls are stored', async () => {
    const [, deleted] = Object.values(planted)
    const event = call({ ...deleted, userIdentity: { type: 'Root', accountId: '111122223333' } })
    const harmless = call({ ...deleted, eventName: 'DescribeChannel', readOnly: true })
    const { log } = await invokeEach(bundleOf('alerts'), [event, event, harmless], cloud.env)
    expect(log.match(/"Findings":[1-9]/g)).toHaveLength(2)
    const kept = await textsIn('findings/')
    expect(kept).toHaveLength(1)
    const rules = JSON.parse(kept[0] ?? '').map(
      ({ verdict }: { readonly verdict: { readonly rule: string } }) => verdict.rule
    )
    expect(rules).toContain('media/root-write')
    expect(rules.join(' ')).not.toContain('first-seen')
  })

  it('from Firehose: whole files, including damaged ones', async () => {
    const records = trail.map(({ key, body }) => ({
      recordId: key,
      data: body.toString('base64')
    }))
    const answers: Array<unknown> = []
    for (const some of chunksOf(records, 250)) {
      const { value } = await cold('firehose', { records: some })
      answers.push(...(value as { readonly records: ReadonlyArray<unknown> }).records)
    }
    const sources = records.map((record) => messageOf(`firehose:${record.recordId}`, record))
    const read = await Promise.all(sources.map(itemsOf))
    expect(answers).toEqual(
      read.map((items, n) => {
        const events = items.flatMap((item) => (item._tag === 'Events' ? item.events : []))
        const lines = events.map((event) => `${text({ line: inWords(event) })}\n`).join('')
        const isRejected = items.some(({ _tag }) => _tag === 'Rejected')
        const recordId = records[n]?.recordId
        return lines === ''
          ? { recordId, result: isRejected ? 'ProcessingFailed' : 'Dropped' }
          : { recordId, result: 'Ok', data: Buffer.from(lines).toString('base64') }
      })
    )
    const results = answers.map((answer) => (answer as { readonly result: string }).result)
    expect(new Set(results)).toEqual(new Set(['Ok', 'Dropped', 'ProcessingFailed']))
    const kept = distinct(records, ({ data }) => data).map((record) =>
      messageOf(`firehose:${record.recordId}`, record)
    )
    expect(await keptRejections('firehose/rejected/')).toEqual(await rejectionsOf(kept))
  })

  it('a message gives the same result as the log file, except for the places', async () => {
    const withoutPlace = contramap('placeless', (one: Placed<MediaEvent> | PlacedRecord) =>
      'event' in one ? { event: one.event } : { record: one.record }
    )
    const placeless = struct({
      activity: overEvents(activity.aggregate),
      denials: overEvents(denials.aggregate),
      findings: overRecords(withoutPlace(findings(auditOfTrails()))),
      tally: overTallies(tally.aggregate)
    })
    const ofFiles = await single(placeless, sound.map(sourceOf))
    const messages = sound.map((file) => messageOf(file.key, kinesisRecord(file)))
    expect(await single(placeless, messages)).toEqual(ofFiles)
  })
})
