import * as fc from 'fast-check'
import type { MediaEvent } from 'mediatrail'
import { empty, finish, run, stateCodec, step } from 'mediatrail/aggregate'
import {
  boundMet,
  type Correlation,
  type Findings,
  findings,
  firstSeen,
  sequence,
  threshold
} from 'mediatrail/audit'
import { describe, expect, it } from 'vitest'
import { cases, reached } from '../../laws/events.js'
import { naiveFresh, naiveSequence, naiveThreshold } from './oracle.js'
import { arbitraryCall, at, auditOf, call, shownOf, startsOf, stops, text } from './trails.js'

/** One delivery a day: what is in it may be from any of the days before, and comes in any order. */
type Days = ReadonlyArray<ReadonlyArray<MediaEvent>>

/** Each day goes on from the state that the day before has stored. */
const dayByDay = (correlation: Correlation, days: Days): Findings => {
  const of = findings(auditOf([correlation]))
  const codec = stateCodec(of)
  const stateFrom = (stored: string) => {
    const decoded = codec.decode(JSON.parse(stored))
    if (decoded._tag === 'Left') throw new Error(JSON.stringify(decoded.left))
    return decoded.right
  }
  let stored = JSON.stringify(codec.encode(empty(of)))
  for (const events of days) {
    const today = stateFrom(stored)
    for (const event of events) step(today, { event })
    stored = JSON.stringify(codec.encode(today))
  }
  return finish(stateFrom(stored))
}

const arbitraryDays: fc.Arbitrary<Days> = fc
  .array(fc.tuple(arbitraryCall, fc.nat(3)), { maxLength: 60, size: 'max' })
  .map((calls) =>
    [0, 1, 2, 3].map((day) => calls.flatMap(([event, on]) => (on === day ? [event] : [])))
  )

const latestIn = (events: ReadonlyArray<MediaEvent>): string =>
  events.map(({ eventTime }) => eventTime).reduce((a, b) => (a > b ? a : b), '')

/** How many came after a later one of a day before. */
const lateIn = (days: Days): number =>
  days.flatMap((events, day) => {
    const before = latestIn(days.slice(0, day).flat())
    return events.filter(({ eventTime }) => eventTime < before)
  }).length

describe('events that arrive late, in a stored state, are found as if they had arrived in time', () => {
  it.each<[string, Correlation, (all: ReadonlyArray<MediaEvent>) => ReturnType<typeof shownOf>]>([
    [
      'many',
      threshold({ ...text, over: stops, atLeast: 3, within: '1m' }),
      (all) => naiveThreshold(all, 3)
    ],
    [
      'one thing and then another',
      sequence({ ...text, first: stops, next: startsOf, atLeast: 2, within: '1m' }),
      (all) => naiveSequence(all, 2)
    ],
    ['what is new', firstSeen({ ...text, over: stops, within: '1m' }), naiveFresh]
  ])('%s', (_, correlation, naive) => {
    let found = 0
    let late = 0
    fc.assert(
      fc.property(arbitraryDays, (days) => {
        const expected = naive(days.flat())
        found += expected.length
        late += lateIn(days)
        expect(shownOf(dayByDay(correlation, days))).toEqual(expected)
      }),
      cases(100)
    )
    expect(found).toBeGreaterThan(reached(50, 100))
    expect(late).toBeGreaterThan(reached(500, 100))
  })
})

const stop = (seconds: number, channel: string, address = '192.0.2.1'): MediaEvent =>
  call(true, seconds, address, channel)

const messageIds = ({ groups }: Findings): ReadonlyArray<string> =>
  groups.map(({ verdict }) => (verdict._tag === 'Finding' ? verdict.messageId : verdict._tag))

describe('late events', () => {
  const two = threshold({ ...text, over: stops, atLeast: 2, within: '1m' })

  it('complete a pattern, from the day on which they arrive', () => {
    const first = [stop(0, 'a'), stop(300, 'c')]
    expect(messageIds(dayByDay(two, [first]))).toEqual([])
    const late = dayByDay(two, [first, [stop(30, 'b')]])
    expect(late.groups).toMatchObject([
      { count: 1, last: at(30), verdict: { events: [{ eventTime: at(0) }, { eventTime: at(30) }] } }
    ])
  })

  it('remove what only seemed to be new', () => {
    const fresh = firstSeen({ ...text, over: stops, within: '2m' })
    const first = [stop(0, 'a'), stop(200, 'b')]
    expect(messageIds(dayByDay(fresh, [first]))).toEqual(['first-seen'])
    expect(messageIds(dayByDay(fresh, [first, [stop(150, 'b')]]))).toEqual(['first-seen'])
    expect(messageIds(dayByDay(fresh, [first, [stop(100, 'b')]]))).toEqual([])
  })

  it('are reported if nothing is kept for them any more', () => {
    const few = threshold({ ...text, over: stops, atLeast: 2, within: '1m', keep: 3 })
    const first = [1, 2, 3].map((minute) => stop(minute * 60, 'a'))
    expect(messageIds(dayByDay(few, [first]))).toEqual([])
    const late = dayByDay(few, [first, [stop(0, 'b')]])
    expect(messageIds(late)).toEqual([boundMet])
    expect(late).toEqual(
      run(
        findings(auditOf([few])),
        [stop(0, 'b'), ...first].map((event) => ({ event }))
      )
    )
  })
})
