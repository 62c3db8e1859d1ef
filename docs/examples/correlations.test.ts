import * as E from 'fp-ts/lib/Either.js'
import type { MediaEvent } from 'mediatrail'
import { expect } from 'vitest'

//#region threshold

import { accountKey, actorKey, selectEvents, targetKeys, threshold } from 'mediatrail/audit'

const scheduleSpree = threshold({
  id: 'own/schedule-spree',
  title: 'The schedules of many channels were changed at once',
  severity: 'high',
  description: 'No operator changes the schedules of ten channels by hand within five minutes.',
  references: [],
  tags: ['own'],
  message: 'The schedules of {count} channels were changed within {within}: {what}.',
  over: selectEvents({
    on: { 'medialive.amazonaws.com': ['BatchUpdateSchedule', 'DeleteSchedule'] },
    select: (event) =>
      targetKeys(event).map((what) => ({ by: [accountKey(event), actorKey(event)], what }))
  }),
  atLeast: 10,
  within: '5m'
})

//#endregion threshold

//#region sequence

import { selectFindings, sequence } from 'mediatrail/audit'

const rules = recommended.rules.filter(({ id }) => id === 'ivs/stream-key-handled')

const keyThenStop = sequence({
  id: 'own/key-then-stop',
  title: 'A stream key was read, and a stream was stopped',
  severity: 'critical',
  description:
    'To replace a live stream, an attacker needs its stream key, and has to stop the stream.',
  references: [],
  tags: ['own'],
  message: 'A principal read a stream key, and stopped a stream within {within} after that.',
  first: selectFindings({
    rules,
    select: (_, event) => ({ by: [accountKey(event), actorKey(event)] })
  }),
  next: selectEvents({
    on: { 'ivs.amazonaws.com': ['StopStream'] },
    select: (event) => ({ by: [accountKey(event), actorKey(event)] })
  }),
  within: '30m'
})

//#endregion sequence

//#region first-seen

import { firstSeen } from 'mediatrail/audit'

const newRole = firstSeen({
  id: 'own/new-job-role',
  title: 'Jobs run with a role for the first time in a month',
  severity: 'medium',
  description: 'A role decides what a job can read. Our jobs always use the same three.',
  references: [],
  tags: ['own'],
  message: 'Jobs run with the role {what}, which was not used within {within} before.',
  over: selectEvents({
    on: { 'mediaconvert.amazonaws.com': ['CreateJob'] },
    select: (event, { read }) => {
      const role = read(event, 'requestParameters', 'role')
      return role === undefined ? undefined : { by: [accountKey(event)], what: role }
    }
  }),
  within: '30d'
})

//#endregion first-seen

//#region test

import { buildEvent, deny, spaced, testCorrelation } from 'mediatrail/testing'
import { it } from 'vitest' // or: import { test as it } from 'node:test'

const schedule = (channelId: string) =>
  buildEvent('medialive.amazonaws.com', 'DeleteSchedule', { requestParameters: { channelId } })

const ten = Array.from({ length: 10 }, (_, i) => schedule(String(i)))

testCorrelation(it, scheduleSpree, {
  finding: [spaced('30s', ...ten)],
  pass: [spaced('30s', ...ten.slice(1)), spaced('30s', ...ten.map(() => schedule('1')))],
  ignored: [spaced('30s', ...ten.map((event) => deny(event)))]
})

//#endregion test

//#region run

import { run } from 'mediatrail/aggregate'
import { audit, findings, recommended, toMarkdown } from 'mediatrail/audit'

/** The findings of your correlations and of the recommended pack, as Markdown. */
const report = (events: ReadonlyArray<MediaEvent>): string => {
  const audited = audit(
    [...recommended.rules, ...recommended.correlations, scheduleSpree, keyThenStop, newRole],
    { settings: { 'media/mass-takedown': { options: { atLeast: 8, within: '15m' } } } }
  )
  if (audited._tag === 'Left') return 'the settings are invalid'
  return toMarkdown(
    run(
      findings(audited.right),
      events.map((event) => ({ event }))
    )
  )
}

//#endregion run

//#region states

import { empty, finish, overRecords, stateCodec, step } from 'mediatrail/aggregate'
import type { Audit, Findings } from 'mediatrail/audit'
import { readEvents } from 'mediatrail/stream'

/** The findings up to today, and the state to store for tomorrow. */
const today = async (
  audited: Audit,
  yesterday: unknown,
  log: AsyncIterable<Uint8Array>
): Promise<readonly [Findings, unknown]> => {
  const of = overRecords(findings(audited))
  const codec = stateCodec(of)
  const stored = codec.decode(yesterday)
  const state = stored._tag === 'Right' ? stored.right : empty(of)
  for await (const item of readEvents(log, { others: audited.others })) step(state, item)
  return [finish(state), codec.encode(state)]
}

//#endregion states

it('lists the findings of the correlations', () => {
  expect(report(spaced('30s', ...ten))).toContain('own/schedule-spree')
})

it('continues from a stored state', async () => {
  const audited = audit([scheduleSpree])
  if (E.isLeft(audited)) throw new Error('rejected')
  const log = async function* (events: ReadonlyArray<MediaEvent>) {
    yield new TextEncoder().encode(JSON.stringify({ Records: events }))
  }
  const events = spaced('30s', ...ten)
  const [, stored] = await today(audited.right, undefined, log(events.slice(0, 5)))
  const [found] = await today(audited.right, stored, log(events.slice(5)))
  expect(found.groups).toHaveLength(1)
})

const read = buildEvent('ivs.amazonaws.com', 'GetStreamKey')
const stop = buildEvent('ivs.amazonaws.com', 'StopStream')

testCorrelation(it, keyThenStop, {
  finding: [spaced('10m', read, stop)],
  pass: [spaced('10m', stop, read)],
  ignored: [spaced('10m', deny(read), deny(stop))]
})

const job = (role: string) =>
  buildEvent('mediaconvert.amazonaws.com', 'CreateJob', { requestParameters: { role } })

testCorrelation(it, newRole, {
  finding: [spaced('20d', job('a'), job('a'), job('b'))],
  pass: [spaced('20d', job('a'), job('b'))],
  ignored: [spaced('20d', deny(job('a')))]
})
