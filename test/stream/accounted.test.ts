/** Law 5, for files: whatever is in them, the tally adds up, and what was rejected has a place. */
import { gzipSync } from 'node:zlib'
import * as fc from 'fast-check'
import { dedupe, type Tally, tallyMonoid } from 'mediatrail/delivery'
import { gunzip } from 'mediatrail/node'
import { readEvents } from 'mediatrail/stream'
import { describe, expect, it } from 'vitest'
import { record } from '../event/record.js'
import { chunksOf, outcomeOf, sizesBy } from './items.js'
import { random } from './random.js'

/** What stands in the place of a record, and what must become of it. */
interface Slot {
  readonly text: string
  readonly became: 'media' | 'skipped' | 'rejected'
  readonly id?: string
}

const ids = fc.constantFrom('a', 'b', 'c', 'd', 'e')

const slot = fc.oneof(
  ids.map(
    (id): Slot => ({
      text: JSON.stringify(record('ivs.amazonaws.com', 'StopStream', { eventID: id })),
      became: 'media',
      id
    })
  ),
  fc
    .constantFrom<unknown>(
      { eventSource: 's3.amazonaws.com' },
      { x: [{ eventSource: 'ivs.amazonaws.com' }], eventSource: 'ec2.amazonaws.com' }
    )
    .map((value): Slot => ({ text: JSON.stringify(value, null, 1), became: 'skipped' })),
  fc
    .constantFrom(
      '{}',
      '1',
      'null',
      '[]',
      '"x"',
      '{"eventSource":"ivs.amazonaws.com"}',
      '{"eventSource":"ivs.amazonaws.com","eventName":5,"eventTime":"2026-01-02T03:04:05Z"}',
      '{"eventSource":"ivs.amazonaws.com",}',
      '{"eventName":"StopStream"}'
    )
    .map((text): Slot => ({ text, became: 'rejected' }))
)

interface Trial {
  readonly bytes: Uint8Array
  readonly slots: ReadonlyArray<Slot>
  /** Beyond the slots: the file itself is at fault. */
  readonly faults: number
}

const file = (slots: ReadonlyArray<Slot>): string =>
  `{"Records": [${slots.map(({ text }) => text).join(',\n')}]}`

const trial: fc.Arbitrary<Trial> = fc
  .tuple(fc.array(slot, { minLength: 1, maxLength: 8 }), fc.nat(4), fc.boolean())
  .map(([slots, kind, zipped]) => {
    const wrapped = (text: string): Uint8Array => (zipped ? gzipSync(text) : Buffer.from(text))
    const whole = file(slots)
    const open = whole.slice(0, -2)
    switch (kind) {
      // It breaks off between two records, or in the midst of the one that follows.
      case 0:
        return { bytes: wrapped(`${open},`), slots, faults: 1 }
      case 1:
        return {
          bytes: wrapped(`${open},{"eventSource":"ivs`),
          slots,
          faults: 1
        }
      // An archive that lacks its end.
      case 2:
        return { bytes: gzipSync(whole).subarray(0, -6), slots, faults: 1 }
      case 3:
        return { bytes: wrapped('Dear customer'), slots: [], faults: 1 }
      default:
        return { bytes: wrapped(whole), slots, faults: 0 }
    }
  })

const expected = (trials: ReadonlyArray<Trial>): Tally => {
  const seen = new Set<string>()
  const counts = { media: 0, other: 0, rejected: 0, skipped: 0, duplicates: 0 }
  for (const { slots, faults } of trials) {
    counts.rejected += faults
    for (const { became, id } of slots) {
      counts[id !== undefined && seen.has(id) ? 'duplicates' : became]++
      if (id !== undefined) seen.add(id)
    }
  }
  return { ...counts, records: Object.values(counts).reduce((sum, count) => sum + count, 0) }
}

describe('the tally of files', () => {
  it('matches the input, however it is split, and each rejection has a place in its file', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(trial, { maxLength: 5 }), fc.integer(), async (trials, seed) => {
        const seen = dedupe()
        let found = tallyMonoid.empty
        for (const [index, { bytes }] of trials.entries()) {
          const chunks = chunksOf(bytes, sizesBy(random(seed)))
          const source = `file ${index}`
          const read = await outcomeOf(readEvents(chunks, { source, gunzip, dedupe: seen }))
          found = tallyMonoid.concat(found, read.tally)
          const counts = read.rejected.map(({ count }) => count)
          expect(counts.reduce((sum, count) => sum + count, 0)).toBe(read.tally.rejected)
          for (const { place, issues } of read.rejected) {
            expect(place.source).toBe(source)
            expect(place.byteOffset).toBeGreaterThanOrEqual(0)
            expect(issues[0].expected).not.toBe('')
          }
        }
        expect(found).toEqual(expected(trials))
      }),
      { numRuns: 150 }
    )
  })
})
