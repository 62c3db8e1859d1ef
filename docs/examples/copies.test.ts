import { expect, it } from 'vitest'
import { updateChannel } from './records.js'

//#region send

import { encode, type MediaEvent, safeDecode } from 'mediatrail'

/** What to post to a worker, or to store. */
const sent = (event: MediaEvent): object => encode(event)

/** The event with its history, where it arrives. */
const arrived = (message: unknown): MediaEvent | undefined => {
  const decoded = safeDecode(message)
  return decoded.ok ? decoded.event : undefined
}

//#endregion send

import { notes } from 'mediatrail'

it('what is sent keeps its history', () => {
  const event = arrived(updateChannel)
  if (event === undefined) throw new Error('no event')
  const there = arrived(structuredClone(sent(event)))
  expect(there).toEqual(event)
  expect(there === undefined ? [] : notes(there)).toEqual(notes(event))
  expect(notes(event)).not.toEqual([])
  expect(notes(structuredClone(event))).not.toEqual(notes(event))
})
