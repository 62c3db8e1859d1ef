import * as fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import * as O from 'fp-ts/lib/Option.js'
import {
  decodeEvent,
  describe as describeEvent,
  notes,
  principal,
  reveal,
  UserIdentity
} from 'mediatrail'
import {
  arbitraryEvent,
  arbitraryPlanted,
  arbitraryUserIdentity,
  buildEvent,
  secret
} from 'mediatrail/testing'
import { describe, expect, expectTypeOf, it } from 'vitest'

describe('buildEvent', () => {
  const event = buildEvent('mediapackage.amazonaws.com', 'UpdateChannel', {
    requestParameters: { id: 'news' },
    responseElements: {
      hlsIngest: { ingestEndpoints: [{ id: '1', password: secret('not a password') }] }
    }
  })

  it('creates a canonical event, with the given values', () => {
    expect(decodeEvent(event)).toEqual(E.right(event))
    expect(notes(event)).toEqual([])
    expect(event.requestParameters?.id).toBe('news')
    expect(describeEvent(event)).toBe(
      'Operator/alice updated channels news (mediapackage:UpdateChannel) in us-west-2 from 192.0.2.1'
    )
    expect(principal(event).role?.value).toBe('Operator')
  })

  it('accepts secrets that can be revealed', () => {
    const password = event.responseElements?.hlsIngest?.ingestEndpoints?.[0]?.password
    expect(password === undefined ? O.none : reveal(password)).toEqual(O.some('not a password'))
  })

  it('rejects the parameters of another operation', () => {
    buildEvent('medialive.amazonaws.com', 'StopChannel', {
      // @ts-expect-error StopChannel has no such parameter
      requestParameters: { queue: 'x' }
    })
    // @ts-expect-error no service has such an operation
    buildEvent('medialive.amazonaws.com', 'StopChanel')
  })
})

describe('the arbitraries', () => {
  it('generate the requested event', () => {
    const jobs = arbitraryEvent('mediaconvert.amazonaws.com', 'CreateJob')
    for (const event of fc.sample(jobs, 50)) {
      expectTypeOf(event.eventName).toEqualTypeOf<'CreateJob'>()
      expect(decodeEvent(event)).toEqual(E.right(event))
    }
  })

  it('generate identities of every type, and without a type', () => {
    const types = fc.sample(arbitraryUserIdentity(), 500).map((identity) => {
      expect(UserIdentity.is(identity)).toBe(true)
      return String(identity.type)
    })
    expect(new Set(types).size).toBe(14)
  })

  it('plant every deviation that has a note', () => {
    // The rarest comes once in two thousand.
    const planted = new Set<string | undefined>()
    for (let seed = 1; seed <= 20 && planted.size < 11; seed++)
      for (const { note } of fc.sample(arbitraryPlanted(), { numRuns: 500, seed }))
        planted.add(note)
    expect([...planted].sort()).toEqual([
      'Converted',
      'Duplicate',
      'Hidden',
      'Inexact',
      'Mismatched',
      'Null',
      'Omitted',
      'Renamed',
      'Truncated',
      'Unknown',
      undefined
    ])
  })
})
