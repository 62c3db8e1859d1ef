import { gunzipSync, gzipSync } from 'node:zlib'
import * as fc from 'fast-check'
import { recordsFrom } from 'mediatrail/delivery'
import { describe, expect, it } from 'vitest'
import { create, only, stop, text } from './documents.js'

const two = (under: ReadonlyArray<string>) => ({
  records: [
    { path: [...under, 0], record: stop },
    { path: [...under, 1], record: create }
  ]
})

describe('a log file', () => {
  it('contains its records, as a value, a string or bytes', () => {
    const file = { Records: [stop, create] }
    const pretty = JSON.stringify(file, null, 2)
    const bytes = new TextEncoder().encode(`\ufeff${pretty}`)
    for (const document of [file, text(file), `\ufeff${pretty}`, bytes])
      expect(recordsFrom(document)).toEqual(only('LogFile', two(['Records'])))
    expect(recordsFrom(gzipSync(pretty), { gunzip: gunzipSync })).toEqual(
      only('LogFile', two(['Records']))
    )
  })

  it('is an issue if the given gunzip throws anything', () => {
    for (const thrown of ['no', null, new Error('no'), { code: 1 }]) {
      const gunzip = (): Uint8Array => {
        throw thrown
      }
      const { records, issues } = recordsFrom(gzipSync('{"Records":[]}'), { gunzip })
      expect([records.length, issues.length]).toEqual([0, 1])
    }
  })

  it('may be empty, and keeps any value in place of a record', () => {
    expect(recordsFrom({ Records: [] })).toEqual(only('LogFile', {}))
    const odd = [1, null, 'x', [], [stop], {}, { Record: [] }]
    expect(recordsFrom({ Records: odd }).records.map(({ record }) => record)).toEqual(odd)
  })

  it('may contain Insight or aggregated records', () => {
    const insight = { eventVersion: '1.11', eventType: 'AwsCloudTrailInsight', insightDetails: {} }
    const aggregated = { eventVersion: '1.0', eventCategory: 'Aggregated', summary: {} }
    for (const record of [insight, aggregated]) {
      expect(recordsFrom({ Records: [record] })._tag).toBe('LogFile')
      expect(recordsFrom([record])._tag).toBe('Array')
      expect(recordsFrom(record)).toEqual(only('Record', { records: [{ path: [], record }] }))
    }
  })
})

describe('records as they are', () => {
  it('may be in an array, or alone', () => {
    expect(recordsFrom([stop, create])).toEqual(only('Array', two([])))
    expect(recordsFrom([])).toEqual(only('Array', {}))
    expect(recordsFrom(stop)).toEqual(only('Record', { records: [{ path: [], record: stop }] }))
  })

  it('may be one per line; a truncated line does not affect the others', () => {
    expect(recordsFrom(`${text(stop)}\n${text(create)}\r\n\n`)).toEqual(only('JsonLines', two([])))
    for (const lines of [`{"eventVer\n${text(stop)}\n`, `${text(stop)}\n{"eventVer`]) {
      const { _tag, records, issues } = recordsFrom(lines)
      expect(_tag).toBe('JsonLines')
      expect(records).toHaveLength(1)
      expect(issues).toHaveLength(1)
      expect([...records, ...issues].map(({ path }) => path).sort()).toEqual([[0], [1]])
    }
  })

  it('may be several per line, or an array per line', () => {
    const lines = `${text(stop)}\n${text(stop)}${text(create)}\n[${text(create)}]`
    expect(recordsFrom(lines).records).toEqual([
      { path: [0], record: stop },
      { path: [1, 0], record: stop },
      { path: [1, 1], record: create },
      { path: [2, 0], record: create }
    ])
  })

  it('may be concatenated, with or without white space, whatever their strings contain', () => {
    const decoy = { ...stop, errorMessage: '}{"\\"[' }
    for (const gap of ['', ' ', '\n\n']) {
      const pretty = [decoy, create].map((each) => JSON.stringify(each, null, 2)).join(gap)
      expect(recordsFrom(pretty)).toEqual(
        only('JsonSequence', {
          records: [
            { path: [0], record: decoy },
            { path: [1], record: create }
          ]
        })
      )
    }
  })

  it('may be concatenated, as JSON.parse would find them', () => {
    const quotes = fc.string({ unit: fc.constantFrom('"', '\\', '{', '}', '[', ']', 'a') })
    const object = fc.dictionary(
      quotes,
      fc.oneof(quotes, fc.array(quotes, { maxLength: 3 }), fc.jsonValue({ maxDepth: 1 })),
      { maxKeys: 4 }
    )
    fc.assert(
      fc.property(fc.array(object, { minLength: 2, maxLength: 5 }), (objects) => {
        const sequence = objects.map((each) => ({ eventVersion: '1.11', ...each }))
        const { records, issues } = recordsFrom(sequence.map(text).join(''))
        expect(issues).toEqual([])
        expect(text(records.map(({ record }) => record))).toBe(text(sequence))
      })
    )
  })

  it('are read up to the truncation, and after invalid JSON', () => {
    const { _tag, records, issues } = recordsFrom(
      `${text(stop)} and {no: json} ${text(create)}{"eventVersion":"1.`
    )
    expect(_tag).toBe('JsonSequence')
    expect(records.map(({ path }) => path)).toEqual([[0], [2]])
    expect(issues.map(({ path }) => path)).toEqual([[1], [3]])
  })
})

describe('a document that is not JSON in one place', () => {
  const parts = `${text(stop)},{"eventVersion":oops},${text(create)}`

  it.each([
    ['a log file', `{"Records":[${parts}]}`],
    ['an array', `[${parts}]`],
    ['a log file on a line', `{"Records":[]}\n{"Records":[${parts}]}\n`]
  ])('keeps the other records: %s', (_, document) => {
    const { records, issues } = recordsFrom(document)
    expect(records.map(({ record }) => record)).toEqual([stop, create])
    expect(issues).toHaveLength(1)
    expect(issues[0]?.path.at(-1)).toBe(1)
  })

  it('keeps all records if that is not among them', () => {
    const { records } = recordsFrom(`{"Records":[${text(stop)},${text(create)}],"next":oops}`)
    expect(records.map(({ record }) => record)).toEqual([stop, create])
  })
})

describe('a truncated document', () => {
  it.each(['{"eventVer', '[{"eventVer', '[ {"eventVer', '["eventVer'])(
    'is an issue, and so is the next one: %s',
    (cut) => {
      const { records, issues } = recordsFrom(`${cut}\n${cut}`)
      expect(records).toEqual([])
      expect(issues).toHaveLength(2)
    }
  )

  it.each<[string, unknown]>([
    ['a log file', { Records: [stop, create] }],
    ['an array', [stop, create]],
    [
      'messages',
      {
        Records: [
          { messageId: '1', body: text(stop) },
          { messageId: '2', body: text(create) }
        ]
      }
    ]
  ])('yields its complete records: %s', (_, document) => {
    for (const space of [0, 2]) {
      const { records, issues } = recordsFrom(JSON.stringify(document, null, space).slice(0, -30))
      expect(records.map(({ record }) => record)).toEqual([stop])
      expect(issues).toHaveLength(1)
      expect(issues[0]?.hint).toContain('truncated')
    }
  })
})

describe('an unknown format', () => {
  it.each<[unknown, string]>([
    [1, 'number'],
    [null, 'null'],
    [undefined, 'nothing'],
    [() => stop, 'nothing'],
    [{}, 'object'],
    [{ a: { Records: [stop] } }, 'object'],
    [{ records: [{ id: 1 }] }, 'object'],
    ['', 'string'],
    ['hello [1] {}', 'string'],
    [text({ Records: [stop] }).slice(0, -20), 'string'],
    ['"Event name","Event time"\nStopChannel,now', 'string'],
    [new Uint8Array([0xff, 0x00]), 'string'],
    [gzipSync('{}'), 'object'],
    [{ Records: 1 }, 'object']
  ])('is Unrecognised, with a reason (%#)', (document, found) => {
    const delivery = recordsFrom(document)
    expect(delivery._tag).toBe('Unrecognised')
    expect(delivery.issues).toEqual([
      { path: [], found, expected: expect.any(String), hint: expect.any(String) }
    ])
    expect(delivery.records).toEqual([])
  })

  it('is reported as such', () => {
    const hintFor = (document: unknown): string | undefined => recordsFrom(document).issues[0]?.hint
    expect(hintFor('Event name,Event time\n')).toContain('CSV')
    expect(hintFor('\u001f\u008b\u0008')).toContain('gzipped')
    expect(hintFor('')).toContain('empty')
  })

  it('includes bytes that gunzip rejects', () => {
    const gunzip = (): never => {
      throw new Error('no')
    }
    expect(recordsFrom(gzipSync('{}'), { gunzip }).issues[0]?.hint).toContain('refused')
  })

  it('includes a value that throws', () => {
    const thrown = (): never => {
      throw new Error('secret')
    }
    const revoked = Proxy.revocable({}, {})
    revoked.revoke()
    const getter = Object.defineProperty({}, 'detail-type', { get: thrown })
    const lazy = Object.defineProperty([stop, 1], 1, { get: thrown })
    for (const document of [revoked.proxy, getter, lazy]) {
      const delivery = recordsFrom(document)
      expect(delivery._tag).toBe('Unrecognised')
      expect(JSON.stringify(delivery.issues)).not.toContain('secret')
    }
  })
})

describe('other files and messages of AWS', () => {
  it('may be a digest', () => {
    const digest = {
      awsAccountId: '111122223333',
      digestStartTime: '2026-01-02T03:00:00Z',
      digestEndTime: '2026-01-02T04:00:00Z',
      digestS3Bucket: 'trail',
      digestS3Object: 'AWSLogs/111122223333/CloudTrail-Digest/us-west-2/2026/01/02/x.json.gz',
      digestSignatureAlgorithm: 'SHA256withRSA',
      newestEventTime: null,
      oldestEventTime: null,
      previousDigestS3Bucket: null,
      logFiles: []
    }
    expect(recordsFrom(text(digest))).toEqual(
      only('Digest', { asides: [{ _tag: 'Digest', path: [] }] })
    )
  })

  it('may be an event that another service sends to Lambda, which looks like a log file', () => {
    const commit = {
      eventSource: 'aws:codecommit',
      eventName: 'ReferenceChanges',
      eventTime: '2026-01-02T03:04:05.000+0000',
      eventVersion: '1.0',
      awsRegion: 'us-west-2'
    }
    const { _tag, records, issues } = recordsFrom({ Records: [commit] })
    expect([_tag, records, issues.map(({ path }) => path)]).toEqual([
      'Unrecognised',
      [],
      [['Records', 0]]
    ])
  })
})
