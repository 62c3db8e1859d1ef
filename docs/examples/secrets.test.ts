import { eventOf } from 'mediatrail'
import { expect, it } from 'vitest'
import { stopChannel } from './records.js'

//#region secrets

import { type EventOf, reveal, scrub } from 'mediatrail'

function keyIn(event: EventOf<'ivs.amazonaws.com', 'GetStreamKey'>): string {
  const secret = event.responseElements?.streamKey?.value
  // `key: ${secret}` does not compile
  const revealed = reveal(secret)
  return revealed._tag === 'Some' ? `${revealed.value.length} characters` : 'not in the record'
}

/** Safe to log. */
function logged(event: EventOf<'ivs.amazonaws.com', 'GetStreamKey'>): string {
  return JSON.stringify(scrub(event))
}

//#endregion secrets

const decoded = (responseElements: object) => {
  const record = { ...stopChannel, eventSource: 'ivs.amazonaws.com', eventName: 'GetStreamKey' }
  const event = eventOf('ivs.amazonaws.com', 'GetStreamKey').decode({ ...record, responseElements })
  if (event._tag === 'Left') throw new Error('no event')
  return event.right
}

it('shows no secret', () => {
  const event = decoded({ streamKey: { value: 'sk_example' } })
  expect(keyIn(event)).toBe('10 characters')
  expect(logged(event)).not.toContain('sk_example')
  expect(keyIn(decoded({}))).toBe('not in the record')
})
