import { describe, expect, it } from 'vitest'
import { javaScriptScanner } from '../../src/stream/javaScriptScanner.js'
import type { MakeScanner } from '../../src/stream/Scanner.js'
import { spansOf } from './differences.js'
import { differencesOf, directedDifferences } from './search.js'
import { withFault } from './withFault.js'

const scanners: ReadonlyArray<readonly [string, MakeScanner]> = [['JavaScript', javaScriptScanner]]

describe.each(scanners)('the scanner in %s', (_, make) => {
  it('finds what JSON.parse finds, in random documents and chunks', () => {
    for (let seed = 0; seed < 3_000; seed++)
      expect(differencesOf(make, seed), `seed ${seed}`).toEqual([])
  })

  it('does so at every offset modulo 64, and for every cut', () => {
    expect(directedDifferences(make)).toEqual([])
  })

  it('delivers the first Records and tells of a second', () => {
    const text =
      '{"Records":[{"eventSource":"ivs.amazonaws.com"}],"\\u0052ecords":[{"a":1}],"Records":2}'
    expect(spansOf(make, [Buffer.from(text)])).toEqual([
      { _tag: 'Element', form: 'LogFile', start: 12, end: 47, verdict: 'Wanted' },
      { _tag: 'Repeated', start: 64 },
      { _tag: 'Repeated', start: 84 }
    ])
  })

  it.each<[string, ReadonlyArray<string>]>([
    ['{"Records":[{"a":1},{"b":2}', ['{"a":1}', '{"b":2}', 'Break']],
    ['{"Records":[{"a":1},{"b":2', ['{"a":1}', 'Break']],
    ['{"Records":[{"a":1},', ['{"a":1}', 'Break']],
    ['{"Records":[{"a":1}],"b":', ['{"a":1}', 'Break']],
    ['{"Records":[{"a":1},]}', ['{"a":1}', '']],
    ['{"Records":[{"a":1}{"b":1}]}', ['{"a":1}{"b":1}']],
    ['[{"a":1},null,"x]",[2,{}]', ['{"a":1}', 'null', '"x]"', '[2,{}]', 'Break']],
    ['{"a":1}\n{"b":"x\n{"c":3}', ['{"a":1}', '{"b":"x', '{"c":3}']],
    ['{"a":1}\n{"b":2\n{"c":3}', ['{"a":1}', '{"b":2\n', '{"c":3}']],
    ['no JSON {"a":1}\n  more\n {"b":1}', ['no JSON {"a":1}\n  more\n ', '{"b":1}']],
    ['{"a":1},{"b":2}', ['{"a":1}', ',', '{"b":2}']],
    ['\ufeff{"a":1}', ['{"a":1}']],
    ['', []]
  ])('reads %j up to its faults, and beyond where it can', (text, found) => {
    const bytes = Buffer.from(text)
    for (let size = 1; size <= bytes.length + 1; size++) {
      const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
        bytes.subarray(at * size, (at + 1) * size)
      )
      const spans = spansOf(make, chunks).map((span) =>
        'end' in span ? bytes.toString('utf8', span.start, span.end) : span._tag
      )
      expect(spans, `chunks of ${size}`).toEqual(found)
    }
  })

  it('gives no parser what is nested too deep', () => {
    const deep = `${'['.repeat(2_000)}${']'.repeat(2_000)}`
    const text = `{"Records":[{"a":${deep}},{"eventSource":"s3.amazonaws.com","a":${deep}},{"b":1}]}`
    expect(
      spansOf(make, [Buffer.from(text)]).map((span) => ('verdict' in span ? span.verdict : ''))
    ).toEqual(['TooDeep', 'Other', 'Unclear'])
  })
})

describe('the comparison finds a scanner that', () => {
  it.each<[string, string, string, string]>([
    [
      'looks at keys of any depth',
      'walk',
      '(depth === level && mayMatter',
      '(depth >= level && mayMatter'
    ],
    [
      'takes the first of two',
      'javaScriptScanner',
      'verdict = judge(',
      "if (verdict === 'Unclear') verdict = judge("
    ],
    [
      'takes a value for a key',
      'javaScriptScanner',
      'else if (!isSpace(byte)) {',
      'else if (byte === comma) state = beforeSource\nelse if (!isSpace(byte)) {'
    ],
    ['does not read escapes in keys', 'javaScriptScanner', 'byte === 0x75', 'false'],
    [
      'skips two characters behind a backslash',
      'javaScriptScanner',
      'if (byte >= 0x20) at++',
      'at += 2'
    ],
    ['takes the last of four bytes', 'word', 'marks & -marks', 'marks'],
    ['forgets a key where a chunk ends', 'walk', '?? backslash', '?? 0'],
    [
      'compares the length alone',
      'EventSourceValue',
      'if (startsAt(bytes, from, needle))',
      'if (needle !== undefined)'
    ]
  ])('%s', async (_, file, from, to) => {
    const faulty = await withFault(file, from, to)
    const found = Array.from({ length: 3_000 }, (_, seed) => seed).some(
      (seed) => differencesOf(faulty, seed).length > 0
    )
    expect(found || directedDifferences(faulty).length > 0).toBe(true)
  })
})
