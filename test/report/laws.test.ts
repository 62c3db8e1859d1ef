/** Law 7 for every report, over records of every operation, deviating ones among them; and what must add up. */

import * as fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import {
  accessOf,
  actionOf,
  decodeEvent,
  type MediaEvent,
  notes,
  outcome,
  showTarget,
  succeeded,
  targetKey,
  targetsOf
} from 'mediatrail'
import { run } from 'mediatrail/aggregate'
import { type Tally, tallyMonoid, tallyOf } from 'mediatrail/delivery'
import {
  type Activity,
  activity,
  type Changes,
  changes,
  type Denials,
  denials,
  drift,
  errors,
  jobs,
  longestHistory,
  newcomers,
  purchases,
  recentChanges,
  running,
  tally,
  withheld
} from 'mediatrail/report'
import { arbitraryMediaEvent, arbitraryPlanted } from 'mediatrail/testing'
import { describe, expect, it } from 'vitest'
import { holdsLaw7 } from '../aggregate/law7.js'

/** Few of each, so that events meet in groups. */
const envelope = fc.record({
  eventTime: fc.constantFrom('2026-01-02T03:04:05Z', '2026-01-02T04:04:05Z', 'no time'),
  eventID: fc.constantFrom('a', 'b', 'c', undefined),
  errorCode: fc.constantFrom(undefined, '', 'AccessDenied', 'BadRequestException'),
  awsRegion: fc.constantFrom('us-west-2', 'eu-west-1'),
  sourceIPAddress: fc.constantFrom('192.0.2.1', 'AWS Internal', 'token=hunter2hunter2'),
  requestParameters: fc.constantFrom(
    undefined,
    { channelId: '1' },
    { channelId: '2' },
    { channelClass: 'DUAL_PIPELINE' },
    { channelClass: 'not a constant' }
  )
})

const decoded = (record: unknown): ReadonlyArray<MediaEvent> => {
  const event = decodeEvent(record)
  return E.isRight(event) ? [event.right] : []
}

const common = fc
  .tuple(
    fc.constantFrom(
      'StopChannel',
      'StartChannel',
      'CreateChannel',
      'ListChannels',
      'OperationOfTomorrow'
    ),
    envelope
  )
  .map(([eventName, rest]) => ({
    eventSource: 'medialive.amazonaws.com',
    eventName,
    ...Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined))
  }))

const event: fc.Arbitrary<MediaEvent> = fc
  .oneof(
    { weight: 3, arbitrary: common },
    { weight: 1, arbitrary: arbitraryMediaEvent() },
    { weight: 1, arbitrary: arbitraryPlanted().map(({ record }) => record) }
  )
  .map(decoded)
  .filter((events) => events.length === 1)
  .map(([only]) => only as MediaEvent)

const sumOf = <A>(list: ReadonlyArray<A>, f: (a: A) => number): number =>
  list.reduce((sum, a) => sum + f(a), 0)

const runs = 60

describe('law 7', () => {
  it.each([
    ['activity', activity.aggregate, activity.unscrubbed],
    ['changes', changes.aggregate, changes.unscrubbed],
    ['recent', recentChanges.aggregate, recentChanges.unscrubbed],
    ['running', running.aggregate, running.unscrubbed],
    ['denials', denials.aggregate, denials.unscrubbed],
    ['errors', errors.aggregate, errors.unscrubbed],
    ['newcomers', newcomers.aggregate, newcomers.unscrubbed],
    ['jobs', jobs.aggregate, jobs.unscrubbed],
    ['purchases', purchases.aggregate, purchases.unscrubbed],
    ['withheld', withheld.aggregate, withheld.unscrubbed],
    ['drift', drift.aggregate, drift.unscrubbed]
  ] as const)('holds for %s, scrubbed or not', (_, scrubbed, unscrubbed) => {
    expect(scrubbed.fingerprint).toBe(unscrubbed.fingerprint)
    holdsLaw7<MediaEvent, object>(scrubbed, event, undefined, runs)
    holdsLaw7<MediaEvent, object>(unscrubbed, event, undefined, runs)
  })

  it('holds for tally, which is the sum', () => {
    const one = fc
      .constantFrom('media', 'other', 'rejected', 'skipped', 'duplicates')
      .map((became) => tallyOf(became as Exclude<keyof Tally, 'records'>))
    holdsLaw7(tally.aggregate, one, (all) => all.reduce(tallyMonoid.concat, tallyMonoid.empty))
  })
})

const holds = (check: (events: ReadonlyArray<MediaEvent>) => void): void =>
  fc.assert(fc.property(fc.array(event, { maxLength: 30 }), check), { numRuns: runs })

describe('the result of a naive count', () => {
  it('is in activity', () => {
    holds((events) => {
      const found: Activity = run(activity.unscrubbed, events)
      const count = (isIn: (one: MediaEvent) => boolean): number => events.filter(isIn).length
      const calls = {
        events: events.length,
        reads: count((one) => accessOf(one) === 'read'),
        writes: count((one) => accessOf(one) === 'write'),
        errors: count((one) => outcome(one)._tag !== 'Succeeded')
      }
      expect(found).toMatchObject(calls)
      for (const rows of [found.operations, found.hours])
        for (const key of ['events', 'reads', 'writes', 'errors'] as const)
          expect(sumOf<Activity['hours' | 'operations'][number]>(rows, (row) => row[key])).toBe(
            calls[key]
          )
      for (const ranked of [found.principals, found.regions, found.addresses])
        expect(sumOf(ranked, (row) => row.count)).toBe(events.length)
      expect(sumOf(found.errorCodes, (row) => row.count)).toBe(calls.errors)
      for (const { service, operation, events: n } of found.operations)
        expect(
          count(
            (one) =>
              one.eventSource === `${service}.amazonaws.com` && String(one.eventName) === operation
          )
        ).toBe(n)
      for (const { key, count: n } of found.regions)
        expect(count((one) => (one.awsRegion ?? 'unknown') === key)).toBe(n)
    })
  })

  it('is in changes, and each history is in order', () => {
    holds((events) => {
      const found: Changes = run(changes.unscrubbed, events)
      const changed = events
        .filter(succeeded)
        .filter((one) => accessOf(one) !== 'read' && !/^(?:read|list)$/.test(actionOf(one).verb))
        .flatMap((one) => {
          const targets = targetsOf(one)
          const names = targets
            .filter((target) => target.outcome === 'succeeded' || target.outcome === 'unknown')
            .map((target) => `${targetKey(target)} ${showTarget(target)}`)
          return targets.length === 0 ? [' '] : names
        })
      const histories = [...found.resources, ...found.jobs]
      expect(sumOf(histories, (each) => each.changes)).toBe(changed.length)
      expect(found.changes).toBe(sumOf(found.resources, (each) => each.changes))
      for (const { key, resource } of histories) expect(changed).toContain(`${key} ${resource}`)
      for (const { history } of histories) {
        const times = history.map(({ time }) => (time === 'unknown' ? 0 : Date.parse(time)))
        expect(times).toEqual([...times].sort((a, b) => a - b))
      }
      expect(sumOf(histories, ({ history }) => history.length)).toBe(changed.length)
    })
  })

  it('is in denials', () => {
    holds((events) => {
      const found: Denials = run(denials.unscrubbed, events)
      const denied = events.filter((one) => outcome(one)._tag === 'Denied')
      expect(found.events).toBe(denied.length)
      expect(sumOf(found.denials, (each) => each.events)).toBe(denied.length)
    })
  })

  it('is in withheld and drift', () => {
    holds((events) => {
      const tags = events.flatMap((one) => notes(one).map(({ _tag }) => _tag))
      const count = (...wanted: ReadonlyArray<string>): number =>
        tags.filter((tag) => wanted.includes(tag)).length
      const { gaps } = run(withheld.unscrubbed, events)
      const { differences } = run(drift.unscrubbed, events)
      for (const [how, tag] of [
        ['hidden', 'Hidden'],
        ['omitted', 'Omitted'],
        ['truncated', 'Truncated']
      ] as const)
        expect(sumOf(gaps, (gap) => (gap.how === how ? gap.times : 0))).toBe(count(tag))
      for (const [what, tag] of [
        ['unlisted', 'Unlisted'],
        ['unknown', 'Unknown'],
        ['mismatched', 'Mismatched']
      ] as const)
        expect(sumOf(differences, (each) => (each.what === what ? each.times : 0))).toBe(count(tag))
    })
  })
})

describe('a long history', () => {
  it('keeps its latest changes, and the count of all', () => {
    const events = Array.from({ length: longestHistory + 20 }, (_, i) => ({
      eventSource: 'medialive.amazonaws.com',
      eventName: 'StopChannel',
      eventTime: new Date(1_767_323_045_000 + i * 1000).toISOString(),
      requestParameters: { channelId: '1' }
    })).flatMap(decoded)
    const [found] = run(changes.aggregate, [...events].reverse()).resources
    expect(found?.changes).toBe(events.length)
    expect(found?.history.map(({ time }) => Date.parse(time))).toEqual(
      events.slice(20).map(({ eventTime }) => Date.parse(eventTime))
    )
  })
})
