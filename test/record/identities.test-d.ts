import * as t from 'io-ts'
import {
  AssumedRole,
  AWSAccount,
  AWSService,
  type Codec,
  Directory,
  FederatedUser,
  IAMUser,
  type Identities,
  type IdentityCases,
  IdentityCenterUser,
  matchIdentity,
  Role,
  Root,
  SAMLUser,
  type StandardResult,
  Unknown,
  UnlistedIdentity,
  Untyped,
  type UserIdentity,
  WebIdentityUser
} from 'mediatrail'
import { describe, expectTypeOf, it } from 'vitest'

declare const value: unknown

describe('a codec for each variant', () => {
  it('has the name of its type', () => {
    expectTypeOf(Root).toEqualTypeOf<Codec<Root>>()
    expectTypeOf(IAMUser).toEqualTypeOf<Codec<IAMUser>>()
    expectTypeOf(AssumedRole).toEqualTypeOf<Codec<AssumedRole>>()
    expectTypeOf(Role).toEqualTypeOf<Codec<Role>>()
    expectTypeOf(FederatedUser).toEqualTypeOf<Codec<FederatedUser>>()
    expectTypeOf(SAMLUser).toEqualTypeOf<Codec<SAMLUser>>()
    expectTypeOf(WebIdentityUser).toEqualTypeOf<Codec<WebIdentityUser>>()
    expectTypeOf(IdentityCenterUser).toEqualTypeOf<Codec<IdentityCenterUser>>()
    expectTypeOf(Directory).toEqualTypeOf<Codec<Directory>>()
    expectTypeOf(AWSAccount).toEqualTypeOf<Codec<AWSAccount>>()
    expectTypeOf(AWSService).toEqualTypeOf<Codec<AWSService>>()
    expectTypeOf(Unknown).toEqualTypeOf<Codec<Unknown>>()
    expectTypeOf(Untyped).toEqualTypeOf<Codec<Untyped>>()
    expectTypeOf(UnlistedIdentity).toEqualTypeOf<Codec<UnlistedIdentity>>()
  })

  it('composes', () => {
    const people = t.type({ who: t.array(t.union([IAMUser, AssumedRole])) })
    expectTypeOf<t.TypeOf<typeof people>>().toEqualTypeOf<{
      who: Array<IAMUser | AssumedRole>
    }>()
    expectTypeOf(t.union([IAMUser, t.null])).toExtend<t.Type<IAMUser | null, unknown>>()
    expectTypeOf(IAMUser['~standard'].validate(value)).toEqualTypeOf<StandardResult<IAMUser>>()
  })

  it('narrows its argument', () => {
    if (AWSService.is(value)) {
      expectTypeOf(value).toEqualTypeOf<AWSService>()
      // @ts-expect-error a service has no credentials of its own
      value.accessKeyId
    }
    if (Untyped.is(value)) expectTypeOf(value.type).toEqualTypeOf<undefined>()
  })
})

describe('Identities', () => {
  it('has all variants of UserIdentity', () => {
    expectTypeOf<Identities[keyof Identities]>().toEqualTypeOf<UserIdentity>()
    expectTypeOf<Exclude<keyof Identities, 'Untyped' | 'UnlistedIdentity'>>().toEqualTypeOf<
      Extract<NonNullable<UserIdentity['type']>, keyof Identities>
    >()
  })
})

const answers = {
  Root: () => 1,
  IAMUser: () => 1,
  AssumedRole: () => 1,
  Role: () => 1,
  FederatedUser: () => 1,
  SAMLUser: () => 1,
  WebIdentityUser: () => 1,
  IdentityCenterUser: () => 1,
  Directory: () => 1,
  AWSAccount: () => 1,
  AWSService: () => 1,
  Unknown: () => 1,
  Untyped: () => 1
}

describe('matchIdentity', () => {
  it('requires every variant, unless _ handles the rest', () => {
    const all = matchIdentity({ ...answers, UnlistedIdentity: () => 1 })
    expectTypeOf(all).toEqualTypeOf<(identity: UserIdentity) => number>()
    expectTypeOf(matchIdentity({ ...answers, _: () => 0 })).toEqualTypeOf<typeof all>()
    expectTypeOf({ _: () => 1 }).toExtend<IdentityCases<number>>()
    expectTypeOf(answers).not.toExtend<IdentityCases<number>>()
    // @ts-expect-error a type of tomorrow has no answer
    matchIdentity<number>(answers)
    // @ts-expect-error no such variant
    matchIdentity<number>({ IamUser: () => 1, _: () => 0 })
  })

  it('passes the identity of the variant', () => {
    matchIdentity<unknown>({
      AssumedRole: (identity) => {
        expectTypeOf(identity).toEqualTypeOf<AssumedRole>()
      },
      Untyped: (identity) => {
        expectTypeOf(identity).toEqualTypeOf<Untyped>()
      },
      UnlistedIdentity: (identity) => {
        expectTypeOf(identity).toEqualTypeOf<UnlistedIdentity>()
      },
      _: (identity) => {
        expectTypeOf(identity).toEqualTypeOf<UserIdentity>()
      }
    })
  })
})
