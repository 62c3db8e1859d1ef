import { accessOf } from 'mediatrail'
import { expect, it } from 'vitest'
import { record } from './record.js'

const event = (eventName: string, rest: object): never =>
  ({ ...record('elastictranscoder.amazonaws.com', 'ReadJob'), eventName, ...rest }) as never

it.each([
  ['ReadJob', { readOnly: undefined }, 'read'],
  ['CreateJob', { readOnly: undefined }, 'write'],
  ['CreateJob', { readOnly: true }, 'read'],
  ['ReadJob', { readOnly: false }, 'write'],
  ['toString', { readOnly: undefined }, undefined],
  ['GetObject', { readOnly: undefined, eventSource: 's3.amazonaws.com' }, undefined]
])('%s with %j is a %s', (name, rest, access) => {
  expect(accessOf(event(name, rest))).toBe(access)
})
