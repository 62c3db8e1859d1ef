import * as fc from 'fast-check'
import type { MediaEvent } from 'mediatrail'
import { type Correlation, findings, firstSeen, sequence, threshold } from 'mediatrail/audit'
import { describe, expect, it } from 'vitest'
import { holdsLaw7 } from '../../aggregate/law7.js'
import { cases, reached } from '../../laws/events.js'
import { naiveFresh, naiveSequence, naiveThreshold } from './oracle.js'
import { arbitraryCall, auditOf, foundIn, startsOf, stops, text } from './trails.js'

const thresholdOf = (atLeast: number) => threshold({ ...text, over: stops, atLeast, within: '1m' })

const sequenceOf = (atLeast: number) =>
  sequence({ ...text, first: stops, next: startsOf, atLeast, within: '1m' })

const fresh = firstSeen({ ...text, over: stops, within: '1m' })

const trail = fc.array(arbitraryCall, { maxLength: 60, size: 'max' })

const agrees = (
  correlation: Correlation,
  naive: (events: ReadonlyArray<MediaEvent>) => ReturnType<typeof foundIn>
): number => {
  let found = 0
  fc.assert(
    fc.property(trail, (events) => {
      const expected = naive(events)
      found += expected.length
      expect(foundIn(correlation, events)).toEqual(expected)
    }),
    cases(200)
  )
  return found
}

describe('the findings are those of a naive implementation over the whole trail', () => {
  it.each([1, 2, 3, 4])('threshold of %i', (atLeast) => {
    expect(agrees(thresholdOf(atLeast), (all) => naiveThreshold(all, atLeast))).toBeGreaterThan(
      reached(50, 200)
    )
  })

  it.each([1, 2, 3])('sequence after %i', (atLeast) => {
    expect(agrees(sequenceOf(atLeast), (all) => naiveSequence(all, atLeast))).toBeGreaterThan(
      reached(50, 200)
    )
  })

  it('what is new', () => {
    expect(agrees(fresh, naiveFresh)).toBeGreaterThan(reached(50, 200))
  })
})

describe('any split, any order, and JSON in between give the result of one pass', () => {
  // One record may stand in two files.
  const placed = fc
    .tuple(arbitraryCall, fc.constantFrom(undefined, 'a.json', 'b.json'))
    .map(([event, source]) =>
      source === undefined ? { event } : { event, place: { source, index: 0 } }
    )

  it.each([
    ['threshold', thresholdOf(2)],
    ['sequence', sequenceOf(2)],
    ['first seen', fresh]
  ] as const)('%s', (_, correlation) => {
    holdsLaw7(findings(auditOf([correlation])), placed)
  })

  it.each([
    ['threshold', threshold({ ...text, over: stops, atLeast: 2, within: '1m', keep: 3 })],
    ['sequence', sequence({ ...text, first: stops, next: startsOf, within: '1m', keep: 3 })],
    ['first seen', firstSeen({ ...text, over: stops, within: '1m', keep: 3 })]
  ] as const)('also %s that keeps too little', (_, correlation) => {
    holdsLaw7(findings(auditOf([correlation])), placed)
  })
})
