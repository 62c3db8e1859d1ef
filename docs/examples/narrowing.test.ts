import * as E from 'fp-ts/lib/Either.js'
import { decodeEvent } from 'mediatrail'
import { expect, it } from 'vitest'
import { stopChannel, updateChannel } from './records.js'

//#region narrow

import { isEvent, type MediaEvent } from 'mediatrail'

/** The channel that a call stopped or deleted; each parameter is optional, since a denied call may lack it. */
const channelLost = (event: MediaEvent): string | undefined => {
  if (event.eventSource !== 'medialive.amazonaws.com') return undefined
  switch (event.eventName) {
    case 'StopChannel':
    case 'DeleteChannel':
      return event.requestParameters?.channelId
    default: // `case 'StopChanel'` does not compile
      return undefined
  }
}

/** The same as a refinement, so that `filter` narrows too. */
const stops = (events: ReadonlyArray<MediaEvent>) =>
  events.filter(isEvent('medialive.amazonaws.com', 'StopChannel'))

//#endregion narrow

const events = [stopChannel, updateChannel].map(decodeEvent).filter(E.isRight)

it('finds the channel of a StopChannel', () => {
  expect(events.map(({ right }) => channelLost(right))).toEqual(['1234567', undefined])
})

it('filters by operation', () => {
  expect(stops(events.map(({ right }) => right)).map((event) => event.eventName)).toEqual([
    'StopChannel'
  ])
})
