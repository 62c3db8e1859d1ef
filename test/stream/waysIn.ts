/** Documents of every form, what must be found in them, and all the ways in which they may be read. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import * as fc from 'fast-check'
import { classify, encode } from 'mediatrail'
import { recordsFrom } from 'mediatrail/delivery'
import { gunzip, readFiles } from 'mediatrail/node'
import { type ReadItem, type ReadOptions, readEvents } from 'mediatrail/stream'
import { record } from '../event/record.js'
import { aggregated, insight } from '../record/summaries.js'
import { chunksOf } from './items.js'

/** What must come of something, in any order: records by their text, and how many rejections. */
export interface Found {
  readonly records: ReadonlyArray<string>
  readonly objects: ReadonlyArray<string>
  readonly rejected: number
}

/** A JSON value and what it holds. */
interface Holding extends Found {
  readonly value: unknown
}

const text: (value: unknown) => string = JSON.stringify

const base64 = (bytes: string | Uint8Array): string => Buffer.from(bytes).toString('base64')

const holding = (value: unknown): Holding => ({
  value,
  records: [text(value)],
  objects: [],
  rejected: 0
})

const nothingIn = (value: unknown): Holding => ({ value, records: [], objects: [], rejected: 1 })

const sum = (parts: ReadonlyArray<Found>): Found => ({
  records: parts.flatMap(({ records }) => records),
  objects: parts.flatMap(({ objects }) => objects),
  rejected: parts.reduce((count, { rejected }) => count + rejected, 0)
})

const all = (parts: ReadonlyArray<Holding>, wrap: (values: ReadonlyArray<unknown>) => unknown) => ({
  value: wrap(parts.map(({ value }) => value)),
  ...sum(parts)
})

const ids = fc.nat(99_999).map((number) => `aaaaaaaa-0000-4000-8000-0000000${number}`)

const stop = (eventID: string) =>
  record('medialive.amazonaws.com', 'StopChannel', {
    eventID,
    requestParameters: { channelId: '„Söder“ 🎬 \u2028 \\ "' }
  })

/** Records, and what looks like something else. */
const records: fc.Arbitrary<Holding> = ids
  .chain((eventID) =>
    fc.constantFrom<unknown>(
      stop(eventID),
      { ...stop(eventID), Records: [stop('inside')] },
      { ...stop(eventID), Records: 'none', detail: {}, Message: 'x', awslogs: { data: 'x' } },
      { ...stop(eventID), eventSource: 's3.amazonaws.com' },
      { ...insight, eventID },
      { ...aggregated, eventId: eventID }
    )
  )
  .map(holding)

const bad: fc.Arbitrary<Holding> = fc
  .constantFrom<unknown>(
    1,
    null,
    true,
    'x',
    {},
    { a: [stop('inside')] },
    { eventName: 'StopStream' }
  )
  .map(nothingIn)

/** A string that holds a value, or one that holds such a string. */
const encoded = (holdings: fc.Arbitrary<Holding>): fc.Arbitrary<Holding> =>
  fc.tuple(holdings, fc.integer({ min: 1, max: 2 })).map(([{ value, ...found }, times]) => ({
    value: times === 1 ? text(value) : text(text(value)),
    ...found
  }))

/** What stands in the place of a record. */
const slot = fc.oneof(
  { weight: 5, arbitrary: records },
  { weight: 2, arbitrary: encoded(records) },
  { weight: 1, arbitrary: bad }
)

const slots = fc.array(slot, { maxLength: 4 })

const someSlots = fc.array(slot, { minLength: 1, maxLength: 4 })

/** Its first element says what a list is. */
const known = fc.tuple(records, slots).map(([first, rest]) => [first, ...rest])

const logEvents = (values: ReadonlyArray<unknown>) =>
  values.map((value, index) => ({ id: `${index}`, timestamp: 1, message: text(value) }))

const payload = (values: ReadonlyArray<unknown>) => ({
  messageType: 'DATA_MESSAGE',
  logGroup: 'trail',
  logEvents: logEvents(values)
})

const data = (value: unknown): string => base64(gzipSync(text(payload([value]))))

const of = (
  list: fc.Arbitrary<ReadonlyArray<Holding>>,
  wrap: (values: ReadonlyArray<unknown>) => unknown
): fc.Arbitrary<Holding> => list.map((parts) => all(parts, wrap))

const object: fc.Arbitrary<Holding> = ids.map((name) => ({
  value: {
    Records: [
      {
        eventSource: 'aws:s3',
        eventName: 'ObjectCreated:Put',
        s3: { bucket: { name: 'trail' }, object: { key: `${name}+%2B` } }
      }
    ]
  },
  records: [],
  objects: [`trail/${name} +`],
  rejected: 0
}))

/** Documents that hold records at once. */
const forms: ReadonlyArray<fc.Arbitrary<Holding>> = [
  records,
  // Among documents of many lines, `{}` or `[]` on a line would make all of them lines.
  bad.filter(({ value }) => typeof value !== 'string' && text(value) !== '{}'),
  object,
  of(slots, (Records) => ({ Records })),
  of(slots, (Records) => ({ Other: { Records: [1] }, Records, eventSources: 'x' })),
  // A log file, whose own source comes too late: that is one rejection more.
  of(slots, (Records) => ({ Records, ...stop('late') })).map((both) => ({
    ...both,
    rejected: both.rejected + 1
  })),
  of(someSlots, (values) => values),
  of(known, (Items) => ({ Items })),
  of(slots, (Items) => ({ BatchInput: { eventSource: 'x' }, Items })),
  of(someSlots, (values) =>
    values.map((detail) => ({ 'detail-type': 'AWS API Call via CloudTrail', detail }))
  ),
  of(slots, (values) => ({ Events: values.map((value) => ({ CloudTrailEvent: text(value) })) })),
  of(slots, payload),
  of(slots, (values) => ({ awslogs: { data: base64(gzipSync(text(payload(values)))) } })),
  of(slots, (values) => ({ events: logEvents(values) })),
  of(slots, (values) => ({
    Records: values.map((value) => ({ eventSource: 'aws:kinesis', kinesis: { data: data(value) } }))
  })),
  of(slots, (values) => ({
    Records: values.map((value, index) => ({ SequenceNumber: `${index}`, Data: data(value) }))
  })),
  of(someSlots, (values) =>
    values.map((value) => ({ eventSource: 'aws:kinesis', sequenceNumber: '1', data: data(value) }))
  ),
  of(slots, (values) => ({
    invocationId: 'i',
    records: values.map((value, index) => ({ recordId: `${index}`, data: data(value) }))
  })),
  of(slots, (values) => ({
    requestId: 'r',
    timestamp: 1,
    records: values.map((value) => ({ data: data(value) }))
  })),
  of(slots, (values) => ({
    eventSource: 'SelfManagedKafka',
    records: {
      'trail-0': values.map((value, offset) => ({
        topic: 'trail',
        partition: 0,
        offset,
        value: data(value)
      }))
    }
  })),
  of(someSlots, (values) =>
    values.map((value, offset) => ({
      eventSource: offset % 2 === 0 ? 'SelfManagedKafka' : 'aws:kafka',
      topic: 'trail',
      partition: '0',
      offset,
      value: data(value)
    }))
  ),
  of(slots, (values) => ({
    status: 'Complete',
    statistics: {},
    results: values.map((value) => [
      { field: '@timestamp', value: 'x' },
      { field: '@message', value: text(value) }
    ])
  })),
  of(slots, (values) => ({
    QueryResultRows: values.map((value) => [{ eventid: 'x' }, { eventjson: text(value) }])
  }))
]

const form = fc.oneof(...forms)

/** Documents inside of messages, as they are or as strings. */
const wrapped: fc.Arbitrary<Holding> = fc.oneof(
  form,
  of(fc.array(form, { maxLength: 3 }), (bodies) => ({
    Records: bodies.map((body, index) => ({ messageId: `${index}`, body: text(body) }))
  })),
  of(fc.array(form, { maxLength: 3 }), (bodies) => ({
    Records: bodies.map((body) => ({
      EventSource: 'aws:sns',
      Sns: { Type: 'Notification', Message: text(body) }
    }))
  })),
  encoded(form)
)

/** A text, and what it holds. */
export interface Document extends Found {
  readonly text: string
  /** What the text is when it is parsed, if it is a single document. */
  readonly parsed?: unknown
}

const single: fc.Arbitrary<Document> = fc
  .tuple(wrapped, fc.constantFrom(0, 2))
  .map(([{ value, ...found }, space]) => ({
    text: JSON.stringify(value, null, space),
    parsed: value,
    ...found
  }))

const several = (
  documents: fc.Arbitrary<Holding>,
  join: (values: ReadonlyArray<unknown>) => string
): fc.Arbitrary<Document> =>
  fc.array(documents, { minLength: 2, maxLength: 4 }).map((parts) => ({
    text: join(parts.map(({ value }) => value)),
    ...sum(parts)
  }))

const time = '2026-01-02T03:04:05.123+00:00 111122223333_CloudTrail_us-west-2'

const containers = wrapped.filter(({ value }) => typeof value === 'object' && value !== null)

const objects = form.filter(({ value }) => text(value).startsWith('{'))

/** Texts of every kind. */
export const documents: fc.Arbitrary<Document> = fc.oneof(
  { weight: 4, arbitrary: single },
  several(wrapped, (values) => values.map(text).join('\n')),
  several(wrapped, (values) => `${values.map(text).join('\r\n')}\r\n`),
  several(containers, (values) => values.map(text).join('')),
  several(containers, (values) => values.map((value) => JSON.stringify(value, null, 2)).join('\n')),
  several(wrapped, (values) => values.map((value) => `\u001e${text(value)}\n`).join('')),
  several(objects, (values) =>
    values.map((value) => `\u001e${JSON.stringify(value, null, 1)}\n`).join('')
  ),
  several(objects, (values) => values.map((value) => `${time} ${text(value)}\n`).join('')),
  several(objects, (values) =>
    values.map((value) => `${time} \n${JSON.stringify(value, null, 4)}\n`).join('')
  ),
  form.map(({ value, ...found }) => ({ text: base64(text(value)), ...found })),
  form.map(({ value, ...found }) => ({ text: base64(gzipSync(text(value))), ...found }))
)

const swapped = (bytes: Buffer): Buffer => Buffer.from(bytes).swap16()

/** The same text in bytes. */
export const encodings: { readonly [name: string]: (text: string) => Uint8Array } = {
  'UTF-8': (plain) => Buffer.from(plain),
  'UTF-8 with a byte order mark': (plain) => Buffer.from(`\ufeff${plain}`),
  'UTF-16LE': (plain) => Buffer.from(plain, 'utf16le'),
  'UTF-16LE with a byte order mark': (plain) => Buffer.from(`\ufeff${plain}`, 'utf16le'),
  'UTF-16BE': (plain) => swapped(Buffer.from(plain, 'utf16le')),
  'UTF-16BE with a byte order mark': (plain) => swapped(Buffer.from(`\ufeff${plain}`, 'utf16le')),
  gzip: (plain) => gzipSync(plain),
  'gzip of gzip': (plain) => gzipSync(gzipSync(plain)),
  'gzip of UTF-16': (plain) => gzipSync(Buffer.from(`\ufeff${plain}`, 'utf16le'))
}

const sorted = ({ records, objects, rejected }: Found): Found => ({
  records: [...records].sort(),
  objects: [...objects].sort(),
  rejected
})

const nameOf = ({ bucket, key }: { readonly bucket: string; readonly key: string }): string =>
  `${bucket}/${key}`

/** By `recordsFrom` and `classify`. */
export const foundBy = (document: unknown): Found => {
  const delivery = recordsFrom(document, { gunzip: gunzipSync })
  const classified = delivery.records.map(({ record: one }) => ({ one, as: classify(one)._tag }))
  return sorted({
    records: classified.filter(({ as }) => as !== 'Rejected').map(({ one }) => text(one)),
    objects: delivery.objects.map(nameOf),
    rejected: classified.filter(({ as }) => as === 'Rejected').length + delivery.issues.length
  })
}

/** By what a reading yields; the tally has to say the same. */
const foundIn = async (items: AsyncIterable<ReadItem>): Promise<Found> => {
  const held: Array<string> = []
  const named: Array<string> = []
  let found: Found = { records: [], objects: [], rejected: 0 }
  for await (const item of items)
    switch (item._tag) {
      case 'Events':
        held.push(...item.events.map((event) => text(encode(event))))
        break
      case 'Others':
        held.push(...item.records.map((other) => text(encode(other))))
        break
      case 'Summaries':
        held.push(...[...item.insights, ...item.aggregated].map(text))
        break
      case 'Asides':
        named.push(...item.objects.map(nameOf))
        break
      case 'Done': {
        const { records: count, rejected } = item.tally
        if (count !== held.length + rejected) throw new Error('the tally does not add up')
        found = { records: held, objects: named, rejected }
      }
    }
  return sorted(found)
}

/** What is found where nothing but media events is asked for. */
export const mediaInStream = async (bytes: Uint8Array): Promise<ReadonlyArray<string>> => {
  const held: Array<string> = []
  for await (const item of readEvents(chunksOf(bytes), { gunzip, gunzipSync }))
    if (item._tag === 'Events') held.push(...item.events.map((event) => text(encode(event))))
  return held.sort()
}

export const mediaOf = ({ records: held }: Found): ReadonlyArray<string> =>
  held.filter((one) => classify(JSON.parse(one))._tag === 'Media')

const options: ReadOptions = { everything: true, gunzip, gunzipSync: (bytes) => gunzipSync(bytes) }

export const foundInStream = (bytes: Uint8Array, sizes?: () => number): Promise<Found> =>
  foundIn(readEvents(chunksOf(bytes, sizes), options))

export const foundInFile = async (bytes: Uint8Array): Promise<Found> => {
  const folder = mkdtempSync(join(tmpdir(), 'mediatrail-'))
  try {
    const file = join(folder, 'document.json')
    writeFileSync(file, bytes)
    return await foundIn(readFiles(file, { everything: true }))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

export const expectedOf = (document: Document): Found => sorted(document)
