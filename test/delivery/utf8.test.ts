import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textOfUtf8 } from '../../src/delivery/utf8.js'

const bytes = fc.uint8Array({ maxLength: 300 })

describe('UTF-8', () => {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

  it('is decoded like TextDecoder, valid or not', () => {
    const mostlyText = fc
      .array(
        fc.oneof(
          fc.string({ unit: 'binary' }).map((text) => new TextEncoder().encode(text)),
          fc.uint8Array({ maxLength: 5, min: 0x7f })
        )
      )
      .map((parts) => Uint8Array.from(parts.flatMap((part) => [...part])))
    fc.assert(
      fc.property(fc.oneof(bytes, mostlyText), (value) => {
        expect(textOfUtf8(value)).toBe(decoder.decode(value))
      }),
      { numRuns: 1000 }
    )
  })

  it('is decoded at any length', () => {
    for (const text of ['a🎬'.repeat(8191), '\ufeffé'.repeat(8192), 'x'.repeat(1_000_000)])
      expect(textOfUtf8(new TextEncoder().encode(text))).toBe(text)
  })
})
