import { type CloudTrailRecord, classify, type MediaEvent } from 'mediatrail'
import { run } from 'mediatrail/aggregate'
import {
  type CorrelationSelection,
  findings,
  type Suppression,
  selectEvents,
  selectFindings,
  selectRecords,
  threshold
} from 'mediatrail/audit'
import { omit } from 'mediatrail/testing'
import { describe, expect, it } from 'vitest'
import { auditOf, call, stopped, text } from './trails.js'

/** What a correlation over one selection finds, by the names of its messages. */
const foundBy = (
  over: CorrelationSelection,
  events: ReadonlyArray<MediaEvent>,
  suppressions: ReadonlyArray<Suppression> = []
): ReadonlyArray<string> =>
  run(
    findings(auditOf([threshold({ ...text, over, atLeast: 2, within: '1m' })], { suppressions })),
    events.map((event) => ({ event }))
  ).groups.map(({ verdict }) => (verdict._tag === 'Finding' ? verdict.messageId : verdict._tag))

const stop = (seconds: number, channel: string): MediaEvent =>
  call(true, seconds, '192.0.2.1', channel)

describe('findings of rules', () => {
  const over = selectFindings({
    rules: [stopped],
    select: (_, event) => ({ by: [event.sourceIPAddress] })
  })

  it('are used if no event is selected by its name', () => {
    expect(foundBy(over, [stop(0, 'a'), stop(1, 'b')])).toEqual(['reached'])
  })

  it('are not used if suppressed, or if there are none', () => {
    const suppression = { rule: stopped.id, reason: 'Agreed.', resource: 'b' }
    expect(foundBy(over, [stop(0, 'a'), stop(1, 'b')], [suppression])).toEqual([])
    const planned = { ...stop(1, 'b'), eventID: 'planned' }
    expect(foundBy(over, [stop(0, 'a'), planned])).toEqual([])
  })
})

describe('records of other services', () => {
  const recordOf = (eventName: string, more: object = {}): CloudTrailRecord => {
    const found = classify({
      ...stop(0, 'a'),
      eventSource: 'cloudtrail.amazonaws.com',
      eventID: `${eventName} ${JSON.stringify(more)}`,
      eventName,
      requestParameters: null,
      ...more
    })
    if (found._tag !== 'Other') throw new Error('no other record')
    return found.record
  }

  const countOf = (
    records: ReadonlyArray<CloudTrailRecord>,
    outcome?: 'succeeded' | 'denied'
  ): number => {
    const over = selectRecords({
      on: { 'cloudtrail.amazonaws.com': ['StopLogging'] },
      ...(outcome === undefined ? {} : { outcome }),
      select: () => ({ by: ['a'] })
    })
    const one = threshold({ ...text, over, atLeast: 1, within: '1m' })
    return run(
      findings(auditOf([one])),
      records.map((record) => ({ record }))
    ).groups.length
  }

  it('are selected by source, by name and by outcome', () => {
    const denied = recordOf('StopLogging', { errorCode: 'AccessDenied' })
    expect(countOf([recordOf('StopLogging')])).toBe(1)
    expect(countOf([recordOf('StopLogging', { eventSource: 'toString' })])).toBe(0)
    expect(countOf([recordOf('StartLogging')])).toBe(0)
    expect(countOf([denied])).toBe(0)
    expect(countOf([denied], 'denied')).toBe(1)
    expect(countOf([recordOf('StopLogging')], 'denied')).toBe(0)
  })
})

describe('a selection', () => {
  const withMarks = (marks: unknown): ReadonlyArray<string> =>
    foundBy(
      selectEvents({
        on: { 'medialive.amazonaws.com': ['StopChannel'] },
        select: () => JSON.parse(JSON.stringify(marks))
      }),
      [stop(0, 'a')]
    )

  it.each([
    ['a number', 1],
    ['nothing', null],
    ['no key', { what: 'a' }],
    ['a key that is no list', { by: 'a' }],
    ['a key with a part that is no text', { by: ['a', 1] }],
    ['a thing that is no text', { by: ['a'], what: 1 }],
    ['a mark and what is none', [{ by: ['a'] }, 'a']]
  ])('that marks by %s failed', (_, marks) => {
    expect(withMarks(marks)).toEqual(['rule-failed'])
  })

  it.each([
    ['a key', { by: ['a'] }],
    ['a key and a thing', { by: ['a'], what: 'a' }],
    ['a list of none', []]
  ])('that marks by %s did not', (_, marks) => {
    expect(withMarks(marks)).toEqual([])
  })

  it('that marks something is not undetermined, whatever else is withheld', () => {
    const hidden = omit(stop(0, 'a'))
    const over = (by: string | undefined) =>
      selectEvents({
        on: { 'medialive.amazonaws.com': ['StopChannel'] },
        select: (event, { read }) => [
          { by: [by] },
          { by: [read(event, 'requestParameters', 'channelId')] }
        ]
      })
    expect(foundBy(over('a'), [hidden])).toEqual([])
    expect(foundBy(over(undefined), [hidden])).toEqual(['Undetermined'])
  })

  it('that reads an event directly is watched if it marks nothing', () => {
    const over = selectEvents({
      on: { 'medialive.amazonaws.com': ['StopChannel'] },
      select: (event) => ({ by: [event.requestParameters?.channelId] })
    })
    expect(foundBy(over, [omit(stop(0, 'a'))])).toEqual(['Undetermined'])
    expect(foundBy(over, [stop(0, 'a')])).toEqual([])
  })
})
