import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Finding, MakeScanner, Verdict } from '../../src/scan/Scanner.js'
import { spans } from '../../src/scan/spans.js'
import { selection } from '../../src/stream/wanted.js'
import { cases } from '../laws/events.js'
import { cut } from '../stream/differences.js'
import { scanners } from './scanners.js'

const { sources, operations, admits } = selection({
  others: {
    'logs.amazonaws.com': ['DeleteLogGroup'],
    'cloudtrail.amazonaws.com': ['StopLogging']
  }
})

const verdictsOf = (
  make: MakeScanner,
  text: string,
  size: number
): ReadonlyArray<readonly [Finding, Verdict]> => {
  const found: Array<readonly [Finding, Verdict]> = []
  const scanner = spans(
    make,
    sources,
    (finding, _, __, verdict) => {
      if (finding === 'Element' || finding === 'Document') found.push([finding, verdict])
    },
    Number.MAX_SAFE_INTEGER,
    operations
  )
  for (const chunk of cut(Buffer.from(text), () => size)) scanner.scan(chunk)
  scanner.end(false)
  return found
}

const filling = 'x'.repeat(100)

/** One after the other, in a list, as it stands for the next at any place of 64 bytes. */
const elementsOf = (make: MakeScanner, records: ReadonlyArray<string>, size: number) =>
  verdictsOf(make, `{"Records":[${records.join(',')}]}`, size).map(([, verdict]) => verdict)

const sizes = [Number.MAX_SAFE_INTEGER, 1, 7, 64]

describe.each(scanners)('the scanner in %s, for single operations,', (_, make) => {
  const source = '"eventSource":"logs.amazonaws.com"'

  it.each<[string, string, Verdict]>([
    ['another operation', `{${source},"eventName":"CreateLogStream"}`, 'Other'],
    ['it in front of the source', `{"eventName":"CreateLogStream",${source}}`, 'Other'],
    ['white space', `{${source} , "eventName"\n:\t"CreateLogStream" }`, 'Other'],
    ['its key in escapes', `{${source},"event\\u004eame":"CreateLogStream"}`, 'Other'],
    ['the one that is wanted', `{${source},"eventName":"DeleteLogGroup"}`, 'Wanted'],
    ['one that is wanted elsewhere', `{${source},"eventName":"StopLogging"}`, 'Wanted'],
    ['none', `{${source},"userName":"CreateLogStream"}`, 'Wanted'],
    ['one further in', `{${source},"a":{"eventName":"CreateLogStream"}}`, 'Wanted'],
    ['what is no text', `{${source},"eventName":7}`, 'Wanted'],
    ['another, and no text', `{${source},"eventName":"A","eventName":null}`, 'Wanted'],
    ['two, the last wanted', `{${source},"eventName":"A","eventName":"DeleteLogGroup"}`, 'Wanted'],
    ['two, the first wanted', `{${source},"eventName":"DeleteLogGroup","eventName":"A"}`, 'Other'],
    ['one in escapes', `{${source},"eventName":"\\u0041"}`, 'Wanted'],
    ['one that is no ASCII', `{${source},"eventName":"é"}`, 'Wanted'],
    ['one that is far too long', `{${source},"eventName":"${filling}"}`, 'Wanted'],
    ['another service', '{"eventSource":"s3.amazonaws.com","eventName":"StopLogging"}', 'Other'],
    ['a media service', '{"eventSource":"ivs.amazonaws.com","eventName":"A"}', 'Wanted'],
    ['no source', '{"eventName":"CreateLogStream"}', 'Unclear']
  ])('recognises a record with %s', (__, record, verdict) => {
    for (const size of sizes) {
      expect(verdictsOf(make, record, size)).toEqual([['Document', verdict]])
      const two = [`{"a":"${filling.slice(0, size % 64)}"}`, record, '{"a":1}']
      expect(elementsOf(make, two, size)).toEqual(['Unclear', verdict, 'Unclear'])
    }
  })

  it('skips nothing that parsing would accept, and gives the same result for any chunks', () => {
    const value = fc.oneof(
      fc
        .constantFrom(
          ...sources.slice(0, 2),
          ...operations.keys(),
          's3.amazonaws.com',
          ' logs.amazonaws.com ',
          'StopLogging',
          'DeleteLogGroup',
          'CreateLogStream',
          'a b'
        )
        .map((text) => JSON.stringify(text)),
      fc.constantFrom('1', 'null', '"\\u0053topLogging"', '"S\\/topLogging"', `"${filling}"`),
      fc.constant('{"eventSource":"logs.amazonaws.com","eventName":"StopLogging"}')
    )
    const key = fc.constantFrom('eventSource', 'eventName', 'event\\u004eame', 'userName', 'a')
    const colon = fc.constantFrom(':', ' : ', '\n:\t')
    const record = fc
      .array(
        fc.tuple(key, colon, value).map(([name, between, text]) => `"${name}"${between}${text}`),
        { maxLength: 6 }
      )
      .map((members) => `{${members.join(',')}}`)
    let others = 0
    fc.assert(
      fc.property(fc.array(record, { maxLength: 5 }), fc.nat(200), (records, size) => {
        const verdicts = elementsOf(make, records, size)
        expect(verdicts).toEqual(elementsOf(make, records, Number.MAX_SAFE_INTEGER))
        records.forEach((one, i) => {
          if (verdicts[i] !== 'Other') return
          others++
          expect(admits(JSON.parse(one))).toBe(false)
        })
      }),
      cases(1000)
    )
    expect(others).toBeGreaterThan(20)
  })
})
