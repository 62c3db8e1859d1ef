import * as fc from 'fast-check'
import { findings, sequence, threshold } from 'mediatrail/audit'
import { describe, it } from 'vitest'
import { holdsLaw7 } from '../../aggregate/law7.js'
import { auditOf, call, startsOf, stops, text } from './trails.js'

/** Crowded: one address within a minute and a half, so that more is seen than is kept; one record may stand in two files. */
const arbitraryPlaced = fc
  .tuple(
    fc.integer({ min: 0, max: 8 }),
    fc.nat(90),
    fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
    fc.constantFrom('a.json', 'b.json')
  )
  .map(([kind, seconds, channel, source]) => ({
    event: call(kind === 0, seconds, '192.0.2.1', channel),
    place: { source, index: 0 }
  }))

describe('the same part of a crowd is kept, whatever the split and the order', () => {
  it.each([
    ['a sequence', sequence({ ...text, first: stops, next: startsOf, within: '1m' })],
    [
      'a sequence after two',
      sequence({ ...text, first: stops, next: startsOf, atLeast: 2, within: '1m' })
    ],
    ['a threshold', threshold({ ...text, over: startsOf, atLeast: 2, within: '1m' })]
  ])('%s', (_, correlation) => {
    holdsLaw7(findings(auditOf([correlation])), arbitraryPlaced, undefined, 30, {
      minLength: 40,
      maxLength: 80,
      size: 'max'
    })
  })
})
