import { expect, it } from 'vitest'
import { didYouMean } from '../../src/core/didYouMean.js'

const names = ['accounts', 'StopChannel', 'StopChannelLater', 'StartChannel']

it.each([
  ['a missing letter', 'acounts', 'Did you mean accounts?'],
  ['an extra letter', 'accountts', 'Did you mean accounts?'],
  ['a wrong letter', 'accountz', 'Did you mean accounts?'],
  ['a wrong first letter', 'eccounts', 'Did you mean accounts?'],
  ['two swapped letters', 'accuonts', 'Did you mean accounts?'],
  ['another case', 'ACCOUNTS', 'Did you mean accounts?'],
  ['the same start', 'StopChannels', 'Did you mean StopChannel or StopChannelLater?'],
  ['nothing alike', 'hosts', ''],
  ['no letter', '', ''],
  ['two wrong letters', 'eccountz', '']
])('suggests a name for %s', (_, name, expected) => {
  expect(didYouMean(name, names)).toBe(expected)
})

it('suggests at most three names', () => {
  const all = ['StopChannel', 'StopMultiplex', 'StopChannels', 'StopStream']
  expect(didYouMean('Stop123', all)).toBe(
    'Did you mean StopChannel or StopMultiplex or StopChannels?'
  )
})
