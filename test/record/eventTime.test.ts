import * as E from 'fp-ts/lib/Either.js'
import * as O from 'fp-ts/lib/Option.js'
import * as t from 'io-ts'
import { decodeEvent, encode, field, MediaEvent, notes, strict, timeOf } from 'mediatrail'
import { describe, expect, it } from 'vitest'
import { record } from '../event/record.js'

const at = (eventTime: string) => ({
  ...record('medialive.amazonaws.com', 'StopChannel', {}),
  eventTime
})

const decoded = (value: unknown): MediaEvent => {
  const result = decodeEvent(value)
  if (E.isLeft(result)) throw new Error('refused')
  return result.right
}

const mismatched = { _tag: 'Mismatched', expected: 'timestamp', found: 'string' }

describe.each(['2018-05-25:17:06Z', 'yesterday', '2026-02-30T00:00:00Z', ' '])(
  'an eventTime that is not a timestamp (%j)',
  (eventTime) => {
    const value = at(eventTime)

    it('leaves the event readable, with the recorded time', () => {
      const event = decoded(value)
      expect(event).toBe(value)
      expect(event.eventTime).toBe(eventTime)
      expect(timeOf(event)).toEqual(O.none)
    })

    it('is noted, with its reason', () => {
      const event = decoded(value)
      expect(notes(event)).toEqual([{ ...mismatched, path: ['eventTime'], at: ['eventTime'] }])
      expect(field(event, 'eventTime')).toEqual(mismatched)
    })

    it('is rejected by strict codecs, whatever other issues there are', () => {
      const said = (of: unknown) => {
        const refused = strict().decode(of)
        return E.isLeft(refused) && refused.left.map(({ message }) => message)
      }
      const issue = 'eventTime: expected timestamp, found string'
      expect(said(value)).toEqual([issue])
      expect(said(decoded(value))).toEqual([issue])
      expect(said({ ...value, readOnly: 'perhaps' })).toContain(issue)
      expect(said(decoded({ ...value, readOnly: 'false' }))).toEqual([issue])
    })

    it('goes through the combinators of io-ts and back', () => {
      const either = t.union([t.null, MediaEvent])
      const odd = { ...value, readOnly: 'false' }
      for (const came of [value, odd]) {
        const event = either.decode(came)
        if (E.isLeft(event)) throw new Error('refused')
        expect(either.encode(event.right)).toBe(came)
        expect(MediaEvent.is(event.right)).toBe(true)
      }
    })
  }
)

it('reads a time in another format as the same time', () => {
  for (const eventTime of ['2026-01-02 03:04:05', '1767323045', 'Jan 2, 2026, 3:04:05 AM']) {
    const event = decoded(at(eventTime))
    expect(event.eventTime).toMatch(/^2026-01-02T03:04:05(?:\.000)?Z$/)
    expect(timeOf(event)).toEqual(O.some(new Date('2026-01-02T03:04:05Z')))
    expect(notes(event)).toMatchObject([{ _tag: 'Converted', path: ['eventTime'] }])
    expect(E.isRight(strict().decode(at(eventTime)))).toBe(true)
    expect(encode(event)).toEqual(at(eventTime))
  }
})

it('keeps a time that AWS hid unchanged', () => {
  const event = decoded(at('***'))
  expect(event.eventTime).toBe('***')
  expect(field(event, 'eventTime')).toMatchObject({ _tag: 'Hidden' })
})
