import * as E from 'fp-ts/lib/Either.js'
import { decodeEvent } from 'mediatrail'
import { expect, it } from 'vitest'
import { stopChannel, updateChannel } from './records.js'

//#region narrow

import { isEvent, type MediaEvent, succeeded } from 'mediatrail'

/** The channels that were stopped or deleted. A record is an attempt: only `succeeded` says that it took effect. */
const channelsLost = (events: ReadonlyArray<MediaEvent>) =>
  events
    .filter(succeeded)
    .filter(isEvent('medialive.amazonaws.com', 'StopChannel', 'DeleteChannel'))
    .map(({ requestParameters }) => requestParameters?.channelId)

/** The same by hand, for one event. */
const channelLost = (event: MediaEvent): string | undefined => {
  if (event.eventSource !== 'medialive.amazonaws.com' || !succeeded(event)) return undefined
  switch (event.eventName) {
    case 'StopChannel':
    case 'DeleteChannel':
      return event.requestParameters?.channelId
    default: // `case 'StopChanel'` does not compile
      return undefined
  }
}

//#endregion narrow

const denied = { ...stopChannel, errorCode: 'AccessDeniedException' }

const events = [stopChannel, updateChannel, denied].map(decodeEvent).filter(E.isRight)

it('finds the channels of calls that succeeded', () => {
  expect(channelsLost(events.map(({ right }) => right))).toEqual(['1234567'])
})

it('finds the channel of one call', () => {
  expect(events.map(({ right }) => channelLost(right))).toEqual(['1234567', undefined, undefined])
})
