import { describe, expect, it } from 'vitest'
import { differences, spansOf } from '../stream/differences.js'
import { scanners } from './scanners.js'
import {
  agreesInDepth,
  agreesOn,
  differencesOf,
  directedDifferences,
  hostileDifferences
} from './search.js'

/** `npm run scan` tries a hundred thousand. */
const seeds = Array.from({ length: 1_000 }, (_, seed) => seed)

describe.each(scanners)('the scanner in %s', (_, make) => {
  it('finds what JSON.parse finds, in random documents and chunks', () => {
    for (const seed of seeds) expect(differencesOf(make, seed), `seed ${seed}`).toEqual([])
  })

  it('does so at every offset modulo 64, and for every cut', () => {
    expect(directedDifferences(make)).toEqual([])
  })

  it('agrees with the other scanners, also in broken files', () => {
    expect(seeds.filter((seed) => !agreesOn(make, seed))).toEqual([])
    expect(agreesInDepth(make)).toBe(true)
  })

  it.each([300, 20_000])('is not deceived by hostile files of %d bytes', (size) => {
    expect(hostileDifferences(make, size)).toEqual([])
  })

  it('continues at the end of a memory window', () => {
    const record = `{"eventSource":"ivs.amazonaws.com","a":"${'x'.repeat(70_000)}"}`
    const text = `[${Array(9).fill(record).join(',')},{"a":"${'x'.repeat(300_000)}"},{}]`
    expect(differences(make, [text], '', () => Number.MAX_SAFE_INTEGER)).toEqual([])
  })

  it('yields the first Records and reports a second', () => {
    const text =
      '{"Records":[{"eventSource":"ivs.amazonaws.com"}],"\\u0052ecords":[{"a":1}],"Records":2}'
    expect(spansOf(make, [Buffer.from(text)])).toEqual([
      { finding: 'Element', start: 12, end: 47, verdict: 'Wanted' },
      { finding: 'Repeated', start: 64, end: 64, verdict: 'Unclear' },
      { finding: 'Repeated', start: 84, end: 84, verdict: 'Unclear' }
    ])
  })

  it.each<[string, ReadonlyArray<string>]>([
    ['{"Records":[{"a":1},{"b":2}', ['{"a":1}', '{"b":2}', 'Break']],
    ['{"Records":[{"a":1},{"b":2', ['{"a":1}', 'Break']],
    ['{"Records":[{"a":1},', ['{"a":1}', 'Break']],
    ['{"Records":[{"a":1}],"b":', ['{"a":1}', 'Break']],
    ['{"Records":[{"a":1},]}', ['{"a":1}', '']],
    ['{"Records":[{"a":1}{"b":1}]}', ['{"a":1}', 'Break', '{"b":1}', ']}']],
    ['{"Records":[{"a":1},{"b":"c{"Records":[{"d":1}]}', ['{"a":1}', 'Break', '{"d":1}']],
    ['[{"a":1},{"b\n{"Records":[{"d":1}]}', ['{"a":1}', 'Break', '{"d":1}']],
    [
      '[{"a":{"Records":[{"d":1},{"e":{"Records":[{"f":1}]}',
      ['Break', '{"d":1}', 'Break', '{"f":1}']
    ],
    ['[{"a":"b"c},{"d":1}]', ['{"a":"b"c}', '{"d":1}']],
    ['[{"a":1},null,"x]",[2,{}]', ['{"a":1}', 'null', '"x]"', '[2,{}]', 'Break']],
    ['{"a":1}\n{"b":"x\n{"c":3}', ['{"a":1}', 'Break', '{"c":3}']],
    ['{"a":1}\n{"b":2\n{"c":3}', ['{"a":1}', 'Break', '{"c":3}']],
    ['no JSON {"a":1}\n  more\n {"b":1}', ['no JSON {"a":1}\n  more\n ', '{"b":1}']],
    ['{"a":1},{"b":2},', ['{"a":1}', '{"b":2}']],
    [',,{"a":1}', [',,{"a":1}']],
    ['\ufeff{"a":1}', ['{"a":1}']],
    ['', []]
  ])('reads %j up to its faults, and beyond if possible', (text, found) => {
    const bytes = Buffer.from(text)
    for (let size = 1; size <= bytes.length + 1; size++) {
      const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
        bytes.subarray(at * size, (at + 1) * size)
      )
      const spans = spansOf(make, chunks).map((span) =>
        span.finding === 'Break' ? 'Break' : bytes.toString('utf8', span.start, span.end)
      )
      expect(spans, `chunks of ${size}`).toEqual(found)
    }
  })

  it('passes nothing to a parser that is nested too deeply', () => {
    const deep = `${'['.repeat(2_000)}${']'.repeat(2_000)}`
    const text = `{"Records":[{"a":${deep}},{"eventSource":"s3.amazonaws.com","a":${deep}},{"b":1}]}`
    expect(spansOf(make, [Buffer.from(text)]).map(({ verdict }) => verdict)).toEqual([
      'TooDeep',
      'Other',
      'Unclear'
    ])
  })
})
