import { describe, expect, it } from 'vitest'
import { compareSightings, type Sighting } from '../../../src/audit/correlation/Sighting.js'

const members = ['instant', 'eventID', 'what', 'eventSource', 'eventName', 'eventTime'] as const

const of = (parts: Partial<Sighting>): Sighting => ({
  instant: 'b',
  eventID: 'b',
  what: 'b',
  eventSource: 'b',
  eventName: 'b',
  eventTime: 'b',
  ...parts
})

describe('sightings have one order, whichever arrives first', () => {
  it.each(members)('by %s, whatever later criteria say', (member) => {
    const later = members.slice(members.indexOf(member) + 1)
    const rest = Object.fromEntries(later.map((one) => [one, 'a']))
    const [before, after] = [of({ [member]: 'a' }), of({ [member]: 'b', ...rest })]
    expect(Math.sign(compareSightings(before, after))).toBe(-1)
    expect(Math.sign(compareSightings(after, before))).toBe(1)
  })

  it('and are equal if all criteria are', () => {
    expect(compareSightings(of({}), of({}))).toBe(0)
  })
})
