import * as fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { decodeEvent } from 'mediatrail'
import { dedupe, type Identifiable, sameAction } from 'mediatrail/delivery'
import { describe, expect, it } from 'vitest'
import { digestOf } from '../../src/delivery/digest.js'
import { record } from '../event/record.js'

const few = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g')
const ids = fc.array(few, { maxLength: 60 })

/** A record with an id and a content. */
const made = (eventID: string, content: number): Identifiable & { readonly content: number } => ({
  eventID,
  content
})

describe('dedupe', () => {
  it('finds a repeat, and nothing else', () => {
    fc.assert(
      fc.property(ids, (sequence) => {
        const seen = dedupe()
        sequence.forEach((eventID, index) =>
          expect(seen({ eventID })).toBe(sequence.indexOf(eventID) < index ? 'Repeat' : 'First')
        )
      })
    )
  })

  it('distinguishes another record with the same id from a repeat, each time', () => {
    const records = fc.array(fc.tuple(few, fc.nat(2)), { maxLength: 60 })
    fc.assert(
      fc.property(records, (sequence) => {
        const seen = dedupe()
        const before = new Set<string>()
        const known = new Set<string>()
        for (const [eventID, content] of sequence) {
          const key = `${eventID} ${content}`
          const right = before.has(key) ? 'Repeat' : known.has(eventID) ? 'Clash' : 'First'
          expect(seen(made(eventID, content))).toBe(right)
          before.add(key)
          known.add(eventID)
        }
      })
    )
  })

  it('remembers at least the requested number of distinct records, and at most twice as many', () => {
    const records = fc.array(fc.tuple(few, fc.nat(1)), { maxLength: 60 })
    fc.assert(
      fc.property(records, fc.integer({ min: 1, max: 5 }), (sequence, remember) => {
        const seen = dedupe({ remember })
        const keys = sequence.map(([eventID, content]) => `${eventID} ${content}`)
        sequence.forEach(([eventID, content], index) => {
          const answer = seen(made(eventID, content))
          const before = index === 0 ? -1 : keys.lastIndexOf(keys[index] ?? '', index - 1)
          const between = new Set(keys.slice(before + 1, index)).size
          if (before < 0 || between > 2 * remember) expect(answer).not.toBe('Repeat')
          else if (between < remember) expect(answer).toBe('Repeat')
        })
      })
    )
  })

  it('remembers records with a shared id equally long', () => {
    const seen = dedupe({ remember: 2 })
    expect([made('a', 1), made('b', 1), made('c', 1), made('a', 2)].map(seen)).toEqual([
      'First',
      'First',
      'First',
      'Clash'
    ])
  })

  it('handles any number of records with one id', () => {
    const seen = dedupe({ remember: 1000 })
    for (let content = 0; content < 50_000; content++)
      expect(seen(made('a', content))).toBe(content === 0 ? 'First' : 'Clash')
    expect(seen(made('a', 49_999))).toBe('Repeat')
  })

  it('recognises a record in any key order and however it was decoded', () => {
    const raw = record('medialive.amazonaws.com', 'StopChannel', {
      readOnly: 'false',
      requestParameters: { ChannelID: 1234567 }
    })
    const turned = Object.fromEntries(Object.entries(raw).reverse())
    const decoded = [raw, turned].map((value) => {
      const event = decodeEvent(value)
      if (E.isLeft(event)) throw new Error('no event')
      return event.right
    })
    const seen = dedupe()
    expect([...decoded, raw, turned].map(seen)).toEqual(['First', 'Repeat', 'Repeat', 'Repeat'])
  })

  it('does not treat a record without an id as a repeat', () => {
    const seen = dedupe()
    for (const one of [{}, {}, { eventID: '' }, { eventID: '' }]) expect(seen(one)).toBe('First')
  })

  it('finds the id of an aggregated record', () => {
    const seen = dedupe()
    expect([{ eventId: 'a' }, { eventId: 'a' }].map(seen)).toEqual(['First', 'Repeat'])
  })

  it.each([0, -1, Number.NaN, 0.5])('remembers at least one record (limit %s)', (remember) => {
    const seen = dedupe({ remember })
    expect(['a', 'a', 'b', 'c', 'd', 'a'].map((eventID) => seen({ eventID }))).toEqual([
      'First',
      'Repeat',
      'First',
      'First',
      'First',
      'First'
    ])
  })
})

describe('the digest of a value', () => {
  it('is the same for a copy with the keys in another order', () => {
    const turned = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(turned)
      if (typeof value !== 'object' || value === null) return value
      return Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, member]) => [key, turned(member)])
      )
    }
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(digestOf(turned(value))).toBe(digestOf(value))
      })
    )
  })

  it('differs for another value', () => {
    const canonical = (value: unknown): string =>
      JSON.stringify(value, (_, member: unknown) =>
        typeof member === 'object' && member !== null && !Array.isArray(member)
          ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)))
          : member
      )
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
        if (canonical(a) !== canonical(b)) expect(digestOf(a)).not.toBe(digestOf(b))
      }),
      { numRuns: 2000 }
    )
  })

  it.each<[unknown, unknown]>([
    [
      ['a', 'b'],
      ['b', 'a']
    ],
    [{ a: 'b' }, { b: 'a' }],
    [
      { a: 1, b: 2 },
      { a: 2, b: 1 }
    ],
    [{ a: { b: 1 } }, { a: 1, b: {} }],
    [[[], []], [[[]]]],
    ['1', 1],
    ['', null],
    ['null', null],
    ['true', true],
    [[], {}],
    [[0], { 0: 0 }],
    [{ a: null }, {}],
    ['a', 'a\u0000']
  ])('differs between %j and %j', (a, b) => {
    expect(digestOf(a)).not.toBe(digestOf(b))
  })

  it('takes work in proportion to the value, and never throws', () => {
    const sparse: Array<unknown> = []
    sparse[2 ** 32 - 2] = 1
    let shared: unknown = 'x'
    for (let level = 0; level < 100; level++) shared = [shared, shared]
    const cyclic: { self?: unknown } = {}
    cyclic.self = cyclic
    const thrower = Object.defineProperty({}, 'a', {
      enumerable: true,
      get: () => {
        throw new Error('secret')
      }
    })
    for (const value of [sparse, shared, cyclic, thrower, undefined, () => 1, 1n, Symbol('s')])
      expect(Number.isInteger(digestOf(value))).toBe(true)
  })
})

const identifiable: fc.Arbitrary<Identifiable> = fc.record(
  { eventID: fc.constantFrom('a', 'b', ''), sharedEventID: fc.constantFrom('a', 'c', '') },
  { requiredKeys: [] }
)

describe('sameAction', () => {
  it.each<[Identifiable, Identifiable, boolean]>([
    [{ eventID: 'a', sharedEventID: 's' }, { eventID: 'b', sharedEventID: 's' }, true],
    [{ eventID: 'a', sharedEventID: 's' }, { eventID: 'a', sharedEventID: 't' }, false],
    [{ eventID: 'a' }, { eventID: 'a' }, true],
    [{ eventID: 'a' }, { eventID: 'b', sharedEventID: 'a' }, false],
    [{}, {}, false]
  ])('of %j and %j is %s', (a, b, same) => {
    expect(sameAction(a, b)).toBe(same)
  })

  it('is an equivalence relation', () => {
    fc.assert(
      fc.property(identifiable, identifiable, identifiable, (a, b, c) => {
        expect(sameAction(a, a)).toBe(true)
        expect(sameAction(a, b)).toBe(sameAction(b, a))
        if (sameAction(a, b) && sameAction(b, c)) expect(sameAction(a, c)).toBe(true)
      })
    )
  })
})
