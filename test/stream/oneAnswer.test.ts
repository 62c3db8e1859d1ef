/** A document gives the same records whatever the way in, and those that were put into it. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sizesBy } from './items.js'
import { random } from './random.js'
import {
  documents,
  encodings,
  expectedOf,
  foundBy,
  foundInFile,
  foundInStream,
  mediaInStream,
  mediaOf
} from './waysIn.js'

describe('a document', () => {
  it('contains its input, as a string, parsed, and as bytes of any type', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const expected = expectedOf(document)
        expect(foundBy(document.text)).toEqual(expected)
        expect(foundBy(`\ufeff${document.text}`)).toEqual(expected)
        if ('parsed' in document) expect(foundBy(document.parsed)).toEqual(expected)
        for (const [name, bytesOf] of Object.entries(encodings)) {
          const bytes = bytesOf(document.text)
          const buffer = new Uint8Array(bytes).buffer
          expect(foundBy(bytes), name).toEqual(expected)
          expect(foundBy(buffer), name).toEqual(expected)
          expect(foundBy(new DataView(buffer)), name).toEqual(expected)
        }
      }),
      { numRuns: Number(process.env['MEDIATRAIL_CASES'] ?? 60) }
    )
  })

  it.each(Object.entries(encodings))(
    'is the same in a stream and in a file (%s)',
    async (_, bytesOf) => {
      await fc.assert(
        fc.asyncProperty(documents, fc.integer(), async (document, seed) => {
          const expected = expectedOf(document)
          const bytes = bytesOf(document.text)
          expect(await foundInStream(bytes)).toEqual(expected)
          expect(await foundInStream(bytes, sizesBy(random(seed)))).toEqual(expected)
          expect(await foundInFile(bytes)).toEqual(expected)
          expect(await mediaInStream(bytes)).toEqual(mediaOf(expected))
        }),
        { numRuns: Number(process.env['MEDIATRAIL_CASES'] ?? 40) }
      )
    }
  )

  it.each([
    ['"{\\"Events\\":[]}"\n"[{\\"a\\":1}]"\n', 1],
    ['"{\\"Events\\":[]}"\n"1"\n{"Records":[]}', 1],
    ['1\n"{\\"Events\\":[]}"\nnone\n{"Records":[]}', 2],
    ['[{"eventVersion":"x\n[{"eventVersion":', 2],
    ['{"Records":[{"eventVersion":"x{"Records":[{"eventVersion":"x', 2],
    ['[{"eventVersion":"x{"Records":', 2],
    ['2026-01-02 was a {"Friday"}', 1],
    ['{"a":1}\n\u000b\nx', 3],
    ['{"a":1}\n{b}{c}\nd', 3],
    ['{"a":1}\n{b\nc}\nd', 3]
  ])('counts rejections in the same way (%s)', async (text, rejected) => {
    const expected = { records: [], objects: [], rejected }
    for (const bytesOf of Object.values(encodings)) {
      expect(foundBy(bytesOf(text))).toEqual(expected)
      expect(await foundInStream(bytesOf(text))).toEqual(expected)
      expect(await foundInStream(bytesOf(text), () => 1)).toEqual(expected)
    }
  })
})
