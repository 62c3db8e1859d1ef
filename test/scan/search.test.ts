/** A comparison that finds nothing proves little: each fault in a scanner, or in the stride, must show. */
import { describe, expect, it } from 'vitest'
import type { MakeScanner } from '../../src/scan/Scanner.js'
import {
  agreesInDepth,
  agreesOn,
  differencesOf,
  directedDifferences,
  hostileDifferences
} from './search.js'
import { withFault, withStrideFault } from './withFault.js'

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
