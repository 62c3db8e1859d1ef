/** Junk is cheap: it is read about once, and becomes one item, however much of it there is. */
import { recordsFrom } from 'mediatrail/delivery'
import { describe, expect, it } from 'vitest'
import { javaScriptScanner } from '../../src/scan/javaScriptScanner.js'
import type { MakeScanner } from '../../src/scan/Scanner.js'
import { spans } from '../../src/scan/spans.js'
import { record } from '../event/record.js'
import { read } from './items.js'

const junk = [
  '{',
  ',',
  '[',
  '{"a"{',
  '[{"a"',
  '[,',
  '}',
  '"',
  '{"a":',
  '{"a":\n',
  '\n[{"a":1},"',
  'x"{"x'
]

/** How many bytes are scanned, if they are scanned again where a document may start in them. */
const scanned = (bytes: Buffer): number => {
  let count = 0
  const counting: MakeScanner = (wanted, emit, recover) => {
    const scanner = javaScriptScanner(wanted, emit, recover)
    return {
      ...scanner,
      scan: (chunk) => {
        count += chunk.length
        return scanner.scan(chunk)
      }
    }
  }
  const reading = spans(counting, [], () => undefined, bytes.length)
  for (let at = 0; at < bytes.length; at += 4096) reading.scan(bytes.subarray(at, at + 4096))
  reading.end(false)
  return count
}

describe('junk', () => {
  it.each(junk)('of %j is scanned in linear time', (text) => {
    for (const size of [1_000, 100_000, 1_000_000])
      expect(scanned(Buffer.alloc(size, text))).toBeLessThan(6 * size + 2_000_000)
  })

  it.each(['{', ',', '[', '{"a"{'])('of %j is one rejection with a count of one', async (text) => {
    for (const size of [5, 1_000, 300_000]) {
      const bytes = Buffer.alloc(size, text)
      const { items, rejected, tally } = await read(bytes)
      expect(items).toHaveLength(1)
      expect(rejected).toMatchObject([{ count: 1, endOffset: size }])
      expect(tally).toMatchObject({ records: 1, rejected: 1 })
      expect(recordsFrom(bytes).issues).toHaveLength(1)
    }
  })

  it('counts one for each line, in one item with its range', async () => {
    const whole = JSON.stringify(record('medialive.amazonaws.com', 'StopChannel'))
    const lines = 'oops, no JSON\n'.repeat(5)
    const { items, tally } = await read(`${whole}\n${lines}${whole}\n`)
    expect(items).toMatchObject([
      { _tag: 'Events' },
      {
        _tag: 'Rejected',
        reason: 'NotJson',
        count: 5,
        place: { index: 1, byteOffset: whole.length + 1 },
        endOffset: whole.length + 1 + lines.length
      },
      { _tag: 'Events' }
    ])
    expect(tally).toMatchObject({ records: 7, media: 2, rejected: 5 })
  })

  it('is listed piece by piece up to a thousand, and counted beyond', () => {
    const whole = JSON.stringify(record('medialive.amazonaws.com', 'StopChannel'))
    const { issues } = recordsFrom(`${whole}\n${'oops\n'.repeat(5_000)}${whole}`)
    expect(issues).toHaveLength(1_000)
    expect(issues.reduce((sum, { count = 1 }) => sum + count, 0)).toBe(5_000)
  })
})

describe('a limit that is not a number above 0', () => {
  it.each([0, -1, Number.NaN])('is rejected: %d', async (limit) => {
    const whole = JSON.stringify(record('medialive.amazonaws.com', 'StopChannel'))
    for (const name of ['maxRecordBytes', 'maxDocumentBytes', 'maxInflatedBytes']) {
      const { rejected, tally } = await read(whole, { [name]: limit })
      expect(rejected).toMatchObject([{ reason: 'InvalidOption', count: 1 }])
      expect(rejected[0]?.issues[0].expected).toContain(name)
      expect(tally).toMatchObject({ records: 1, rejected: 1 })
    }
    const { records, issues } = recordsFrom(whole, { maxInflatedBytes: limit })
    expect(records).toEqual([])
    expect(issues[0]?.expected).toContain('maxInflatedBytes')
  })
})
