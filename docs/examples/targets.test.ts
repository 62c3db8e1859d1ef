import { expect, it } from 'vitest'
import { stopChannel, updateChannel } from './records.js'

//#region deletions

import {
  actionOf,
  decodeEvent,
  describe,
  field,
  type MediaEvent,
  showTarget,
  targetKey,
  targetsOf
} from 'mediatrail'

/** The resources that a call deleted, by key: a record is an attempt, and a batch may succeed for some. */
const deletedBy = (event: MediaEvent): ReadonlyArray<string> => {
  const { verb, part } = actionOf(event)
  return verb !== 'delete' || part !== undefined
    ? []
    : targetsOf(event)
        .filter(({ outcome }) => outcome === 'succeeded')
        .map(targetKey)
}

//#endregion deletions

//#region histories

/** One history for each resource, whether a call named it by its id or by its ARN. */
const historiesOf = (
  events: ReadonlyArray<MediaEvent>
): ReadonlyMap<string, ReadonlyArray<string>> => {
  const histories = new Map<string, ReadonlyArray<string>>()
  for (const event of events)
    for (const target of targetsOf(event)) {
      const key = targetKey(target)
      histories.set(key, [...(histories.get(key) ?? []), describe(event)])
    }
  return histories
}

//#endregion histories

//#region unnamed

/** What a call acted upon, or why the record does not say. */
const actedUpon = (event: MediaEvent): ReadonlyArray<string> =>
  targetsOf(event).map((target) => {
    if (target.id !== undefined || target.name !== undefined) return showTarget(target)
    return `${target.type}, ${field(event, ...target.from)._tag.toLowerCase()}`
  })

//#endregion unnamed

const eventOf = (record: object): MediaEvent => {
  const decoded = decodeEvent(record)
  if (decoded._tag === 'Left') throw new Error('no event')
  return decoded.right
}

const arn = 'arn:aws:medialive:us-west-2:111122223333:channel:1234567'

const tagged = {
  ...stopChannel,
  eventName: 'DeleteTags',
  requestParameters: { 'resource-arn': arn, tagKeys: ['team'] }
}

const batch = {
  ...stopChannel,
  eventName: 'BatchDelete',
  requestParameters: { channelIds: ['1234567', '7654321'] },
  responseElements: { successful: [{ arn, id: '1234567', state: 'DELETING' }], failed: [] }
}

it('counts what succeeded, and no part of a resource', () => {
  expect(deletedBy(eventOf(batch))).toEqual([arn])
  expect(deletedBy(eventOf(tagged))).toEqual([])
  expect(deletedBy(eventOf(updateChannel))).toEqual([])
})

it('has one history for one resource', () => {
  const histories = historiesOf([stopChannel, tagged, batch].map(eventOf))
  expect(histories.get(arn)).toEqual([
    'Operator/alice stopped channel 1234567 (medialive:StopChannel) in us-west-2 from 192.0.2.1',
    'Operator/alice updated tags of channel 1234567 (medialive:DeleteTags) in us-west-2 from 192.0.2.1',
    'Operator/alice deleted channel 1234567, channel 7654321 (medialive:BatchDelete) in us-west-2 from 192.0.2.1, outcome unknown for 1 of 2'
  ])
  expect(histories.size).toBe(2)
})

it('says why a target has no name', () => {
  expect(actedUpon(eventOf(stopChannel))).toEqual(['channel 1234567'])
  expect(actedUpon(eventOf({ ...stopChannel, requestParameters: { channelId: '***' } }))).toEqual([
    'channel, hidden'
  ])
  expect(actedUpon(eventOf({ ...stopChannel, requestParameters: {} }))).toEqual(['channel, absent'])
})
