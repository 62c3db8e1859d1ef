import type { MediaEvent } from 'mediatrail'
import { combine, empty, finish, run, stateCodec, step } from 'mediatrail/aggregate'
import {
  boundMet,
  type Findings,
  findings,
  firstSeen,
  historyTooShort,
  selectEvents,
  sequence,
  threshold
} from 'mediatrail/audit'
import { buildEvent, omit } from 'mediatrail/testing'
import { describe, expect, it } from 'vitest'
import { at, auditOf, call, startsOf, stops, text } from './trails.js'

const day = 86_400

const found = (of: Parameters<typeof auditOf>[0], events: ReadonlyArray<MediaEvent>): Findings =>
  run(
    findings(auditOf(of)),
    events.map((event) => ({ event }))
  )

const messageIds = ({ groups }: Findings): ReadonlyArray<string> =>
  groups.map(({ verdict }) => (verdict._tag === 'Finding' ? verdict.messageId : verdict._tag))

const stop = (seconds: number, channel: string, address = '192.0.2.1'): MediaEvent =>
  call(true, seconds, address, channel)

describe('reaching a limit is a finding', () => {
  const three = threshold({ ...text, over: stops, atLeast: 2, within: '1m', keep: 3 })
  const addresses = ['192.0.2.1', '192.0.2.2', '192.0.2.3', '192.0.2.4']

  it('says since when everything is known', () => {
    const result = found(
      [three],
      addresses.map((address, i) => stop(i * 60, 'a', address))
    )
    expect(messageIds(result)).toEqual([boundMet])
    expect(result.groups[0]?.verdict).toMatchObject({
      severity: 'high',
      message: `There were more windows than the option \`keep\` allows: before ${at(60)}, this correlation may have missed something.`
    })
  })

  it('but not if everything could be kept', () => {
    const result = found(
      [three],
      addresses.slice(0, 3).map((address, i) => stop(i * 60, 'a', address))
    )
    expect(messageIds(result)).toEqual([])
  })

  it('nothing is reported as new for a time that is no longer kept', () => {
    const fresh = firstSeen({ ...text, over: stops, within: '1d', keep: 2 })
    const events = [0, 2, 4].map((n) => stop(n * day, `channel ${n}`))
    // The first and the second day are forgotten, so that the last channel may have been seen.
    expect(messageIds(found([fresh], [...events, stop(5 * day - 60, 'other')]))).not.toContain(
      'first-seen'
    )
  })

  it('a crowd is reported only if it may hide something', () => {
    const crowd = Array.from({ length: 40 }, (_, i) =>
      call(false, i, '192.0.2.1', 'a', `start ${i}`)
    )
    const two = sequence({ ...text, first: stops, next: startsOf, atLeast: 2, within: '1m' })
    const one = sequence({ ...text, first: stops, next: startsOf, within: '1m' })
    const apart = [stop(-59, 'a'), stop(39, 'b')]
    expect(messageIds(found([two], [...apart, ...crowd]))).toEqual([boundMet])
    expect(messageIds(found([two], crowd))).toEqual([])
    expect(messageIds(found([one], crowd))).toEqual([])
    expect(messageIds(found([one], [...crowd, stop(38, 'a')]))).toEqual(['followed'])
    expect(messageIds(found([one], [stop(38, 'a'), ...crowd].reverse()))).toEqual(['followed'])
  })
})

describe('what cannot be decided is reported', () => {
  it('for records that do not go back far enough', () => {
    const fresh = firstSeen({ ...text, over: stops, within: '14d' })
    const short = found([fresh], [stop(0, 'a'), stop(13 * day, 'b')])
    expect(messageIds(short)).toEqual([historyTooShort])
    expect(short.groups[0]?.verdict).toMatchObject({ severity: 'info' })
    const long = found([fresh], [stop(0, 'a'), stop(13 * day, 'a'), stop(15 * day, 'b')])
    expect(messageIds(long)).toEqual(['first-seen'])
  })

  it('for an event whose time is invalid or withheld', () => {
    const two = threshold({ ...text, over: stops, atLeast: 2, within: '1m' })
    const undated = buildEvent('medialive.amazonaws.com', 'StopChannel', {
      eventTime: 'noon',
      requestParameters: { channelId: 'a' }
    })
    expect(messageIds(found([two], [undated]))).toEqual(['Undetermined'])
    const hidden = threshold({
      ...text,
      over: selectEvents({
        on: { 'medialive.amazonaws.com': ['StopChannel'] },
        select: (event, { read }) => ({ by: [read(event, 'requestParameters', 'channelId')] })
      }),
      atLeast: 2,
      within: '1m'
    })
    expect(messageIds(found([hidden], [omit(stop(0, 'a'))]))).toEqual(['Undetermined'])
  })

  it('without an id if the event has none', () => {
    const two = threshold({ ...text, over: stops, atLeast: 2, within: '1m' })
    const nameless = (seconds: number, channel: string): MediaEvent => {
      const { eventID: _, ...event } = stop(seconds, channel)
      return event as MediaEvent
    }
    const eventOf = (seconds: number) => ({
      eventSource: 'medialive.amazonaws.com',
      eventName: 'StopChannel',
      eventTime: at(seconds)
    })
    expect(found([two], [nameless(0, 'a'), nameless(1, 'b')]).groups[0]?.verdict).toMatchObject({
      events: [eventOf(0), eventOf(1)]
    })
    const [group] = found([two], [nameless(0, 'a'), stop(1, 'b')]).groups
    expect(group?.verdict._tag === 'Finding' ? group.verdict.events : []).toEqual([
      eventOf(0),
      { ...eventOf(1), eventID: stop(1, 'b').eventID }
    ])
  })

  it('a selection that throws, or returns an invalid mark', () => {
    const thrown = threshold({
      ...text,
      over: {
        ...stops,
        select: () => {
          throw new Error('no')
        }
      },
      atLeast: 2,
      within: '1m'
    })
    expect(messageIds(found([thrown], [stop(0, 'a')]))).toEqual(['rule-failed'])
  })
})

const sighting = {
  instant: '2026-01-02T03:04:00',
  eventTime: '2026-01-02T03:04:00Z',
  eventID: 'a',
  eventSource: 'medialive.amazonaws.com',
  eventName: 'StopChannel',
  what: 'a'
}

describe('states', () => {
  it('can be stored, and continued the next day', () => {
    const of = findings(auditOf([firstSeen({ ...text, over: stops, within: '2d' })]))
    const codec = stateCodec(of)
    const days = [0, 1, 2, 3].map((n) => [
      stop(n * day, 'known'),
      ...(n === 3 ? [stop(n * day + 60, 'new')] : [])
    ])
    let stored: unknown = codec.encode(empty(of))
    for (const events of days) {
      const decoded = codec.decode(JSON.parse(JSON.stringify(stored)))
      if (decoded._tag === 'Left') throw new Error('not decoded')
      let state: typeof decoded.right = decoded.right
      for (const event of events) state = step(state, { event })
      stored = codec.encode(state)
    }
    const last = codec.decode(stored)
    if (last._tag === 'Left') throw new Error('not decoded')
    expect(finish(last.right)).toEqual(
      run(
        of,
        days.flat().map((event) => ({ event }))
      )
    )
    expect(messageIds(finish(last.right))).toEqual(['first-seen'])
  })

  it('go back before 1970', () => {
    const of = findings(auditOf([threshold({ ...text, over: stops, atLeast: 2, within: '1m' })]))
    const codec = stateCodec(of)
    let state = empty(of)
    for (const n of [1, 2])
      state = step(state, {
        event: { ...stop(n, `${n}`), eventTime: `1969-12-31T23:00:0${n}Z` }
      })
    const decoded = codec.decode(codec.encode(state))
    if (decoded._tag === 'Left') throw new Error('not decoded')
    expect(messageIds(finish(decoded.right))).toEqual(['reached'])
  })

  it('with other options do not combine', () => {
    const withWidth = (within: '1m' | '2m') =>
      empty(findings(auditOf([threshold({ ...text, over: stops, atLeast: 2, within })])))
    expect(combine(withWidth('1m'), withWidth('2m'))._tag).toBe('Left')
  })

  it.each([0, 1, 2])('are taken with %i sightings of two that may be', (count) => {
    const of = findings(auditOf([threshold({ ...text, over: stops, atLeast: 2, within: '1m' })]))
    const lasts = ['a', 'b'].slice(0, count).map((what) => ({ ...sighting, what }))
    const windows = [[[1, '["a"]', [[[], lasts, false]]]], null]
    const decoded = stateCodec(of).decode({
      fingerprint: of.fingerprint,
      state: [[], [], [windows]]
    })
    expect(decoded._tag).toBe('Right')
  })

  it.each([
    ['no list', 0],
    ['a window that is no list', [[1], null]],
    ['a window without sides', [[[1, '["a"]', []]], null]],
    ['sides that are none', [[[1, '["a"]', [[[], [], 1]]]], null]],
    ['sightings that are none', [[[1, '["a"]', [[[{}], [], false]]]], null]],
    [
      'a sighting at no time',
      [[[1, '["a"]', [[[], [{ ...sighting, instant: 'noon' }], false]]]], null]
    ],
    [
      'a sighting at a number',
      [[[1, '["a"]', [[[], [{ ...sighting, instant: 1 }], false]]]], null]
    ],
    [
      'more sightings than are kept',
      [[[1, '["a"]', [[[], ['a', 'b', 'c'].map((what) => ({ ...sighting, what })), false]]]], null]
    ],
    [
      'a sighting with a subject that is none',
      [[[1, '["a"]', [[[], [{ ...sighting, subject: {} }], false]]]], null]
    ],
    [
      'a window that comes again',
      [
        [
          [1, 'a', [[[], [], false]]],
          [1, 'a', [[[], [], false]]]
        ],
        null
      ]
    ],
    ['what was let go without a key', [[], [1]]]
  ])('are rejected: %s', (_, windows) => {
    const of = findings(auditOf([threshold({ ...text, over: stops, atLeast: 2, within: '1m' })]))
    const codec = stateCodec(of)
    const decoded = codec.decode({ fingerprint: of.fingerprint, state: [[], [], [windows]] })
    expect(decoded._tag).toBe('Left')
  })
})
