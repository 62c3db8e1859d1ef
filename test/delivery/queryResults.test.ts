import { classify, notes, principal } from 'mediatrail'
import { recordsFrom } from 'mediatrail/delivery'
import { describe, expect, it } from 'vitest'
import { create, only, stop, text } from './documents.js'

const identity = '{type=IAMUser, principalid=AIDACKCEVSQ6C2EXAMPLE, username=alice}'

/** What Athena shows of a record: lower case, texts, and nothing where there was nothing. */
const row = {
  eventversion: '1.11',
  useridentity: text(stop['userIdentity']),
  eventtime: '2026-01-02T03:04:05Z',
  eventsource: 'medialive.amazonaws.com',
  eventname: 'StopChannel',
  awsregion: 'us-west-2',
  sourceipaddress: '192.0.2.1',
  useragent: 'aws-cli/2.31.0',
  errorcode: null,
  requestparameters: '{"channelId":"1234567"}',
  responseelements: 'null',
  requestid: '1234abcd-12ab-34cd-56ef-1234567890ab',
  eventid: 'aaaaaaaa-0000-4000-8000-000000000001',
  readonly: 'false',
  eventtype: 'AwsApiCall',
  recipientaccountid: '111122223333',
  eventcategory: 'Management',
  managementevent: 'true'
}

const { responseElements: _, ...shown } = stop

describe('a row', () => {
  it('becomes a record', () => {
    expect(recordsFrom([row])).toEqual(
      only('QueryResults', { records: [{ path: [0], record: shown }] })
    )
    expect(recordsFrom(`${text(row)}\n${text(row)}`).records).toEqual([
      { path: [0], record: shown },
      { path: [1], record: shown }
    ])
  })

  it('with a record as JSON ignores its other columns', () => {
    expect(recordsFrom([{ ...row, eventjson: text(create) }]).records).toEqual([
      { path: [0, 'eventjson'], record: create }
    ])
    expect(recordsFrom([{ eventjson: '{"eventVer' }]).issues.map(({ path }) => path)).toEqual([
      [0, 'eventjson']
    ])
  })

  it('keeps a structure in the Presto format as a string, and reports it', () => {
    const { records, asides } = recordsFrom([{ ...row, useridentity: identity }])
    expect(records).toEqual([{ path: [0], record: { ...shown, userIdentity: identity } }])
    expect(asides).toEqual([{ _tag: 'TextColumn', path: [0, 'useridentity'] }])
    const classified = classify(records[0]?.record)
    if (classified._tag !== 'Media') throw new Error(classified._tag)
    expect(principal(classified.event).kind).toBe('unknown')
    expect(notes(classified.event).map(({ _tag, path }) => [_tag, ...path])).toEqual([
      ['Mismatched', 'userIdentity']
    ])
  })

  it('keeps unknown columns, whatever their names', () => {
    const odd = JSON.parse('{"eventsource": "x", "__proto__": "p", "year": "2026"}')
    const [delivered] = recordsFrom([odd]).records
    expect(Object.entries(delivered?.record ?? {})).toEqual([
      ['eventSource', 'x'],
      ['__proto__', 'p'],
      ['year', '2026']
    ])
  })
})

describe('results of CloudTrail Lake', () => {
  const results = (...rows: ReadonlyArray<unknown>) => ({
    QueryStatus: 'FINISHED',
    QueryStatistics: { ResultsCount: 1, TotalResultsCount: 1, BytesScanned: 1024 },
    QueryResultRows: rows
  })

  it('contain each row as a list of columns, with times in another format', () => {
    const cells = Object.entries({ ...row, eventtime: '2026-01-02 03:04:05.000' })
      .filter(([, value]) => value !== null)
      .map(([name, value]) => ({ [name]: value }))
    expect(recordsFrom(results(cells))).toEqual(
      only('QueryResults', { records: [{ path: ['QueryResultRows', 0], record: shown }] })
    )
  })

  it('may contain records as JSON, with names in the case of the query', () => {
    const cells = [{ eventID: 'x' }, { eventJson: text(stop) }]
    expect(recordsFrom(results(cells)).records).toEqual([
      { path: ['QueryResultRows', 0, 1, 'eventJson'], record: stop }
    ])
  })

  it('of another question keep each row in its place', () => {
    const { records } = recordsFrom(results([{ _col0: '5' }], 7))
    expect(records.map(({ record }) => record)).toEqual([{ _col0: '5' }, 7])
    expect(records.map(({ record }) => classify(record)._tag)).toEqual(['Rejected', 'Rejected'])
  })
})

describe('results of Athena', () => {
  const data = (values: ReadonlyArray<unknown>) => ({
    Data: values.map((value) => (value === null ? {} : { VarCharValue: value }))
  })
  const columns = Object.keys(row)
  const ResultSetMetadata = { ColumnInfo: columns.map((Name) => ({ Name, Type: 'varchar' })) }
  const header = data(columns)
  const values = data(Object.values(row))

  it('contain each row as a list of strings, after one of names on the first page', () => {
    const first = recordsFrom({ ResultSet: { Rows: [header, values], ResultSetMetadata } })
    expect(first).toEqual(
      only('QueryResults', { records: [{ path: ['ResultSet', 'Rows', 1], record: shown }] })
    )
    const next = recordsFrom({ ResultSet: { Rows: [values], ResultSetMetadata } })
    expect(next.records).toEqual([{ path: ['ResultSet', 'Rows', 0], record: shown }])
    expect(recordsFrom({ ResultSet: { Rows: [header, values] } })).toEqual(first)
  })

  it('keep a value that is not a row in its place', () => {
    const Rows = [header, 'x']
    expect(recordsFrom({ ResultSet: { Rows, ResultSetMetadata } }).records).toEqual([
      { path: ['ResultSet', 'Rows', 1], record: 'x' }
    ])
    expect(recordsFrom({ ResultSet: { Rows: [], ResultSetMetadata } }).records).toEqual([])
  })
})
