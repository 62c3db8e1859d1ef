import { gunzipSync } from 'node:zlib'
import * as fc from 'fast-check'
import { classify } from 'mediatrail'
import {
  type Delivery,
  type DocumentPlace,
  dedupe,
  recordsFrom,
  type Tally,
  tallyMonoid,
  tallyOf
} from 'mediatrail/delivery'
import { describe, expect, it } from 'vitest'
import { record } from '../event/record.js'
import { base64, gzipped, text } from './documents.js'

/** What stands in one place: JSON, or in a form that holds texts anything; and what must become of it. */
interface Slot {
  readonly text: string
  readonly became: 'media' | 'other' | 'rejected'
  readonly id?: string
}

const value = (json: unknown, became: Slot['became']): Slot => ({ text: text(json), became })

const ids = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f')

const media = ids.map(
  (id): Slot => ({
    ...value(record('medialive.amazonaws.com', 'StopChannel', { eventID: id }), 'media'),
    id
  })
)

/** No id of a media record is an id of another. */
const foreign = ids.map((letter): Slot => {
  const id = `other-${letter}`
  const call = { eventSource: 's3.amazonaws.com', eventName: 'GetObject', eventID: id }
  return { ...value({ ...call, eventTime: '2026-01-02T03:04:05Z' }, 'other'), id }
})

const summary = fc
  .constantFrom<unknown>(
    { eventVersion: '1.11', eventType: 'AwsCloudTrailInsight', insightDetails: {} },
    { eventCategory: 'Aggregated', eventType: 'AwsAggregatedEvent', eventVersion: '1.0' }
  )
  .map((json) => value(json, 'other'))

const bad = fc
  .constantFrom<unknown>(
    1,
    null,
    'x',
    false,
    [],
    [[]],
    {},
    { eventName: 'StopChannel' },
    { eventSource: 'medialive.amazonaws.com' },
    { eventSource: 'aws:dynamodb', eventName: 'INSERT' },
    { 'detail-type': 'AWS API Call via CloudTrail', detail: null },
    { CloudTrailEvent: 'no JSON' },
    { awslogs: { data: 'H4sIAAAAAAAA' } }
  )
  .map((json) => value(json, 'rejected'))

const garbage = fc
  .constantFrom('{"eventVersion":"1.', 'hello', '', '{"a" 1}', '\u001f\u008b', '[1')
  .map((broken): Slot => ({ text: broken, became: 'rejected' }))

/** Slots of JSON, and slots of any text. */
const values = fc.array(fc.oneof(media, media, foreign, summary, bad), { maxLength: 12 })
const texts = fc.array(fc.oneof(media, media, foreign, summary, bad, garbage), { maxLength: 12 })

interface Trial {
  readonly slots: ReadonlyArray<Slot>
  readonly document: unknown
}

const of = (
  slots: fc.Arbitrary<ReadonlyArray<Slot>>,
  wrap: (slots: ReadonlyArray<Slot>) => unknown
): fc.Arbitrary<Trial> => slots.map((each) => ({ slots: each, document: wrap(each) }))

const jsons = (slots: ReadonlyArray<Slot>): ReadonlyArray<unknown> =>
  slots.map((slot) => JSON.parse(slot.text))

const payload = (slots: ReadonlyArray<Slot>) => ({
  messageType: 'DATA_MESSAGE',
  logEvents: slots.map(({ text: message }, index) => ({ id: `${index}`, timestamp: 1, message }))
})

const without = (text: string): fc.Arbitrary<ReadonlyArray<Slot>> =>
  texts.map((slots) => slots.filter((slot) => slot.text !== text))

/** Where a document may stand, an empty array is one, and holds nothing. */
const messages = without('[]')

/** An empty line, too, is nothing, and a single one is no JSON lines. */
const lines = fc
  .tuple(messages, media)
  .map(([some, last]) => [...some.filter(({ text: line }) => line !== ''), last, last])

/** Only of objects can be told where one ends and the next begins. */
const objects = fc
  .tuple(media, values, media)
  .map(([first, some, last]) => [first, ...some.filter(({ text: one }) => /^\{/.test(one)), last])

const forms = {
  LogFile: of(values, (slots) => text({ Records: jsons(slots) })),
  Array: of(values, jsons),
  JsonLines: of(lines, (slots) => slots.map((slot) => slot.text).join('\n')),
  JsonSequence: of(objects, (slots) => slots.map((slot) => slot.text).join('')),
  EventBridge: of(values, (slots) =>
    jsons(slots).map((detail) => ({ 'detail-type': 'AWS API Call via CloudTrail', detail }))
  ),
  LookupEvents: of(texts, (slots) => ({
    Events: slots.map((slot) => ({ EventId: 'x', CloudTrailEvent: slot.text }))
  })),
  CloudWatchLogs: of(texts, (slots) => ({ awslogs: { data: gzipped(payload(slots)) } })),
  Kinesis: of(texts, (slots) => ({
    Records: slots.map((slot, index) => ({
      eventSource: 'aws:kinesis',
      kinesis: { sequenceNumber: `${index}`, data: gzipped(payload([slot])) }
    }))
  })),
  Firehose: of(texts, (slots) => ({
    records: slots.map((slot, index) => ({
      recordId: `${index}`,
      data: base64(text(payload([slot])))
    }))
  })),
  QueryResults: of(without(''), (slots) => ({
    QueryResultRows: slots.map((slot) => [{ eventid: 'x' }, { eventjson: slot.text }])
  })),
  Sqs: of(messages, (slots) => ({
    Records: slots.map((slot, index) => ({ messageId: `${index}`, body: slot.text }))
  })),
  Sns: of(messages, (slots) => ({
    Records: slots.map((slot, index) => ({
      EventSource: 'aws:sns',
      Sns: { Type: 'Notification', MessageId: `${index}`, Message: slot.text }
    }))
  }))
}

const tallyFor = (
  delivery: Delivery,
  repeated: ReturnType<typeof dedupe>
): { readonly tally: Tally; readonly rejected: ReadonlyArray<DocumentPlace> } => {
  const became = delivery.records.map((delivered) => {
    const classified = classify(delivered.record)
    if (classified._tag === 'Rejected') return { as: 'rejected', place: delivered } as const
    const known = classified._tag === 'Media' ? classified.event : classified.record
    const as = classified._tag === 'Media' ? 'media' : 'other'
    return { as: repeated(known) === 'Repeat' ? 'duplicates' : as, place: delivered } as const
  })
  return {
    tally: [...became.map(({ as }) => as), ...delivery.issues.map(() => 'rejected' as const)]
      .map(tallyOf)
      .reduce(tallyMonoid.concat, tallyMonoid.empty),
    rejected: [
      ...became.filter(({ as }) => as === 'rejected').map(({ place }) => place),
      ...delivery.issues
    ]
  }
}

const countOf = (slots: ReadonlyArray<Slot>): Tally => {
  const seen = new Set<string>()
  return slots
    .map(({ became, id }) => {
      if (id === undefined) return tallyOf(became)
      const repeated = seen.has(id)
      seen.add(id)
      return tallyOf(repeated ? 'duplicates' : became)
    })
    .reduce(tallyMonoid.concat, tallyMonoid.empty)
}

/** Goes where a path leads, through whatever is encoded there. */
const follow = (document: unknown, path: DocumentPlace['path']): unknown => {
  let here = document
  for (const step of path) {
    if (typeof here === 'string') here = decoded(here, step)
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, step))
      throw new Error(`${path.join('.')} leads nowhere`)
    here = Reflect.get(here, step)
  }
  return here
}

const decoded = (encoded: string, step: string | number): unknown => {
  try {
    return JSON.parse(encoded)
  } catch {}
  if (encoded.includes('\n')) return encoded.split('\n')
  if (encoded.startsWith('{') && typeof step === 'number') return encoded.split(/(?<=\})(?=\{)/)
  const bytes = Buffer.from(encoded, 'base64')
  return JSON.parse((bytes[0] === 0x1f ? gunzipSync(bytes) : bytes).toString())
}

const open = (document: unknown): Delivery => recordsFrom(document, { gunzip: gunzipSync })

describe.each(Object.entries(forms))('the tally of %s', (_, trials) => {
  it('adds up, whatever is in place of a record', () => {
    fc.assert(
      fc.property(trials, ({ slots, document }) => {
        const { tally: counted, rejected } = tallyFor(open(document), dedupe())
        expect(counted).toEqual(countOf(slots))
        expect(counted.records).toBe(slots.length)
        expect(rejected).toHaveLength(counted.rejected)
      })
    )
  })

  it('has a distinct place for each record and each rejection, which leads there', () => {
    fc.assert(
      fc.property(trials, ({ document }) => {
        const { records, issues } = open(document)
        const paths = [...records, ...issues].map(({ path }) => text(path))
        expect(new Set(paths).size).toBe(paths.length)
        for (const { path, record: found } of records) {
          const there = follow(document, path)
          expect(there === text(found) || text(there) === text(found)).toBe(true)
        }
        for (const { path } of issues) follow(document, path)
      })
    )
  })

  it('is the sum of the tallies of its documents', () => {
    fc.assert(
      fc.property(fc.array(trials, { maxLength: 4 }), (documents) => {
        const repeated = dedupe()
        const counted = documents
          .map(({ document }) => tallyFor(open(document), repeated).tally)
          .reduce(tallyMonoid.concat, tallyMonoid.empty)
        expect(counted).toEqual(countOf(documents.flatMap(({ slots }) => slots)))
        const { records, media, other, rejected, skipped, duplicates } = counted
        expect(records).toBe(media + other + rejected + skipped + duplicates)
      })
    )
  })
})

describe('recordsFrom', () => {
  it('counts each line of a truncated list', () => {
    const line = text(record('medialive.amazonaws.com', 'StopChannel', {}))
    for (const broken of [
      ['[1'],
      ['[1', '"x"'],
      ['[1', 'hello', '"x"'],
      ['["x"', 'hello', '"x"']
    ]) {
      const { records, issues } = open([...broken, line, line].join('\n'))
      expect([records.length, issues.length], text(broken)).toEqual([2, broken.length])
    }
  })

  it('accepts any value and any string, and never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.string(), fc.jsonValue(), fc.json()), (document) => {
        const delivery = open(document)
        const { records, objects, issues, asides } = delivery
        if (delivery._tag === 'Unrecognised') expect(issues).toHaveLength(1)
        for (const { path } of [...records, ...objects, ...issues, ...asides])
          expect(Array.isArray(path)).toBe(true)
      }),
      { numRuns: 1000 }
    )
  })

  it('reports only the place and type of what it could not read', () => {
    const secret = 'hunter2'
    const kept = { password: secret }
    for (const document of [
      secret,
      kept,
      { Records: [{ messageId: 'm', body: secret }] },
      { Records: [{ messageId: 'm', body: text(kept) }] },
      { awslogs: { data: `${secret}!` } },
      { 'detail-type': 'Other', detail: kept },
      { s3Bucket: 'b', s3ObjectKey: [kept] },
      `${text({ eventSource: 'x' })}\n${secret}`
    ]) {
      const { issues } = open(document)
      expect(issues.length).toBeGreaterThan(0)
      expect(text(issues)).not.toContain(secret)
    }
  })
})
