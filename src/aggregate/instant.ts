/**
 * Times of events as texts that sort.
 *
 * @module
 * @since 0.1.0
 */
import { isTimestamp, timestampOf } from '../payload/timestamp.js'

/**
 * What has a time and an id: any record of CloudTrail.
 *
 * @category model
 * @since 0.1.0
 */
export interface Timed {
  readonly eventTime: string
  readonly eventID?: string
}

const digits = (text: string, at: number): number =>
  (text.charCodeAt(at) - 48) * 10 + text.charCodeAt(at + 1) - 48

const isDigit = (code: number): boolean => code >= 48 && code <= 57

/** Whether a text is `2026-01-02T03:04:05Z`, without a pattern: several parts ask this of every event. */
const isUsual = (text: string): boolean => {
  if (text.length !== 20 || text.charCodeAt(10) !== 84 || text.charCodeAt(19) !== 90) return false
  for (let i = 0; i < 19; i++) {
    const code = text.charCodeAt(i)
    if (i === 4 || i === 7) {
      if (code !== 45) return false
    } else if (i === 13 || i === 16) {
      if (code !== 58) return false
    } else if (i !== 10 && !isDigit(code)) return false
  }
  const month = digits(text, 5)
  const day = digits(text, 8)
  // What is true of the 29th and later, the calendar knows.
  if (month < 1 || month > 12 || day < 1 || day > 28) return false
  return digits(text, 11) < 24 && digits(text, 14) < 60 && digits(text, 17) < 60
}

/** @internal ISO 8601 in UTC without its `Z`, so that `…05` sorts before `…05.5`; undefined where it is no time. */
export const instantOf = ({ eventTime }: Timed): string | undefined =>
  isUsual(eventTime) || isTimestamp(eventTime)
    ? eventTime.slice(0, -1)
    : timestampOf(eventTime)?.iso.slice(0, -1)

/** @internal */
export const isInstant = (text: string): boolean => isTimestamp(`${text}Z`)
