import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { changeWindows, isWithin } from '../../../src/audit/support/changeWindow.js'

const within = (
  time: string,
  given: object,
  targets: ReadonlyArray<ReadonlyArray<string>> = []
): boolean => {
  const decoded = changeWindows.codec.decode({ windows: [], freezes: [], ...given })
  if (E.isLeft(decoded)) throw new Error('refused')
  return isWithin(new Date(time), decoded.right, () => targets)
}

// A Tuesday.
const tuesday = (clock: string): string => `2026-06-09T${clock}:00Z`

describe('a change window', () => {
  it.each([
    ['starts on the minute', '02:00', true],
    ['ends before the minute', '05:00', false],
    ['holds between', '04:59', true],
    ['not before', '01:59', false]
  ])('%s', (_, clock, expected) => {
    expect(
      within(tuesday(clock), { windows: [{ days: ['tue'], from: '02:00', to: '05:00' }] })
    ).toBe(expected)
  })

  it.each([
    ['the night after', '2026-06-10T01:00:00Z', true],
    ['the evening', '2026-06-09T23:00:00Z', true],
    ['the night before', '2026-06-09T01:00:00Z', false],
    ['the evening after', '2026-06-10T23:00:00Z', false]
  ])('over midnight belongs to the day on which it began: %s', (_, time, expected) => {
    expect(within(time, { windows: [{ days: ['tue'], from: '22:00', to: '02:00' }] })).toBe(
      expected
    )
  })

  it('is a whole day without hours, and every day without days', () => {
    expect(within(tuesday('00:00'), { windows: [{ days: ['tue'] }] })).toBe(true)
    expect(within(tuesday('23:59'), { windows: [{ days: ['tue'] }] })).toBe(true)
    expect(within(tuesday('12:00'), { windows: [{ days: ['mon'] }] })).toBe(false)
    expect(within(tuesday('12:00'), { windows: [{}] })).toBe(true)
  })

  it('follows the clock of its zone, in summer and in winter', () => {
    const windows = [{ from: '02:00', to: '03:00', timeZone: 'Europe/Berlin' }]
    expect(within('2026-06-09T00:30:00Z', { windows })).toBe(true)
    expect(within('2026-06-09T01:30:00Z', { windows })).toBe(false)
    expect(within('2026-12-09T01:30:00Z', { windows })).toBe(true)
  })

  it('may have single dates', () => {
    const windows = [{ dates: ['2026-06-09'], from: '22:00', to: '02:00' }]
    expect(within('2026-06-10T01:00:00Z', { windows })).toBe(true)
    expect(within('2026-06-11T01:00:00Z', { windows })).toBe(false)
  })

  it('does not apply during a freeze', () => {
    const given = { windows: [{}], freezes: [{ from: '2026-06-09', to: '2026-06-11' }] }
    expect(within('2026-06-08T23:59:00Z', given)).toBe(true)
    expect(within('2026-06-10T12:00:00Z', given)).toBe(false)
    expect(within('2026-06-11T00:00:00Z', given)).toBe(true)
  })

  it('for some resources only applies to calls about these', () => {
    const windows = [{ targets: ['event-*'] }, { targets: ['42'], from: '02:00', to: '03:00' }]
    const at = (targets: ReadonlyArray<ReadonlyArray<string>>) =>
      within(tuesday('12:00'), { windows }, targets)
    expect(at([['arn:1', 'event-final']])).toBe(true)
    expect(at([['arn:1', '42']])).toBe(false)
    expect(at([['event-final'], ['news']])).toBe(false)
    expect(at([])).toBe(false)
    expect(within(tuesday('02:30'), { windows }, [['event-final'], ['42']])).toBe(true)
  })

  it.each([
    ['a misspelt member', { windows: [{ day: ['tue'] }] }],
    ['another day', { windows: [{ days: ['tuesday'] }] }],
    ['a time that is none', { windows: [{ from: '25:00' }] }],
    ['a date that is none', { windows: [{ dates: ['2026-02-30'] }] }],
    ['a zone that is none', { windows: [{ timeZone: 'Mars/Olympus' }] }],
    ['a freeze without an end', { freezes: [{ from: '2026-06-09' }] }],
    [
      'a misspelt member of a freeze',
      { freezes: [{ from: '2026-06-09', to: '2026-06-10', zone: 'UTC' }] }
    ]
  ])('rejects %s', (_, given) => {
    expect(E.isLeft(changeWindows.codec.decode({ windows: [], freezes: [], ...given }))).toBe(true)
  })
})
