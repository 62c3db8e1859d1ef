import * as fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import * as mediatrail from 'mediatrail'
import { type Codec, deepestNesting, matchIdentity, type UserIdentity } from 'mediatrail'
import { arbitraryUserIdentity } from 'mediatrail/testing'
import { describe, expect, it } from 'vitest'
import { cases } from '../laws/events.js'

/** Each variant, and an identity of it. */
const variants: Readonly<Record<keyof mediatrail.Identities, object>> = {
  Root: { type: 'Root', accountId: '111122223333' },
  IAMUser: { type: 'IAMUser', userName: 'alice' },
  AssumedRole: { type: 'AssumedRole', sessionContext: { sourceIdentity: 'ada' } },
  Role: { type: 'Role', userName: 'Deploy' },
  FederatedUser: { type: 'FederatedUser', principalId: '111122223333:studio' },
  SAMLUser: { type: 'SAMLUser', identityProvider: 'https://idp.example.org/saml' },
  WebIdentityUser: { type: 'WebIdentityUser', userName: '1234' },
  IdentityCenterUser: { type: 'IdentityCenterUser', onBehalfOf: { userId: 'u-1' } },
  Directory: { type: 'Directory', userName: 'olga@example.org' },
  AWSAccount: { type: 'AWSAccount', accountId: '444455556666' },
  AWSService: { type: 'AWSService', invokedBy: 'events.amazonaws.com' },
  Unknown: { type: 'Unknown' },
  Untyped: { accountId: '111122223333', invokedBy: 'AWS Internal' },
  UnlistedIdentity: { type: 'canary-7d41', arn: 'arn:aws:iam::111122223333:user/alice' }
}

type Name = keyof typeof variants

const names = Object.keys(variants) as ReadonlyArray<Name>

const codecs: Readonly<Record<Name, Codec<UserIdentity>>> = mediatrail as never

const accepting = (identity: unknown): ReadonlyArray<Name> =>
  names.filter((name) => E.isRight(codecs[name].decode(identity)))

const messages = (codec: t.Decoder<unknown, unknown>, value: unknown): ReadonlyArray<unknown> => {
  const decoded = codec.decode(value)
  return E.isRight(decoded) ? [] : decoded.left.map(({ message }) => message)
}

describe.each(names)('%s', (name) => {
  const codec = codecs[name]
  const identity = variants[name]

  it('accepts its own variant unchanged, and rejects every other', () => {
    expect(codec.name).toBe(name)
    expect(codec.decode(identity)).toEqual(E.right(identity))
    expect(codec.is(identity)).toBe(true)
    expect(codec.encode(identity as never)).toBe(identity)
    expect(accepting(identity)).toEqual([name])
    expect(names.filter((other) => codecs[other].is(identity))).toEqual([name])
  })

  it('is as lenient as the codec of all variants', () => {
    const odd = { ...identity, CredentialId: 'x', accountId: 42, sessionContext: 'none', new: [1] }
    const decoded = codec.decode(odd)
    expect(decoded).toEqual(mediatrail.UserIdentity.decode(odd))
    expect(E.isRight(decoded) ? decoded.right : {}).toHaveProperty('credentialId', 'x')
    expect(E.isRight(decoded) && codec.encode(decoded.right)).toBe(odd)
  })

  it('is a Standard Schema', () => {
    const { validate, vendor, version } = codec['~standard']
    expect([vendor, version]).toEqual(['mediatrail', 1])
    expect(validate(identity)).toEqual({ value: identity })
    expect(validate('canary-7d41').issues?.[0]?.path).toEqual([])
  })

  it('rejects values that are not objects or too deeply nested', () => {
    for (const value of [undefined, null, 'canary-7d41', 1, [identity]])
      expect(messages(codec, value)[0]).toMatch(
        /^the value: expected a userIdentity (?:of|without)/
      )
    let deep: unknown = {}
    for (let i = 0; i < deepestNesting; i++) deep = { deep }
    expect(messages(codec, { ...identity, deep })[0]).toContain('levels of nesting')
  })
})

describe('a rejection', () => {
  it.each<[Name, object, string]>([
    [
      'IAMUser',
      variants.AssumedRole,
      'type: expected IAMUser, found string (an identity of type AssumedRole)'
    ],
    ['IAMUser', {}, 'type: expected IAMUser, found nothing (an identity without a type)'],
    [
      'IAMUser',
      variants.UnlistedIdentity,
      'type: expected IAMUser, found string (an identity of an unknown type)'
    ],
    [
      'Root',
      { Type: 'IAMUser' },
      'Type: expected Root, found string (an identity of type IAMUser)'
    ],
    ['Root', { type: ['canary-7d41'] }, 'type: expected Root, found array'],
    ['Untyped', variants.Root, 'type: expected nothing, found string (an identity of type Root)'],
    [
      'UnlistedIdentity',
      variants.Root,
      'type: expected a type that is not listed, found string (an identity of type Root)'
    ],
    ['UnlistedIdentity', { type: null }, 'type: expected a type that is not listed, found null']
  ])('by %s of %j names the variant', (name, identity, message) => {
    expect(messages(codecs[name], identity)).toEqual([message])
  })

  it('never contains a string of the record', () => {
    const secret = { type: 'canary-7d41', userName: 'canary-7d41' }
    for (const name of names) {
      const decoded = codecs[name].decode(secret)
      if (E.isLeft(decoded))
        expect(
          JSON.stringify(decoded.left.map(({ message, value }) => [message, value]))
        ).not.toContain('canary')
    }
  })

  it('keeps the path of its surroundings', () => {
    const decoded = t.type({ who: t.array(mediatrail.IAMUser) }).decode({ who: [{}] })
    expect(
      E.isLeft(decoded) &&
        decoded.left.map(({ context }) => context.map(({ key }) => key).join('.'))
    ).toEqual(['.who.0.type'])
  })
})

/** Identities as they come, with something odd in the place of a member or of the type. */
const odd = fc
  .tuple(
    arbitraryUserIdentity(),
    fc.constantFrom('type', 'Type', 'TYPE', 'arn', 'sessionContext', 'userName', 'new'),
    fc.oneof(fc.constantFrom(...names, 'Iamuser', ''), fc.jsonValue())
  )
  .map(([identity, key, value]) => ({ ...identity, [key]: value }))

describe('law 3 for identities', () => {
  it('every object is decoded by one codec, which encodes it back', () => {
    fc.assert(
      fc.property(fc.oneof(arbitraryUserIdentity(), odd), (identity) => {
        const copy = structuredClone(identity)
        const [name, ...others] = accepting(identity)
        expect(others).toEqual([])
        if (name === undefined) throw new Error('no codec takes it')
        const decoded = codecs[name].decode(identity)
        if (E.isLeft(decoded)) throw new Error('refused')
        expect(codecs[name].encode(decoded.right)).toEqual(copy)
        expect(codecs[name].is(decoded.right)).toBe(true)
        expect(decoded).toEqual(mediatrail.UserIdentity.decode(identity))
      }),
      cases(500)
    )
  })

  it('also applies in unions and arrays', () => {
    const people = t.array(
      t.union([mediatrail.IAMUser, mediatrail.AssumedRole, mediatrail.Untyped])
    )
    const came = [
      { type: 'IAMUser', UserName: 'alice' },
      { type: 'AssumedRole', arn: null },
      { invokedBy: 'AWS Internal' }
    ]
    const decoded = people.decode(came)
    if (E.isLeft(decoded)) throw new Error('refused')
    expect(decoded.right.map(({ type }) => type)).toEqual(['IAMUser', 'AssumedRole', undefined])
    expect(people.encode(decoded.right)).toEqual(came)
  })

  it('agrees with matchIdentity on the variant', () => {
    const answers = Object.fromEntries(names.map((name) => [name, () => name]))
    const nameOf = matchIdentity<Name>(answers as never)
    fc.assert(
      fc.property(fc.oneof(arbitraryUserIdentity(), odd), (identity) => {
        const decoded = mediatrail.UserIdentity.decode(identity)
        if (E.isLeft(decoded)) throw new Error('refused')
        expect(accepting(identity)).toEqual([nameOf(decoded.right)])
      }),
      cases(300)
    )
  })
})

describe('matchIdentity', () => {
  const shown = matchIdentity<string>({
    IAMUser: ({ userName }) => `user ${userName}`,
    UnlistedIdentity: ({ type }) => `a new type: ${type}`,
    _: ({ type }) => `other: ${type}`
  })

  it('matches by variant, otherwise by `_`', () => {
    expect(shown({ type: 'IAMUser', userName: 'alice' })).toBe('user alice')
    expect(shown({ type: 'Root' })).toBe('other: Root')
    expect(shown({})).toBe('other: undefined')
  })

  it('treats a type as new even if it is named like a variant, an inherited member, or the rest', () => {
    for (const type of ['toString', '__proto__', 'Untyped', 'UnlistedIdentity', '_', ''])
      expect(shown({ type: type as never })).toBe(`a new type: ${type}`)
  })
})
