/** Batches of streams: as an endpoint, a pipe, a Lambda function, a Distributed Map and the command line get them. */
import { gunzipSync } from 'node:zlib'
import type { MSKEvent, SelfManagedKafkaEvent } from 'aws-lambda'
import { classify } from 'mediatrail'
import { recordsFrom } from 'mediatrail/delivery'
import { describe, expect, it } from 'vitest'
import { base64, create, gzipped, only, stop, text } from './documents.js'

const options = { gunzip: gunzipSync }

const payload = (...messages: ReadonlyArray<unknown>) => ({
  messageType: 'DATA_MESSAGE',
  owner: '111122223333',
  logGroup: 'CloudTrail/logs',
  logStream: '111122223333_CloudTrail_us-west-2',
  subscriptionFilters: ['media'],
  logEvents: messages.map((message, index) => ({
    id: `${index}`,
    timestamp: 1767323045000,
    message: text(message)
  }))
})

const found = (document: unknown) =>
  recordsFrom(document, options).records.map(({ path, message, record }) => [path, message, record])

describe('a request of Firehose to an HTTP endpoint', () => {
  const request = (...data: ReadonlyArray<string>) => ({
    requestId: 'ed4acda5-034f-9f42-bba1-f29aea6d7d8f',
    timestamp: 1767323045000,
    records: data.map((each) => ({ data: each }))
  })

  it('contains base64 in each record, and is answered by its id', () => {
    const message = 'ed4acda5-034f-9f42-bba1-f29aea6d7d8f'
    const document = request(gzipped(payload(stop)), base64(text(create)))
    expect(recordsFrom(document, options)).toEqual(
      only('FirehoseEndpoint', {
        records: [
          { path: ['records', 0, 'data', 'logEvents', 0, 'message'], message, record: stop },
          { path: ['records', 1, 'data'], message, record: create }
        ]
      })
    )
    expect(recordsFrom(request())).toEqual(only('FirehoseEndpoint', {}))
  })

  it('is not the event of a transformation, whose records have their own ids', () => {
    const records = [{ recordId: 'a', result: 'Ok', data: base64(text(stop)) }]
    expect(recordsFrom({ invocationId: 'i', records })).toEqual(
      only('Firehose', {
        records: [{ path: ['records', 0, 'data'], message: 'a', record: stop }]
      })
    )
  })

  it('keeps a record without data in its place', () => {
    const odd = { ...request(base64(text(stop))), records: [{ data: 5 }, 7, {}] }
    const { records, issues } = recordsFrom(odd)
    expect(issues.map(({ path }) => path)).toEqual([['records', 0, 'data']])
    expect(records.map(({ path }) => path)).toEqual([
      ['records', 1],
      ['records', 2]
    ])
  })

  it('is not any request with a list of records', () => {
    expect(recordsFrom({ requestId: 'r', records: [{ data: '' }] })._tag).toBe('Unrecognised')
  })
})

describe('records of Kinesis', () => {
  it('are printed by get-records with their data in base64', () => {
    const document = {
      Records: [stop, create].map((record, index) => ({
        SequenceNumber: `4954498${index}`,
        ApproximateArrivalTimestamp: '2026-01-02T03:04:05.000000+00:00',
        Data: gzipped(payload(record)),
        PartitionKey: 'p'
      })),
      NextShardIterator: 'AAAA',
      MillisBehindLatest: 0
    }
    const expected = [stop, create].map((record, index) => [
      ['Records', index, 'Data', 'logEvents', 0, 'message'],
      `4954498${index}`,
      record
    ])
    expect(recordsFrom(document, options)._tag).toBe('Kinesis')
    expect(found(document)).toEqual(expected)
  })

  it('come from an SDK with their data as bytes, and printed as a Buffer', () => {
    const Data = Buffer.from(text(stop))
    const of = (data: unknown) => ({ Records: [{ SequenceNumber: '1', Data: data }] })
    for (const document of [of(new Uint8Array(Data)), of(Data), JSON.parse(text(of(Data)))])
      expect(found(document)).toEqual([[['Records', 0, 'Data'], '1', stop]])
  })

  it('come through a pipe in an array, without a member kinesis', () => {
    const batch = [stop, create].map((record, index) => ({
      kinesisSchemaVersion: '1.0',
      partitionKey: '1',
      sequenceNumber: `4959033${index}`,
      data: base64(text(record)),
      approximateArrivalTimestamp: 1767323045.987,
      eventSource: 'aws:kinesis',
      eventVersion: '1.0',
      eventID: `shardId-000000000006:4959033${index}`,
      eventName: 'aws:kinesis:record',
      invokeIdentityArn: 'arn:aws:iam::111122223333:role/pipe',
      awsRegion: 'us-west-2',
      eventSourceARN: 'arn:aws:kinesis:us-west-2:111122223333:stream/trail'
    }))
    expect(recordsFrom(batch)).toEqual(
      only('Kinesis', {
        records: [
          { path: [0, 'data'], message: '49590330', record: stop },
          { path: [1, 'data'], message: '49590331', record: create }
        ]
      })
    )
  })

  it('may already be decoded', () => {
    const of = (data: unknown) => ({
      Records: [{ eventSource: 'aws:kinesis', kinesis: { sequenceNumber: '1', data } }]
    })
    for (const data of [text(stop), stop, ` ${text(payload(stop))}`, payload(stop)])
      expect(recordsFrom(of(data)).records.map(({ record }) => record)).toEqual([stop])
  })
})

describe('messages of a queue', () => {
  it('come through a pipe in an array, and parsed if the pipe has parsed them', () => {
    const of = (body: unknown) => [
      { messageId: 'm', receiptHandle: 'r', body, attributes: {}, eventSource: 'aws:sqs' }
    ]
    for (const body of [text(stop), stop, text({ Records: [stop] }), { Records: [stop] }]) {
      const { _tag, records } = recordsFrom(of(body))
      expect([_tag, records.map(({ message, record }) => [message, record])]).toEqual([
        'Sqs',
        [['m', stop]]
      ])
    }
  })
})

describe('Kafka', () => {
  const record = (topic: string, partition: number, offset: number, value: string) => ({
    topic,
    partition,
    offset,
    timestamp: 1767323045000,
    timestampType: 'CREATE_TIME' as const,
    key: 'cmVjb3JkS2V5',
    value,
    headers: []
  })
  const records = {
    'trail-0': [
      record('trail', 0, 15, base64(text(stop))),
      record('trail', 0, 16, gzipped(payload(create)))
    ],
    'trail-1': [record('trail', 1, 4, base64(text(create)))]
  }
  const managed: MSKEvent = {
    eventSource: 'aws:kafka',
    eventSourceArn: 'arn:aws:kafka:us-west-2:111122223333:cluster/vpc/751d2973',
    bootstrapServers: 'b-1.example.com:9092',
    records
  }
  const selfManaged: SelfManagedKafkaEvent = {
    eventSource: 'SelfManagedKafka',
    bootstrapServers: 'kafka.example.com:9092',
    records
  }

  it.each([managed, selfManaged])('contains a list for each partition ($eventSource)', (event) => {
    expect(recordsFrom(event, options)).toEqual(
      only('Kafka', {
        records: [
          { path: ['records', 'trail-0', 0, 'value'], record: stop },
          {
            path: ['records', 'trail-0', 1, 'value', 'logEvents', 0, 'message'],
            message: '0',
            record: create
          },
          { path: ['records', 'trail-1', 0, 'value'], record: create }
        ]
      })
    )
  })

  it('comes through a pipe in an array', () => {
    for (const eventSource of ['aws:kafka', 'SelfManagedKafka']) {
      const batch = records['trail-0'].map((each) => ({
        eventSource,
        eventSourceKey: 'trail-0',
        ...each
      }))
      const { _tag, records: held } = recordsFrom(batch, options)
      expect([_tag, held.map((each) => each.record)]).toEqual(['Kafka', [stop, create]])
    }
  })

  it('keeps a value that is not a list in its place', () => {
    expect(recordsFrom({ ...managed, records: { 'trail-0': 5 } }).records).toEqual([
      { path: ['records', 'trail-0'], record: 5 }
    ])
  })
})

describe('a batch of a Distributed Map', () => {
  it('contains the items of the item reader, and possibly an input', () => {
    for (const batch of [
      { Items: [stop, text(create)] },
      { Items: [stop, create], BatchInput: {} }
    ])
      expect(recordsFrom(batch)).toEqual(
        only('MapBatch', {
          records: [
            { path: ['Items', 0], record: stop },
            { path: ['Items', 1], record: create }
          ]
        })
      )
    expect(recordsFrom({ BatchInput: { a: 1 }, Items: [] })).toEqual(only('MapBatch', {}))
  })

  it('may contain rows of a CSV file, by its columns', () => {
    const [record] = recordsFrom({
      Items: [{ eventsource: 'ivs.amazonaws.com', eventname: 'StopStream', eventtime: 'x' }]
    }).records
    expect(classify(record?.record)._tag).toBe('Media')
  })

  it('is not the answer of a table', () => {
    expect(recordsFrom({ Items: [stop], Count: 1, ScannedCount: 1 })._tag).toBe('Unrecognised')
  })
})
