import { expect, it } from 'vitest'
import { didYouMean } from '../../src/core/didYouMean.js'

const names = ['StopChannel', 'StartChannel', 'StopMultiplex', 'ivs', 'StopChannels']

it.each<[string, string]>([
  ['stopChannel', 'Perhaps StopChannel or StopChannels?'],
  ['StopChanel', 'Perhaps StopChannel or StopChannels?'],
  ['StartChannels', 'Perhaps StartChannel?'],
  ['Stop123', 'Perhaps StopChannel or StopMultiplex or StopChannels?'],
  ['IVS', 'Perhaps ivs?'],
  ['ivz', ''],
  // The start that is left is a single letter.
  ['Stop', ''],
  ['DeleteChannel', ''],
  ['', '']
])('%j has similar names: %j', (name, hint) => {
  expect(didYouMean(name, names)).toBe(hint)
})

it('there are at most three', () => {
  expect(didYouMean('Stop123', [...names, 'StopStream'])).toBe(
    'Perhaps StopChannel or StopMultiplex or StopChannels?'
  )
})
