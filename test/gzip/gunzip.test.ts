import { gunzipSync, gzipSync, inflateRawSync, crc32 as ofZlib } from 'node:zlib'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { crc32 } from '../../src/gzip/crc32.js'
import { type Inflated, isFault } from '../../src/gzip/GzipFault.js'
import { gunzipAll } from '../../src/gzip/gunzipAll.js'
import { gunzipping } from '../../src/gzip/gunzipping.js'
import { cut } from '../stream/differences.js'
import { random } from '../stream/random.js'
import { damageOf } from './damage.js'

/** What comes out of chunks: bytes between faults, as one text for each stretch, and the faults. */
const inflatedFrom = (chunks: Iterable<Uint8Array>): ReadonlyArray<string> => {
  const found: Array<string> = []
  const take = (inflated: Inflated): void => {
    if (isFault(inflated)) found.push(`${inflated._tag} ${inflated.byteOffset}`, '')
    else found.push((found.pop() ?? '') + Buffer.from(inflated).toString('latin1'))
  }
  const source = chunks[Symbol.iterator]()
  const steps = gunzipping({ pieceBytes: 4096, before: 0, isLost: false })
  for (let step = steps.next(); step.done !== true; ) {
    if (step.value !== 'Input') take(step.value)
    step = step.value === 'Input' ? steps.next(source.next().value) : steps.next()
  }
  return found
}

const all = (bytes: Uint8Array, limit = Number.POSITIVE_INFINITY): Buffer =>
  Buffer.concat(gunzipAll(bytes, limit).map((stretch) => stretch.bytes))

const faultsIn = (bytes: Uint8Array): ReadonlyArray<unknown> =>
  gunzipAll(bytes, Number.POSITIVE_INFINITY).flatMap(({ fault }) => fault ?? [])

const data = fc.oneof(
  fc.uint8Array({ maxLength: 3000 }),
  fc
    .array(fc.constantFrom('a', 'ab', '"eventName"', ' '), { maxLength: 4000 })
    .map((texts) => Buffer.from(texts.join(''))),
  fc.nat(100_000).map((length) => Buffer.alloc(length, 'x'))
)
const level = fc.constantFrom(0, 1, 6, 9)
const strategy = fc.constantFrom(0, 1, 2, 3, 4)

describe('gzip', () => {
  it('is decompressed like in zlib, also with several members, in chunks of any size', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(data, level, strategy), { minLength: 1, maxLength: 3 }),
        fc.integer(),
        (members, seed) => {
          const bytes = Buffer.concat(
            members.map(([plain, of, by]) => gzipSync(plain, { level: of, strategy: by }))
          )
          const plain = gunzipSync(bytes)
          expect(all(bytes).equals(plain)).toBe(true)
          const dice = random(seed)
          const chunks = cut(bytes, () => 1 + dice.below(dice.pick([1, 20, 5000])))
          expect(inflatedFrom(chunks)).toEqual(plain.length === 0 ? [] : [plain.toString('latin1')])
        }
      )
    )
  })

  it('has the same checksum as in zlib', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 50 }), fc.uint8Array({ maxLength: 50 }), (a, b) => {
        expect(crc32(b, crc32(a, 0))).toBe(ofZlib(Buffer.concat([a, b])))
      })
    )
  })

  it('may have every optional part of a header', () => {
    const [plain, header] = [Buffer.from('x'.repeat(99)), Buffer.alloc(10)]
    const body = gzipSync(plain).subarray(10)
    const withFlags = (flags: number, ...parts: ReadonlyArray<Uint8Array>): Buffer => {
      header.set([0x1f, 0x8b, 8, flags])
      const whole = Buffer.concat([header, ...parts])
      const sum = Buffer.alloc(2)
      sum.writeUInt16LE(ofZlib(whole) & 0xffff)
      return Buffer.concat([whole, ...((flags & 2) === 0 ? [] : [sum]), body])
    }
    const [extra, name] = [Buffer.from('\u0003\0abc'), Buffer.from('name\0')]
    for (const bytes of [
      withFlags(1),
      withFlags(4, extra),
      withFlags(8, name),
      withFlags(16, name),
      withFlags(2 + 4 + 8 + 16, extra, name, name)
    ]) {
      expect(all(bytes).equals(plain)).toBe(true)
      expect(faultsIn(bytes)).toEqual([])
      expect(inflatedFrom(cut(bytes, () => 1))).toEqual([plain.toString()])
    }
  })

  it('is valid if zlib finds it valid, and has a fault if zlib finds one', () => {
    for (let seed = 0; seed < 2_000; seed++) {
      const { bytes, name } = damageOf(seed)
      const of = `${seed}: ${name}`
      let whole: Buffer | undefined
      try {
        whole = gunzipSync(bytes)
      } catch {}
      const found = inflatedFrom([bytes])
      // zlib says nothing of what stands behind padding.
      if (whole === undefined) expect(faultsIn(bytes).length, of).toBeGreaterThan(0)
      else expect(found[0] ?? '', of).toContain(whole.toString('latin1'))
      const dice = random(seed)
      expect(inflatedFrom(cut(bytes, () => 1 + dice.below(99))), of).toEqual(found)
    }
  })

  it('is decompressed up to the damaged symbol', () => {
    const plain = Buffer.from(Array.from({ length: 400 }, (_, at) => `${at * at} `).join(''))
    const raw = gzipSync(plain).subarray(10, -8)
    for (let length = 0; length < raw.length; length++) {
      // zlib gives what a part of the data holds, if it is not told that this is the end.
      const part = inflateRawSync(raw.subarray(0, length), { finishFlush: 2 })
      const bytes = Buffer.concat([gzipSync('').subarray(0, 10), raw.subarray(0, length)])
      expect(all(bytes).equals(part), `${length} bytes`).toBe(true)
    }
  })

  const [one, two] = [gzipSync('one '), gzipSync('two ')]
  const wrong = (member: Buffer, at: number): Buffer => {
    const copy = Buffer.from(member)
    copy[copy.length + at] = (copy.at(at) ?? 0) ^ 1
    return copy
  }

  it.each<[string, ReadonlyArray<Uint8Array>, ReadonlyArray<string>]>([
    ['padding', [one, Buffer.alloc(999)], ['one ']],
    ['zeros between members', [one, Buffer.alloc(999), two], ['one two ']],
    ['a wrong checksum', [wrong(one, -8), two], ['one ', 'Checksum 0', 'two ']],
    ['a wrong length', [one, wrong(two, -1)], ['one two ', 'Length 24', '']],
    ['other bytes behind', [one, Buffer.from('no gzip')], ['one ', 'Behind 24', '']],
    ['other bytes between', [one, Buffer.from('\0no gzip'), two], ['one ', 'Behind 25', 'two ']],
    ['a part of a header', [one, two.subarray(0, 1)], ['one ', 'BrokenOff 24', '']],
    ['a part of a member', [one, two.subarray(0, -9)], ['one two ', 'BrokenOff 24', '']],
    ['an unknown method', [one, wrong(two, -22), one], ['one ', 'Header 24', 'one ']],
    ['a block of no kind', [Buffer.from([...two.subarray(0, 10), 7, 7]), two], ['Data 0', 'two ']],
    ['nothing', [], []]
  ])('reports %s, and continues', (_, parts, found) => {
    const bytes = Buffer.concat(parts)
    expect(inflatedFrom([bytes]).filter((text) => text !== '' || found.includes(''))).toEqual(found)
    expect(inflatedFrom(cut(bytes, () => 1))).toEqual(inflatedFrom([bytes]))
  })

  it('is decompressed up to a limit', () => {
    const bomb = gzipSync(Buffer.alloc(50_000_000))
    const [stretch, ...more] = gunzipAll(bomb, 1000)
    expect(stretch?.fault).toBe('TooLarge')
    expect(stretch?.bytes.length).toBe(1000)
    expect(more).toEqual([])
    expect(gunzipAll(gzipSync('x'.repeat(1000)), 1000)[0]?.fault).toBeUndefined()
  })

  it('is read about once, however often a member seems to start', () => {
    // Each of these headers is followed by data that go on to the end, and are damaged there.
    const header = gzipSync('').subarray(0, 10)
    const literal = Buffer.alloc(3000, 0x55)
    const spam = Buffer.concat(
      Array.from({ length: 200 }, () => Buffer.concat([header, Buffer.from([2]), literal]))
    )
    let inflated = 0
    for (const { bytes } of gunzipAll(spam, Number.POSITIVE_INFINITY)) inflated += bytes.length
    expect(inflated).toBeLessThan(spam.length * 20 + 20_000_000)
  })
})
