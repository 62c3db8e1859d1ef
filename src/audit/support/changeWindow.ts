/**
 * When changes are planned.
 *
 * @module
 * @since 0.1.0
 */
import * as t from 'io-ts'
import { isTimeZone, offsetIn } from '../../aggregate/timeZone.js'
import { isObject } from '../../core/Json.js'
import { refinedString } from '../../core/refinedString.js'
import type { RuleOptions } from '../Rule.js'

/** @internal In the order of `Date`. */
const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const

/**
 * Hours on some days in which changes are planned: from `from` until before `to`, both `HH:MM`, or the whole day
 * without them. A window that ends before it starts ends on the next day.
 *
 * @category options
 * @since 0.1.0
 */
export interface ChangeWindow {
  /** Every day if neither `days` nor `dates` is given; with both, the days of either. */
  readonly days?: ReadonlyArray<(typeof weekdays)[number]>
  /** Single days, as `2026-06-14`. */
  readonly dates?: ReadonlyArray<string>
  readonly from?: string
  readonly to?: string
  /** The time zone of the window, such as `Europe/Berlin`: UTC by default. */
  readonly timeZone?: string
  /**
   * The resources to which it applies, by key, ARN, id or name; one that ends in `*` stands for all that start like it.
   * A channel for a single event may be stopped at any time, one that runs around the clock may not.
   */
  readonly targets?: ReadonlyArray<string>
}

/**
 * Days on which no window applies, such as those of a final: from `from` until before `to`, as `2026-06-14`, in the
 * time zone.
 *
 * @category options
 * @since 0.2.0
 */
export interface Freeze {
  readonly from: string
  readonly to: string
  readonly timeZone?: string
}

/**
 * The windows in which calls are planned, unless there is a freeze. Without any window, no call is planned.
 *
 * @category options
 * @since 0.1.0
 */
export interface ChangeWindows {
  readonly windows: ReadonlyArray<ChangeWindow>
  readonly freezes?: ReadonlyArray<Freeze>
}

const clock = refinedString('a time of day as HH:MM', (text) =>
  /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text)
)

const date = refinedString('a day as YYYY-MM-DD', (text) => {
  const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
})

const zone = refinedString('a time zone such as Europe/Berlin', isTimeZone)

const day = t.keyof({ sun: null, mon: null, tue: null, wed: null, thu: null, fri: null, sat: null })

/** A misspelt member would silently widen a window. */
const only = (name: string, members: ReadonlyArray<string>): t.Type<unknown> =>
  new t.Type<unknown>(
    name,
    (_): _ is unknown => true,
    (value, context) => {
      const [unknown] = isObject(value)
        ? Object.keys(value).filter((key) => !members.includes(key))
        : []
      return unknown === undefined
        ? t.success(value)
        : t.failure(
            undefined,
            t.appendContext(
              context,
              unknown,
              refinedString(`no such member: the members are ${members.join(', ')}`, () => false)
            )
          )
    },
    t.identity
  )

const windowMembers = {
  days: t.readonlyArray(day),
  dates: t.readonlyArray(date),
  from: clock,
  to: clock,
  timeZone: zone,
  targets: t.readonlyArray(t.string)
}

const freezeMembers = { from: date, to: date }

/** @internal */
export const changeWindows: RuleOptions<ChangeWindows> = {
  codec: t.readonly(
    t.type({
      windows: t.readonlyArray(
        t.intersection([
          t.partial(windowMembers),
          only('a change window', Object.keys(windowMembers))
        ])
      ),
      freezes: t.readonlyArray(
        t.intersection([
          t.type(freezeMembers),
          t.partial({ timeZone: zone }),
          only('a freeze', [...Object.keys(freezeMembers), 'timeZone'])
        ])
      )
    })
    // The intersections have exactly the members of the interfaces, none of which is undefined.
  ) as t.Decoder<unknown, unknown> as t.Decoder<unknown, ChangeWindows>,
  defaults: { windows: [], freezes: [] }
}

/** Local time: the day, the hour, the day of the week, and the previous day. */
interface Wall {
  readonly date: string
  readonly clock: string
  readonly weekday: (typeof weekdays)[number]
}

const dayLength = 86_400_000

const wallOf = (moment: number, timeZone = 'UTC'): Wall => {
  const offset = timeZone === 'UTC' ? 0 : (offsetIn(timeZone)?.(moment) ?? 0)
  const local = new Date(moment + offset)
  const text = local.toISOString()
  return {
    date: text.slice(0, 10),
    clock: text.slice(11, 16),
    weekday: weekdays[local.getUTCDay()] ?? 'sun'
  }
}

const isOn = ({ days, dates }: ChangeWindow, { date, weekday }: Wall): boolean =>
  (days === undefined && dates === undefined) ||
  days?.includes(weekday) === true ||
  dates?.includes(date) === true

const isOpen = (window: ChangeWindow, moment: number): boolean => {
  const { from = '00:00', to = '24:00', timeZone } = window
  const now = wallOf(moment, timeZone)
  if (from <= to) return isOn(window, now) && from <= now.clock && now.clock < to
  // It started on the previous day.
  const began = wallOf(moment - dayLength, timeZone)
  return (isOn(window, now) && from <= now.clock) || (isOn(window, began) && now.clock < to)
}

const isFrozen = (moment: number, freezes: ReadonlyArray<Freeze>): boolean =>
  freezes.some(({ from, to, timeZone }) => {
    const { date } = wallOf(moment, timeZone)
    return from <= date && date < to
  })

const fits = (pattern: string, name: string): boolean =>
  pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern

/**
 * @internal Takes all names of each resource of a call, which are computed only if a window is limited to some
 * resources. A window applies to all resources of the call, or to none.
 */
export const isWithin = (
  time: Date,
  { windows, freezes = [] }: ChangeWindows,
  targets: () => ReadonlyArray<ReadonlyArray<string>>
): boolean => {
  const moment = time.getTime()
  if (isFrozen(moment, freezes)) return false
  const open = windows.filter((window) => isOpen(window, moment))
  if (open.length === 0) return false
  if (open.some((window) => window.targets === undefined)) return true
  const all = targets()
  return (
    all.length > 0 &&
    all.every((names) =>
      open.some(({ targets: meant = [] }) =>
        meant.some((pattern) => names.some((name) => fits(pattern, name)))
      )
    )
  )
}
