/**
 * When changes are planned for.
 *
 * @module
 * @since 0.1.0
 */
import * as t from 'io-ts'
import { refinedString } from '../../core/refinedString.js'
import type { RuleOptions } from '../Rule.js'

/** @internal As `Date` counts them. */
const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const

/**
 * Hours of some days in which changes are planned, in UTC: from `from` until before `to`, both `HH:MM`. One that ends
 * before it starts ends on the next day.
 *
 * @category options
 * @since 0.1.0
 */
export interface ChangeWindow {
  readonly days: ReadonlyArray<(typeof weekdays)[number]>
  readonly from: string
  readonly to: string
}

/**
 * The windows in which a call is as planned. Without any, no call is.
 *
 * @category options
 * @since 0.1.0
 */
export interface ChangeWindows {
  readonly windows: ReadonlyArray<ChangeWindow>
}

const clock = refinedString('a time of day as HH:MM', (text) =>
  /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text)
)

const day = t.keyof({ sun: null, mon: null, tue: null, wed: null, thu: null, fri: null, sat: null })

/** @internal */
export const changeWindows: RuleOptions<ChangeWindows> = {
  codec: t.readonly(
    t.type({
      windows: t.readonlyArray(
        t.readonly(t.type({ days: t.readonlyArray(day), from: clock, to: clock }))
      )
    })
  ),
  defaults: { windows: [] }
}

/** @internal */
export const isWithin = (time: Date, { windows }: ChangeWindows): boolean => {
  const now = time.toISOString().slice(11, 16)
  const today = weekdays[time.getUTCDay()] ?? 'sun'
  const yesterday = weekdays[(time.getUTCDay() + 6) % 7] ?? 'sun'
  return windows.some(({ days, from, to }) =>
    from <= to
      ? days.includes(today) && from <= now && now < to
      : (days.includes(today) && from <= now) || (days.includes(yesterday) && now < to)
  )
}
