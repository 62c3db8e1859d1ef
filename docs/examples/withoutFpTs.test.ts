import { expect, it } from 'vitest'
import { stopChannel, updateChannel } from './records.js'

//#region safe

import { dateOf, safeDecode, showIssue } from 'mediatrail'

/** The day on which a record was written, or why the value is not a media event. */
const dayOf = (record: unknown): string => {
  const decoded = safeDecode(record)
  if (!decoded.ok) return decoded.issues.map(showIssue).join('; ')
  return dateOf(decoded.event)?.toISOString().slice(0, 10) ?? 'no time'
}

//#endregion safe

//#region value

import { field, isEvent, type MediaEvent, reveal, valueIn } from 'mediatrail'

const isUpdate = isEvent('mediapackage.amazonaws.com', 'UpdateChannel')

/** The recorded description of a channel: `undefined` does not mean that it has none; `field` gives the reason. */
const descriptionIn = (event: MediaEvent): string | undefined =>
  isUpdate(event) ? valueIn(field(event, 'requestParameters', 'description')) : undefined

/** Whether the record shows the first ingest password. */
const showsPassword = (event: MediaEvent): boolean => {
  if (!isUpdate(event)) return false
  const secret = event.responseElements?.hlsIngest?.ingestEndpoints?.[0]?.password
  return reveal(secret)._tag === 'Some'
}

//#endregion value

it('says when, or why not', () => {
  expect(dayOf(stopChannel)).toBe('2026-01-02')
  expect(dayOf({ ...stopChannel, eventTime: 'noon' })).toBe('no time')
  expect(dayOf({ eventName: 'StopChannel' })).toMatch(/eventSource/)
})

it('gives plain values', () => {
  const decoded = safeDecode(updateChannel)
  expect(decoded.ok && descriptionIn(decoded.event)).toBe('the evening news')
  expect(decoded.ok && showsPassword(decoded.event)).toBe(false)
  const other = safeDecode(stopChannel)
  expect(other.ok && descriptionIn(other.event)).toBeUndefined()
})
