import * as fc from 'fast-check'
import { type MediaEvent, principal, showPrincipal, type UserIdentity } from 'mediatrail'
import { arbitraryUserIdentity, buildEvent } from 'mediatrail/testing'
import { describe, expect, it } from 'vitest'
import { pack, serviceOf, unpack, whoOf } from '../../src/report/labels.js'

const by = (userIdentity: unknown): MediaEvent =>
  buildEvent('medialive.amazonaws.com', 'StopChannel', {
    userIdentity: userIdentity as UserIdentity
  })

const name = fc.constantFrom(undefined, '', 'alice', '***', 'a/b', 'a\nb', 'Admin')

const arn = fc
  .tuple(
    fc.constantFrom('arn:aws:sts::111122223333', '', ':x'),
    fc.constantFrom(':assumed-role/', ':role/', 'assumed-role/', ':assumed-role//', '/'),
    fc.constantFrom('Admin', '', 'path/Admin', '***'),
    fc.constantFrom('/', ''),
    fc.constantFrom('alice', '', '***', 'a\nb')
  )
  .map((parts) => parts.join(''))

/** The two kinds that have a way of their own, with everything that may be odd about them. */
const usual = fc.record(
  {
    type: fc.constantFrom('IAMUser', 'AssumedRole', 'Role'),
    accountId: fc.constantFrom('111122223333', 'anonymous'),
    principalId: fc.constantFrom('AROACKCEVSQ6C2EXAMPLE:session', 'x'),
    arn,
    userName: name,
    sessionContext: fc.record({
      sessionIssuer: fc.record({ type: fc.constantFrom('Role', 'Root'), userName: name })
    })
  },
  { requiredKeys: ['type'] }
)

describe('whoOf', () => {
  it('says what showPrincipal says, of every identity', () => {
    fc.assert(
      fc.property(fc.oneof(usual, arbitraryUserIdentity()), (identity) => {
        const event = by(identity)
        expect(whoOf(event)).toBe(showPrincipal(principal(event)))
      }),
      { numRuns: 2000 }
    )
  })
})

describe('serviceOf', () => {
  it.each([
    ['medialive.amazonaws.com', 'medialive'],
    ['mediapackage-vod.amazonaws.com', 'mediapackage-vod'],
    ['example.com', 'example.com']
  ])('%s is %s', (eventSource, service) => {
    expect(serviceOf({ eventSource })).toBe(service)
  })
})

describe('a packed key', () => {
  it('gives back its texts, whatever they are', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (texts) => {
        expect(unpack(pack(...texts))).toEqual(texts)
      })
    )
  })

  it.each(['', '{', '1', '{"a":1}', 'null'])('is no text where it is %j', (key) => {
    expect(unpack(key)).toEqual([])
  })
})
