import * as fc from 'fast-check'
import { dedupe, type Identifiable, sameAction } from 'mediatrail/delivery'
import { describe, expect, it } from 'vitest'

const few = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g')
const ids = fc.array(few, { maxLength: 60 })

describe('dedupe', () => {
  it('finds a repeat, and takes nothing else for one', () => {
    fc.assert(
      fc.property(ids, (sequence) => {
        const repeated = dedupe()
        sequence.forEach((eventID, index) =>
          expect(repeated({ eventID })).toBe(sequence.indexOf(eventID) < index)
        )
      })
    )
  })

  it('remembers as many distinct ids as it was told, and at most twice as many', () => {
    fc.assert(
      fc.property(ids, fc.integer({ min: 1, max: 5 }), (sequence, remember) => {
        const repeated = dedupe({ remember })
        sequence.forEach((eventID, index) => {
          const answer = repeated({ eventID })
          const before = index === 0 ? -1 : sequence.lastIndexOf(eventID, index - 1)
          const between = new Set(sequence.slice(before + 1, index)).size
          if (before < 0 || between >= 2 * remember) expect(answer).toBe(false)
          else if (between < remember) expect(answer).toBe(true)
        })
      })
    )
  })

  it('asks as fast with a full memory', () => {
    const repeated = dedupe({ remember: 50_000 })
    let repeats = 0
    for (let index = 0; index < 300_000; index++)
      if (repeated({ eventID: `event-${index}` })) repeats++
    expect(repeats).toBe(0)
  })

  it('takes no record without an id for a repeat', () => {
    const repeated = dedupe()
    for (const record of [{}, {}, { eventID: '' }, { eventID: '' }])
      expect(repeated(record)).toBe(false)
  })

  it.each([0, -1, Number.NaN, 0.5])('remembers one id at least (told %s)', (remember) => {
    const repeated = dedupe({ remember })
    expect(['a', 'a', 'b', 'c', 'a'].map((eventID) => repeated({ eventID }))).toEqual([
      false,
      true,
      false,
      false,
      false
    ])
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

  it('is an equivalence', () => {
    fc.assert(
      fc.property(identifiable, identifiable, identifiable, (a, b, c) => {
        expect(sameAction(a, a)).toBe(true)
        expect(sameAction(a, b)).toBe(sameAction(b, a))
        if (sameAction(a, b) && sameAction(b, c)) expect(sameAction(a, c)).toBe(true)
      })
    )
  })
})
