import {
  dateOf,
  decodeEvent,
  field,
  type MediaEvent,
  reveal,
  safeDecode,
  valueIn
} from 'mediatrail'
import { describe, expect, it } from 'vitest'
import { record } from './record.js'

const eventOf = (raw: object): MediaEvent => {
  const decoded = safeDecode(raw)
  if (!decoded.ok) throw new Error('a record of the test is refused')
  return decoded.event
}

const stop = record('medialive.amazonaws.com', 'StopChannel', {})

describe('safeDecode', () => {
  it('returns what decodeEvent returns', () => {
    const decoded = decodeEvent(stop)
    expect(safeDecode(stop)).toEqual({ ok: true, event: decoded._tag === 'Right' && decoded.right })
  })

  it('returns the issues of a rejected record', () => {
    expect(safeDecode(null)).toMatchObject({ ok: false, issues: [{ found: 'null' }] })
  })
})

describe('dateOf', () => {
  it.each([
    ['2026-01-02T03:04:05Z', '2026-01-02T03:04:05.000Z'],
    ['2026-01-02T03:04:05', '2026-01-02T03:04:05.000Z'],
    ['noon', undefined]
  ])('reads %s', (eventTime, expected) => {
    expect(dateOf(eventOf({ ...stop, eventTime }))?.toISOString()).toBe(expected)
  })
})

describe('valueIn', () => {
  it('is the value if there is one', () => {
    const event = eventOf({ ...stop, errorMessage: 'no', awsRegion: undefined })
    expect(valueIn(field(event, 'errorMessage'))).toBe('no')
    expect(valueIn(field(event, 'errorCode'))).toBeUndefined()
    expect(valueIn({ _tag: 'Truncated', value: 'cut', limit: 3 })).toBe('cut')
  })
})

describe('reveal', () => {
  it('accepts a missing member', () => {
    expect(reveal(undefined)._tag).toBe('None')
  })
})
