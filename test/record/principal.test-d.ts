import { type Derived, type Envelope, type Principal, principal, showPrincipal } from 'mediatrail'
import { expectTypeOf, it } from 'vitest'

declare const event: Envelope

it('every part of a principal has its path, and may be missing', () => {
  const acted = principal(event)
  expectTypeOf(acted).toEqualTypeOf<Principal>()
  expectTypeOf<Omit<Principal, 'kind' | 'foreign' | 'mfa'>>().toEqualTypeOf<{
    readonly [Part in
      | 'account'
      | 'accessKeyId'
      | 'arn'
      | 'issuedTo'
      | 'permissionSet'
      | 'person'
      | 'principalId'
      | 'provider'
      | 'role'
      | 'service'
      | 'session'
      | 'sourceIdentity'
      | 'userName']: Derived<string> | undefined
  }>()
  expectTypeOf(acted.foreign).toEqualTypeOf<Derived<boolean> | undefined>()
  expectTypeOf(showPrincipal(acted)).toEqualTypeOf<string>()
  // @ts-expect-error the record may not tell
  acted.person.value
})
