import { describe, expect, it } from 'vitest'
import type { MakeScanner } from '../../src/scan/Scanner.js'
import { differences, spansOf } from '../stream/differences.js'
import { scanners } from './scanners.js'
import {
  agreesInDepth,
  agreesOn,
  differencesOf,
  directedDifferences,
  hostileDifferences
} from './search.js'
import { withFault, withStrideFault } from './withFault.js'

/** `npm run scan` tries a hundred thousand. */
const seeds = Array.from({ length: 1_000 }, (_, seed) => seed)

type Check = (make: MakeScanner) => boolean

/** The comparison, a document at a time, for as many as the rarest fault takes. What takes least comes first. */
const checks: ReadonlyArray<Check> = [
  agreesInDepth,
  ...Array.from(
    { length: 3_000 },
    (_, seed): ReadonlyArray<Check> => [
      (make) => differencesOf(make, seed).length === 0,
      (make) => agreesOn(make, seed)
    ]
  ).flat(),
  (make) => directedDifferences(make).length === 0,
  (make) => hostileDifferences(make, 20_000).length === 0
]

/** Whether one of these, which have the same fault, shows it. */
const isFound = (...makes: ReadonlyArray<MakeScanner>): boolean =>
  checks.some((holds) => makes.some((make) => !holds(make)))

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

describe('the comparison finds a scanner that', () => {
  it.each<[string, string, string, string]>([
    [
      'looks at keys of any depth',
      'walk',
      'if (depth === level && mayBeKey',
      'if (depth >= level && mayBeKey'
    ],
    [
      'takes the first of two',
      'heldStrings',
      'else scan.verdict = scan.judge(',
      "else if (scan.verdict === 'Unclear') scan.verdict = scan.judge("
    ],
    [
      'takes a value for a key',
      'keyValues',
      'else if (!isSpace(byte)) {',
      'else if (byte === 0x2c) scan.state = beforeString\nelse if (!isSpace(byte)) {'
    ],
    ['takes no key that starts with an escape', 'keys', '|| first === backslash', ''],
    ['goes on behind any byte', 'walk', '(next !== comma && next !== colon)', 'false'],
    ['does not read escapes in keys', 'keys', 'spelled(bytes, at) === letters[place]', 'false'],
    [
      'skips two characters behind a backslash',
      'strings',
      '>= 0x20 ? at + 1 : at',
      '>= 0 ? at + 2 : at'
    ],
    ['takes the last of four bytes', 'word', 'marks & -marks', 'marks'],
    ['forgets a key where a chunk ends', 'walk', 'at - opened <= longestKey', 'false'],
    [
      'compares the length alone',
      'EventSourceValue',
      'if (startsAt(bytes, from, needle))',
      'if (needle !== undefined)'
    ]
  ])('%s', async (_, file, from, to) => {
    const faulty = await withFault(file, from, to)
    expect(isFound(faulty)).toBe(true)
  })
})

describe('the comparison finds a stride that', () => {
  it.each<[string, string, string]>([
    ['looks at keys of any depth', 'if (depth === 1) {', 'if (depth >= 1) {'],
    ['forgets a backslash at the end of 64 bytes', '(code & slashes) >> 63', '0'],
    ['forgets a string at the end of 64 bytes', '<u64>((<i64>inside) >> 63)', '0'],
    ['passes by a key with an escape', 'spelled(here) === letter &&', 'false &&'],
    ['ends a value at an escape', '  if (load<u8>(end) === backslash) return end\n', ''],
    ['looks for keys with escapes in 64 bytes alone', '&& !v128.any_true(isByte(h, 0x5c))', ''],
    [
      'takes the first of two',
      '  else sourceEnd = 0\n  if',
      '  else if (sourceEnd !== 0) return here\n  if'
    ],
    ['keeps the value before one that is no string', '  else sourceEnd = 0\n  if', '  if'],
    [
      'takes the source of the element before',
      '  sourceEnd = 0\n  nameEnd = 0\n  for',
      '  nameEnd = 0\n  for'
    ],
    ['reads beyond the window', '  if (end >= to) return false\n', ''],
    ['ends an element at any bracket', 'if (depth === 0) return', 'if (depth <= 1) return'],
    ['does not count how deep it is', 'if (depth > deepest)', 'if (false)'],
    [
      'ignores what stands behind an element',
      'if (behind !== comma && behind !== closeBracket)',
      'if (false)'
    ]
  ])('%s', async (_, from, to) => {
    const faulty = await withStrideFault(from, to)
    expect(isFound(...faulty)).toBe(true)
  })
})
