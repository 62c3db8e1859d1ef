/** Values that no JSON text holds: they cost no more than they hold, and nothing throws. */
import * as fc from 'fast-check'
import { recordsFrom } from 'mediatrail/delivery'
import { describe, expect, it } from 'vitest'
import { base64, create, stop, text } from './documents.js'

const thrown = (): never => {
  throw new Error('secret')
}

const throwing = (key: string): object =>
  Object.defineProperty({}, key, { get: thrown, enumerable: true })

const revoked = (): object => {
  const { proxy, revoke } = Proxy.revocable({}, {})
  revoke()
  return proxy
}

/** A list of this length, with these elements at its end. */
const sparse = (length: number, ...last: ReadonlyArray<unknown>): ReadonlyArray<unknown> => {
  const list: Array<unknown> = []
  list.length = length
  last.forEach((value, index) => {
    list[length - last.length + index] = value
  })
  return list
}

/** All traps of a proxy throw. */
const trapped = (target: object): object =>
  new Proxy(
    target,
    Object.fromEntries(
      ['get', 'has', 'ownKeys', 'getOwnPropertyDescriptor', 'getPrototypeOf'].map((trap) => [
        trap,
        thrown
      ])
    )
  )

describe('a value that throws', () => {
  it('is an issue in its place, and affects no other', () => {
    for (const bad of [revoked(), throwing('eventSource'), throwing('s3'), trapped({})]) {
      const { records, issues } = recordsFrom({ Records: [stop, bad, create] })
      expect(records).toEqual([
        { path: ['Records', 0], record: stop },
        { path: ['Records', 2], record: create }
      ])
      expect(issues).toEqual([
        {
          path: ['Records', 1],
          expected: 'a JSON value',
          found: 'nothing',
          hint: 'reading one of its members threw'
        }
      ])
    }
  })

  it('is an issue in a message, whose id it has', () => {
    const { issues } = recordsFrom([
      { messageId: 'm', body: throwing('Records') },
      { kinesis: { sequenceNumber: 's', data: revoked() } }
    ])
    expect(issues.map(({ path, message }) => [path, message])).toEqual([
      [[0, 'body'], 'm'],
      [[1, 'kinesis', 'data'], 's']
    ])
  })

  it('reports nothing of the thrown value, wherever it occurs', () => {
    for (const bad of [revoked(), throwing('Records'), trapped([]), trapped(new Uint8Array(9))])
      for (const document of [
        bad,
        [bad],
        { Items: [bad] },
        { Records: bad },
        { records: [bad] },
        { Events: [bad] },
        { awslogs: bad },
        { awslogs: { data: bad } },
        { requestId: 'r', timestamp: 1, records: [{ data: bad }] },
        { eventSource: 'aws:kafka', records: bad },
        { results: [[{ field: 'a', value: bad }]] },
        { results: [bad] },
        { QueryResultRows: [[bad]] },
        { ResultSet: { Rows: [{ Data: [1] }, { Data: [bad] }], ResultSetMetadata: bad } },
        { s3Bucket: 'b', s3ObjectKey: [bad] },
        { 'detail-type': 'x', detail: bad, source: 'aws.s3' },
        { type: 'Buffer', data: bad }
      ]) {
        const { records, issues } = recordsFrom(document)
        expect(records.length + issues.length).toBeGreaterThan(0)
        expect(text(issues)).not.toContain('secret')
      }
  })
})

describe('a sparse list', () => {
  const most = 2 ** 32 - 1

  it('keeps its elements in their places', () => {
    expect(recordsFrom(sparse(most, stop, create)).records).toEqual([
      { path: [most - 2], record: stop },
      { path: [most - 1], record: create }
    ])
    expect(recordsFrom(sparse(3, stop)).records).toEqual([{ path: [2], record: stop }])
  })

  it('is accepted in every format', () => {
    for (const list of [sparse(most), sparse(most, stop)])
      for (const document of [
        { Records: list },
        { Items: list },
        { Events: list },
        { events: list },
        { messageType: 'DATA_MESSAGE', logEvents: list },
        { requestId: 'r', timestamp: 1, records: list },
        { eventSource: 'aws:kafka', records: { t: list } },
        { results: list, status: 'x', statistics: {} },
        { results: [[{ field: 'a' }, ...[1]], list] },
        { QueryResultRows: list },
        { QueryResultRows: [list] },
        { ResultSet: { Rows: list } },
        { ResultSet: { Rows: [{ Data: list }, { Data: list }] } },
        { ResultSet: { Rows: [{ Data: [] }], ResultSetMetadata: { ColumnInfo: list } } },
        { s3Bucket: 'b', s3ObjectKey: list },
        { kinesis: { data: { type: 'Buffer', data: list } } }
      ])
        expect(recordsFrom(document).records.length).toBeLessThan(5)
  })

  it('may claim any length', () => {
    const boast = new Proxy([stop], {
      get: (target, key) => (key === 'length' ? 2 ** 53 - 1 : Reflect.get(target, key))
    })
    expect(recordsFrom({ Records: boast }).records).toEqual([
      { path: ['Records', 0], record: stop }
    ])
  })
})

describe('a value with shared parts', () => {
  it('is opened wherever it occurs', () => {
    const message = { messageId: 'm', body: text(stop) }
    const { records } = recordsFrom({ Records: [message, message, message] })
    expect(records).toHaveLength(3)
  })

  it('takes work in proportion to its size', () => {
    let shared: unknown = { messageId: 'm', body: text(stop) }
    for (let layer = 0; layer < 7; layer++)
      shared = { Messages: Array.from({ length: 50 }, () => ({ MessageId: 'm', Body: shared })) }
    const { records, issues } = recordsFrom(shared)
    expect(records.length).toBeGreaterThan(0)
    expect(records.length + issues.length).toBeLessThan(200_000)
    expect(issues.some(({ hint }) => hint === 'it was opened in another place')).toBe(true)
  })

  it('takes no more work if a long string is shared', () => {
    const long = base64(text({ ...stop, userAgent: 'x'.repeat(1_000_000) }))
    const list = Array.from({ length: 2000 }, (_, index) => ({ recordId: `${index}`, data: long }))
    const { records, issues } = recordsFrom({ records: list })
    expect(records.length + issues.length).toBe(2000)
    expect(records.length).toBeLessThan(500)
  })

  it('ends where it contains itself', () => {
    const list: Array<unknown> = [stop]
    list.push({ messageId: 'm', body: { Records: list } })
    const { records, issues } = recordsFrom(list)
    expect(records.length).toBeGreaterThan(1)
    expect(issues.map(({ expected }) => expected)).toEqual(['at most 16 layers around a record'])
    const self: Record<string, unknown> = {}
    self['Sns'] = self
    expect(recordsFrom(self).issues).toHaveLength(1)
  })
})

describe('bytes in a list', () => {
  it('are read as bytes, not member by member', () => {
    let asked = 0
    const bytes = Buffer.from(text(stop))
    Object.defineProperty(bytes, 'first', { enumerable: true, get: () => ++asked })
    for (const document of [[bytes], { Records: [bytes] }, { events: [bytes] }])
      recordsFrom(document)
    expect(recordsFrom([bytes]).records.map(({ record }) => record)).toEqual([stop])
    expect(asked).toBe(0)
  })
})

describe('getters', () => {
  it('are called a few times, however many formats there are', () => {
    const asked = new Map<string, number>()
    const keys = [
      'detail-type',
      'Records',
      'records',
      'results',
      'messageId',
      'body',
      'eventVersion'
    ]
    const value = Object.defineProperties(
      {},
      Object.fromEntries(
        keys.map((key) => [
          key,
          {
            enumerable: true,
            get: () => {
              asked.set(key, (asked.get(key) ?? 0) + 1)
              return undefined
            }
          }
        ])
      )
    )
    recordsFrom(value)
    recordsFrom([value])
    for (const count of asked.values()) expect(count).toBeLessThanOrEqual(3)
  })
})

/** A tree in which odd values stand where they are to be made. */
const filled = (tree: unknown): unknown => {
  if (Array.isArray(tree)) return tree.map(filled)
  if (typeof tree !== 'object' || tree === null || tree === stop) return tree
  if ('make' in tree && typeof tree.make === 'function') return tree.make()
  return Object.fromEntries(Object.entries(tree).map(([key, value]) => [key, filled(value)]))
}

describe('any value', () => {
  it('is opened without a throw, and everything found has a path', () => {
    // Behind functions, since fast-check would look into them.
    const odd = fc
      .constantFrom<() => unknown>(
        revoked,
        () => throwing('Records'),
        () => trapped([]),
        () => sparse(2 ** 31, 1),
        () => new Map([['Records', [stop]]]),
        () => new Date(0),
        () => Symbol('Records'),
        () => 10n,
        () => () => stop,
        () => new Uint8Array([0x7b, 0x7d]),
        () => new ArrayBuffer(2)
      )
      .map((make) => ({ make }))
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { depthSize: 'small' },
        odd,
        fc.constantFrom<unknown>(stop, text(stop), base64(text(stop)), 'x', 1, null),
        fc.array(tie('tree'), { maxLength: 3 }),
        fc.dictionary(
          fc.constantFrom(
            'Records',
            'records',
            'Items',
            'Events',
            'results',
            'detail',
            'detail-type',
            'kinesis',
            'data',
            'Data',
            'body',
            'messageId',
            'Sns',
            'Message',
            'Type',
            'awslogs',
            'eventSource',
            'requestId',
            'timestamp',
            '@message',
            'CloudTrailEvent'
          ),
          tie('tree'),
          { maxKeys: 4 }
        )
      )
    }))
    fc.assert(
      fc.property(tree, (made) => {
        const { records, objects, issues, asides } = recordsFrom(filled(made))
        for (const { path } of [...records, ...objects, ...issues, ...asides])
          expect(Array.isArray(path)).toBe(true)
      }),
      { numRuns: 2000 }
    )
  })
})
