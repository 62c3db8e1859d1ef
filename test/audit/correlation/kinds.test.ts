import * as fc from 'fast-check'
import type { MediaEvent } from 'mediatrail'
import { type Correlation, findings, firstSeen, sequence, threshold } from 'mediatrail/audit'
import { describe, expect, it } from 'vitest'
import { holdsLaw7 } from '../../aggregate/law7.js'
import { cases } from '../../laws/events.js'
import {
  arbitraryCall,
  auditOf,
  foundIn,
  grouped,
  type Plain,
  plainOf,
  startsOf,
  stops,
  text
} from './trails.js'

const width = 60

const thresholdOf = (atLeast: number) => threshold({ ...text, over: stops, atLeast, within: '1m' })

const sequenceOf = (atLeast: number) =>
  sequence({ ...text, first: stops, next: startsOf, atLeast, within: '1m' })

const fresh = firstSeen({ ...text, over: stops, within: '1m' })

const channelsIn = (all: ReadonlyArray<Plain>, from: number, to: number): ReadonlySet<string> =>
  new Set(
    all.filter(({ seconds }) => seconds >= from && seconds <= to).map(({ channel }) => channel)
  )

const byAddress = (
  events: ReadonlyArray<MediaEvent>,
  each: (own: ReadonlyArray<Plain>, address: string) => ReadonlyArray<{ key: string; at: Plain }>
) => {
  const all = plainOf(events)
  return grouped(
    [...new Set(all.map(({ address }) => address))].flatMap((address) =>
      each(
        all.filter((one) => one.address === address),
        address
      )
    )
  )
}

/** The number of channels in the minute before rises to `atLeast` with this stop. */
const naiveThreshold = (events: ReadonlyArray<MediaEvent>, atLeast: number) =>
  byAddress(events, (own, key) => {
    const all = own.filter(({ isStop }) => isStop)
    return all.flatMap((at, i) => {
      const { seconds } = at
      const earlier = all.filter((one) => one.seconds < seconds)
      const before = channelsIn(earlier, seconds - width, seconds)
      const same = all.slice(0, i + 1).filter((one) => one.seconds === seconds)
      const added = new Set(same.map(({ channel }) => channel).filter((one) => !before.has(one)))
      const isNew =
        !before.has(at.channel) && same.filter(({ channel }) => channel === at.channel).length === 1
      return isNew && before.size < atLeast && before.size + added.size === atLeast
        ? [{ key, at }]
        : []
    })
  })

const naiveSequence = (events: ReadonlyArray<MediaEvent>, atLeast: number) =>
  byAddress(events, (own, key) =>
    own
      .filter(
        ({ isStop, seconds }) =>
          !isStop &&
          channelsIn(
            own.filter((one) => one.isStop),
            seconds - width,
            seconds
          ).size >= atLeast
      )
      .map((at) => ({ key, at }))
  )

const naiveFresh = (events: ReadonlyArray<MediaEvent>) =>
  byAddress(events, (own, key) => {
    const all = own.filter(({ isStop }) => isStop)
    return all.flatMap((at, i) => {
      const start = all[0]?.seconds ?? 0
      const seen = all.slice(0, i).filter(({ channel }) => channel === at.channel)
      return at.seconds - start >= width &&
        seen.every(({ seconds }) => at.seconds - seconds > width)
        ? [{ key: `${key} ${at.channel}`, at }]
        : []
    })
  })

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
    cases(500)
  )
  return found
}

describe('what is found is what a naive reading of the whole trail finds', () => {
  it.each([1, 2, 3, 4])('threshold of %i', (atLeast) => {
    expect(agrees(thresholdOf(atLeast), (all) => naiveThreshold(all, atLeast))).toBeGreaterThan(50)
  })

  it.each([1, 2, 3])('sequence after %i', (atLeast) => {
    expect(agrees(sequenceOf(atLeast), (all) => naiveSequence(all, atLeast))).toBeGreaterThan(50)
  })

  it('what is new', () => {
    expect(agrees(fresh, naiveFresh)).toBeGreaterThan(50)
  })
})

describe('any split, any order, and JSON between give what one pass gives', () => {
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
  ] as const)('%s that keeps too little, too', (_, correlation) => {
    holdsLaw7(findings(auditOf([correlation])), placed)
  })
})
