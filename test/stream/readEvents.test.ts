import { gunzipSync, gzipSync } from 'node:zlib'
import { showIssue } from 'mediatrail'
import { dedupe } from 'mediatrail/delivery'
import { gunzip } from 'mediatrail/node'
import { type ReadOptions, readEvents } from 'mediatrail/stream'
import { describe, expect, it } from 'vitest'
import { gzipped, text } from '../delivery/documents.js'
import { record } from '../event/record.js'
import { chunksOf, outcomeOf, read } from './items.js'

const stop = (eventID: string): unknown =>
  record('medialive.amazonaws.com', 'StopChannel', { eventID })
const queue = (eventID: string): unknown =>
  record('mediaconvert.amazonaws.com', 'CreateQueue', { eventID })
const foreign = {
  eventSource: 's3.amazonaws.com',
  eventName: 'GetObject',
  eventTime: '2026-01-02T03:04:05Z'
}

const logFile = text({ Records: [stop('a'), foreign, queue('b'), {}] })

const nothing = { records: 0, media: 0, other: 0, rejected: 0, skipped: 0, duplicates: 0 }

describe('readEvents', () => {
  it('yields the events of a log file in order, skips other services, and counts everything', async () => {
    const { ids, rejected, tally } = await read(logFile, { source: 'trail.json' })
    expect(ids).toEqual(['a', 'b'])
    expect(rejected.map(({ place, reason }) => ({ place, reason }))).toEqual([
      {
        place: { source: 'trail.json', index: 3, byteOffset: logFile.lastIndexOf('{}') },
        reason: 'NotARecord'
      }
    ])
    expect(tally).toEqual({ ...nothing, records: 4, media: 2, skipped: 1, rejected: 1 })
  })

  it('gives the byte offset of an event', async () => {
    const { items } = await read(logFile)
    for (const item of items)
      if (item._tag === 'Events')
        expect(logFile.slice(item.place.byteOffset)).toMatch(/^\{"eventVersion"/)
  })

  it.each<[string, string | Uint8Array]>([
    ['an array', text([stop('a'), queue('b')])],
    ['JSON lines', `${text(stop('a'))}\n${text(queue('b'))}\n`],
    [
      'log files one after the other',
      text({ Records: [stop('a')] }) + text({ Records: [queue('b')] })
    ],
    ['a pretty-printed file', JSON.stringify({ Records: [stop('a'), queue('b')] }, null, 2)],
    ['a byte order mark', `\ufeff${text({ Records: [stop('a'), queue('b')] })}`],
    [
      'the events of LookupEvents',
      text({
        Events: [stop('a'), queue('b')].map((each) => ({
          EventId: 'x',
          CloudTrailEvent: text(each)
        }))
      })
    ],
    [
      'EventBridge events',
      text(
        [stop('a'), queue('b')].map((detail) => ({
          'detail-type': 'AWS API Call via CloudTrail',
          detail
        }))
      )
    ],
    [
      'messages',
      text({
        Records: [
          {
            messageId: '1',
            eventSource: 'aws:sqs',
            body: text({ Records: [stop('a'), queue('b')] })
          }
        ]
      })
    ],
    [
      'a subscription',
      text({
        awslogs: {
          data: gzipped({
            messageType: 'DATA_MESSAGE',
            logEvents: [stop('a'), queue('b')].map((each) => ({
              id: '1',
              timestamp: 1,
              message: text(each)
            }))
          })
        }
      })
    ],
    ['gzip', gzipSync(text({ Records: [stop('a'), queue('b')] }))],
    ['gzip in gzip', gzipSync(gzipSync(text({ Records: [stop('a'), queue('b')] })))],
    [
      'several members of gzip',
      Buffer.concat([gzipSync(text(stop('a'))), gzipSync(text(queue('b')))])
    ]
  ])('reads %s, whole and byte by byte', async (_, document) => {
    const bytes = Buffer.from(document)
    const ways: ReadonlyArray<ReadOptions> = [{ gunzip, gunzipSync }, { gunzipSync }]
    for (const [size, options] of [bytes.length, 1].flatMap((size) =>
      ways.map((way) => [size, way] as const)
    )) {
      const { ids, tally } = await outcomeOf(
        readEvents(
          chunksOf(bytes, () => size),
          options
        )
      )
      expect(ids).toEqual(['a', 'b'])
      expect(tally).toEqual({ ...nothing, records: 2, media: 2 })
    }
  })

  it('reports other messages of AWS', async () => {
    const { items, tally } = await read(text({ messageType: 'CONTROL_MESSAGE', logEvents: [] }))
    expect(items).toMatchObject([{ _tag: 'Asides', asides: [{ _tag: 'ControlMessage' }] }])
    expect(tally).toEqual(nothing)
  })

  it('yields the objects of a notification', async () => {
    const notification = {
      Records: [
        {
          eventSource: 'aws:s3',
          eventName: 'ObjectCreated:Put',
          s3: { bucket: { name: 'logs' }, object: { key: 'a%2Bb.json.gz' } }
        }
      ]
    }
    const { items, tally } = await read(text(notification))
    expect(items).toMatchObject([
      { _tag: 'Asides', objects: [{ bucket: 'logs', key: 'a+b.json.gz' }] }
    ])
    expect(tally).toEqual(nothing)
  })

  it('calls the function for duplicates', async () => {
    const twice = text({ Records: [stop('a'), queue('b'), stop('a')] })
    const { ids, tally } = await read(twice, { dedupe: dedupe() })
    expect(ids).toEqual(['a', 'b'])
    expect(tally).toEqual({ ...nothing, records: 3, media: 2, duplicates: 1 })
  })

  describe('reads the requested records:', () => {
    it('one service', async () => {
      const { ids, tally } = await read(logFile, { services: ['medialive.amazonaws.com'] })
      expect(ids).toEqual(['a'])
      expect(tally).toMatchObject({ records: 4, media: 1, skipped: 2, rejected: 1 })
    })

    it('single operations', async () => {
      const both = text([stop('a'), record('medialive.amazonaws.com', 'StartChannel')])
      const { ids, tally } = await read(both, {
        operations: { 'medialive.amazonaws.com': ['StopChannel'] }
      })
      expect(ids).toEqual(['a'])
      expect(tally).toMatchObject({ records: 2, media: 1, skipped: 1 })
    })

    it('everything', async () => {
      const { items, tally } = await read(logFile, { everything: true })
      expect(items.flatMap((item) => (item._tag === 'Others' ? item.records : []))).toMatchObject([
        foreign
      ])
      expect(tally).toMatchObject({ records: 4, media: 2, other: 1, rejected: 1, skipped: 0 })
    })
  })

  describe('reports faults, and continues:', () => {
    const whole = gzipSync(logFile)
    const damaged = gzipSync(logFile)
    damaged.fill(0xff, 20, 30)

    it.each<[string, string | Uint8Array, ReadOptions, string, string, ReadonlyArray<string>]>([
      [
        'an empty source',
        '',
        {},
        'Empty',
        'the value: expected a document, found nothing (the source is empty)',
        []
      ],
      [
        'a blank one',
        ' \n',
        {},
        'Empty',
        'the value: expected a document, found nothing (the source is empty)',
        []
      ],
      ['no JSON', 'Dear customer', {}, 'NotJson', 'the value: expected', []],
      ['JSON of no form', '{"a":1}', {}, 'Unrecognised', 'the value: expected', []],
      [
        'a source that breaks off',
        logFile.slice(0, -20),
        {},
        'BrokenOff',
        'the end of the document, found nothing (it is truncated; everything before that was read)',
        ['a']
      ],
      [
        'gzip that breaks off',
        whole.subarray(0, -9),
        { gunzip },
        'BrokenOff',
        'the end of the gzip stream',
        ['a', 'b']
      ],
      ['gzip that is damaged', damaged, { gunzip }, 'Damaged', 'a complete gzip stream', []],
      [
        'a record beyond the limit',
        text([{ x: 'x'.repeat(3000) }, stop('c')]),
        { maxRecordBytes: 2000 },
        'TooLarge',
        'a record of at most 2000 bytes, found nothing (maxRecordBytes sets the limit)',
        ['c']
      ],
      [
        'a document beyond the limit',
        `${text({ Events: ['x'.repeat(3000)] })}\n${text(stop('c'))}`,
        { maxDocumentBytes: 2000 },
        'TooLarge',
        'a document of at most 2000 bytes',
        ['c']
      ],
      [
        'a second Records',
        `{"Records":[${text(stop('a'))}],"Records":[${text(stop('b'))}]}`,
        {},
        'Repeated',
        'a single Records in a log file',
        ['a']
      ],
      [
        'a record that is no JSON',
        `{"Records":[${text(stop('a')).replace(':', ';')},${text(stop('b'))}]}`,
        {},
        'NotJson',
        'a record in JSON',
        ['b']
      ],
      [
        'nothing between commas',
        `[,${text(stop('b'))}]`,
        {},
        'NotJson',
        'nothing between the commas',
        ['b']
      ],
      [
        'a record that is nested too deep',
        `[{"eventSource":"medialive.amazonaws.com","x":${'['.repeat(5000)}${']'.repeat(5000)}},${text(stop('b'))}]`,
        {},
        'TooDeep',
        'at most 512 levels',
        ['b']
      ]
    ])('%s', async (_, document, options, reason, words, ids) => {
      const found = await read(document, options)
      const [rejection] = found.rejected.filter((each) => each.reason === reason)
      expect(rejection && showIssue(rejection.issues[0])).toContain(words)
      expect(found.ids).toEqual(ids)
    })

    it('a gzip bomb, which is stopped at the limit', async () => {
      const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024, 0x20))
      let inflated = 0
      const counted = async function* (source: AsyncIterable<Uint8Array>) {
        for await (const chunk of gunzip(source)) {
          inflated += chunk.length
          yield chunk
        }
      }
      const { rejected } = await read(bomb, { gunzip: counted, maxInflatedBytes: 1_000_000 })
      expect(rejected.map(({ reason }) => reason)).toEqual(['TooLarge'])
      expect(inflated).toBeLessThan(2_000_000)
    })

    it('a source that fails, without its message', async () => {
      const failing = async function* () {
        yield Buffer.from(text(stop('a')))
        throw Object.assign(new Error('password=hunter2'), { code: 'ECONNRESET' })
      }
      const { ids, rejected } = await outcomeOf(readEvents(failing()))
      expect(ids).toEqual(['a'])
      expect(rejected.map(({ reason, issues }) => [reason, showIssue(issues[0])])).toEqual([
        ['Unreadable', 'the value: expected a source that can be read, found nothing (ECONNRESET)']
      ])
    })
  })

  it('closes its source when the loop is left', async () => {
    let closed = false
    const source = async function* () {
      try {
        for (;;) yield Buffer.from(`${text(stop('a'))}\n`)
      } finally {
        closed = true
      }
    }
    for await (const item of readEvents(source())) if (item._tag === 'Events') break
    expect(closed).toBe(true)
  })

  it('stops on abort, even if the source hangs', async () => {
    const abort = new AbortController()
    const source = async function* () {
      yield Buffer.from(`${text(stop('a'))}\n${text(stop('b'))}\n`)
      setTimeout(() => abort.abort(), 5)
      await new Promise(() => undefined)
    }
    const { ids, rejected } = await outcomeOf(readEvents(source(), { signal: abort.signal }))
    expect(ids).toEqual(['a', 'b'])
    expect(rejected.map(({ reason }) => reason)).toEqual(['Aborted'])
  })

  it('reads a source longer than a string can be, past a record of 50 MB', async () => {
    const huge = Buffer.from(
      `{"eventSource":"medialive.amazonaws.com","x":"${'x'.repeat(50_000_000)}"}`
    )
    const skipped = Buffer.from(`${text({ ...foreign, x: 'x'.repeat(1_000_000) })},`)
    const source = async function* () {
      yield Buffer.from('{"Records":[')
      yield huge
      yield Buffer.from(',')
      for (let left = 600; left > 0; left--) yield skipped
      yield Buffer.from(`${text(stop('a'))}]}`)
    }
    const { ids, rejected, tally } = await outcomeOf(readEvents(source()))
    expect(ids).toEqual(['a'])
    expect(rejected.map(({ reason }) => reason)).toEqual(['TooLarge'])
    expect(tally).toEqual({ ...nothing, records: 602, media: 1, skipped: 600, rejected: 1 })
  }, 60_000)

  it('contains no record value in rejections', async () => {
    const secret = 'hunter2-hunter2'
    const broken = [
      `{"${secret}`,
      `[{"eventSource":"${secret}"}`,
      `{"Records":[{"a":"${secret}"},"${secret}"]}`
    ]
    for (const document of broken)
      expect(text((await read(document)).rejected)).not.toContain(secret)
  })
})
