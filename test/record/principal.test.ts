import * as fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { decodeEvent, type MediaEvent, type Principal, principal, showPrincipal } from 'mediatrail'
import { arbitraryUserIdentity } from 'mediatrail/testing'
import { describe, expect, it } from 'vitest'
import { record } from '../event/record.js'
import { cases } from '../laws/events.js'

const account = '111122223333'
const foreign = '444455556666'

const by = (userIdentity: unknown, rest: { readonly [key: string]: unknown } = {}): MediaEvent => {
  const decoded = decodeEvent(
    record('medialive.amazonaws.com', 'StopChannel', { userIdentity, ...rest })
  )
  if (E.isLeft(decoded)) throw new Error('refused')
  return decoded.right
}

const from = (value: unknown, path: string) => ({ value, from: `userIdentity.${path}` })

const session = (role: string, name: string, rest: object = {}) => ({
  type: 'AssumedRole',
  principalId: `AROACKCEVSQ6C2EXAMPLE:${name}`,
  arn: `arn:aws:sts::${account}:assumed-role/${role}/${name}`,
  accountId: account,
  accessKeyId: 'ASIAIOSFODNN7EXAMPLE',
  sessionContext: {
    sessionIssuer: {
      type: 'Role',
      principalId: 'AROACKCEVSQ6C2EXAMPLE',
      arn: `arn:aws:iam::${account}:role/${role}`,
      accountId: account,
      userName: role
    },
    attributes: { creationDate: '2026-01-02T03:00:00Z', mfaAuthenticated: 'true' },
    ...rest
  }
})

const sso = 'AWSReservedSSO_MediaOperator_0123456789abcdef'

/** What an identity is shown as, and some of its parts. */
const known: ReadonlyArray<readonly [shown: string, userIdentity: unknown, parts: object]> = [
  [
    'root of 111122223333',
    { type: 'Root', accountId: account, arn: `arn:aws:iam::${account}:root` },
    { kind: 'root', person: undefined }
  ],
  [
    'root of 111122223333',
    { type: 'Root', principalId: account },
    { kind: 'root', account: from(account, 'principalId') }
  ],
  [
    'alice',
    { type: 'IAMUser', userName: 'alice', accountId: account },
    { kind: 'user', person: from('alice', 'userName'), foreign: { value: false } }
  ],
  [
    'olga',
    { type: 'IAMUser', principalId: 'AIDAEXAMPLE', arn: `arn:aws:iam::${account}:user/ops/olga` },
    {
      kind: 'user',
      person: from('olga', 'arn'),
      userName: from('olga', 'arn'),
      account: from(account, 'arn'),
      arn: from(`arn:aws:iam::${account}:user/ops/olga`, 'arn')
    }
  ],
  ['AIDAEXAMPLE', { type: 'IAMUser', principalId: 'AIDAEXAMPLE' }, { person: undefined }],
  [
    'Admin/alice',
    session('Admin', 'alice'),
    {
      kind: 'role session',
      person: undefined,
      role: from('Admin', 'sessionContext.sessionIssuer.userName'),
      session: from('alice', 'arn'),
      principalId: from('AROACKCEVSQ6C2EXAMPLE:alice', 'principalId')
    }
  ],
  [
    'Admin/alice',
    { type: 'AssumedRole', arn: `arn:aws-cn:sts::${account}:assumed-role/Admin/alice` },
    { role: from('Admin', 'arn'), session: from('alice', 'arn') }
  ],
  [
    'Admin/alice',
    {
      type: 'AssumedRole',
      principalId: 'AROAEXAMPLE:alice',
      sessionContext: {
        sessionIssuer: { type: 'Role', arn: `arn:aws:iam::${account}:role/ops/Admin` }
      }
    },
    {
      role: from('Admin', 'sessionContext.sessionIssuer.arn'),
      session: from('alice', 'principalId'),
      account: from(account, 'sessionContext.sessionIssuer.arn')
    }
  ],
  [
    'AROACKCEVSQ6C2EXAMPLE:alice',
    { type: 'AssumedRole', principalId: 'AROACKCEVSQ6C2EXAMPLE:alice' },
    { role: undefined, session: from('alice', 'principalId') }
  ],
  ['Deploy', { type: 'Role', userName: 'Deploy' }, { role: from('Deploy', 'userName') }],
  [
    'olga@example.org (SSO MediaOperator)',
    session(sso, 'olga@example.org'),
    {
      kind: 'role session',
      person: from('olga@example.org', 'arn'),
      role: from(sso, 'sessionContext.sessionIssuer.userName'),
      permissionSet: from('MediaOperator', 'sessionContext.sessionIssuer.userName')
    }
  ],
  [
    'olga@example.org (SSO Media_Ops)',
    { arn: `arn:aws:sts::${account}:assumed-role/AWSReservedSSO_Media_Ops_01ab/olga@example.org` },
    { kind: 'role session', permissionSet: from('Media_Ops', 'arn') }
  ],
  [
    'ada via olga@example.org (SSO MediaOperator)',
    session(sso, 'olga@example.org', { sourceIdentity: 'ada' }),
    { person: from('ada', 'sessionContext.sourceIdentity') }
  ],
  [
    'ada via Deploy/botocore-session-17',
    session('Deploy', 'botocore-session-17', { sourceIdentity: 'ada' }),
    {
      person: from('ada', 'sessionContext.sourceIdentity'),
      sourceIdentity: from('ada', 'sessionContext.sourceIdentity')
    }
  ],
  [
    'ada via kiosk',
    {
      type: 'FederatedUser',
      arn: `arn:aws:sts::${account}:federated-user/kiosk`,
      sessionContext: { sourceIdentity: 'ada' }
    },
    { kind: 'federated', person: from('ada', 'sessionContext.sourceIdentity') }
  ],
  [
    'olga@example.org (SAML Operator)',
    session('Operator', 'olga@example.org', {
      webIdFederationData: { federatedProvider: `arn:aws:iam::${account}:saml-provider/idp` }
    }),
    {
      person: from('olga@example.org', 'arn'),
      provider: from(
        `arn:aws:iam::${account}:saml-provider/idp`,
        'sessionContext.webIdFederationData.federatedProvider'
      )
    }
  ],
  [
    'Operator/build-17',
    session('Operator', 'build-17', {
      webIdFederationData: { federatedProvider: `arn:aws:iam::${account}:oidc-provider/ci` }
    }),
    { person: undefined }
  ],
  [
    'u-1 via Query/alice',
    { ...session('Query', 'alice'), onBehalfOf: { userId: 'u-1' } },
    { person: from('u-1', 'onBehalfOf.userId') }
  ],
  [
    'Render/worker',
    {
      ...session('Render', 'worker'),
      inScopeOf: {
        issuerType: 'AWS::Lambda::Function',
        credentialsIssuedTo: `arn:aws:lambda:us-west-2:${account}:function:worker`
      }
    },
    {
      issuedTo: from(
        `arn:aws:lambda:us-west-2:${account}:function:worker`,
        'inScopeOf.credentialsIssuedTo'
      )
    }
  ],
  [
    'studio',
    { type: 'FederatedUser', arn: `arn:aws:sts::${account}:federated-user/studio` },
    { kind: 'federated', person: from('studio', 'arn') }
  ],
  [
    'studio',
    { type: 'FederatedUser', principalId: `${account}:studio` },
    { userName: from('studio', 'principalId') }
  ],
  [
    'olga@example.org',
    { type: 'SAMLUser', principalId: 'c2hhMQ==:olga@example.org', identityProvider: 'idp' },
    { person: from('olga@example.org', 'principalId'), provider: from('idp', 'identityProvider') }
  ],
  [
    'accounts.google.com:app:1234',
    { type: 'WebIdentityUser', principalId: 'accounts.google.com:app:1234' },
    { kind: 'federated' }
  ],
  [
    'events.amazonaws.com',
    { type: 'AWSService', invokedBy: 'events.amazonaws.com' },
    {
      kind: 'service',
      account: { value: account, from: 'recipientAccountId' },
      foreign: undefined
    }
  ],
  ['AWS Internal', { accountId: account, invokedBy: 'AWS Internal' }, { kind: 'service' }],
  ['account 444455556666', { type: 'AWSAccount', accountId: foreign }, { kind: 'account' }],
  [
    'account 444455556666',
    { type: 'AWSAccount', accountId: foreign, principalId: 'AIDAEXAMPLE' },
    { kind: 'account', foreign: { value: true, from: 'recipientAccountId' } }
  ],
  [
    'nightly of account 444455556666',
    { type: 'AWSAccount', accountId: foreign, principalId: 'AROAEXAMPLE:nightly' },
    { kind: 'account', session: from('nightly', 'principalId') }
  ],
  [
    'bob of account 444455556666',
    { type: 'IAMUser', userName: 'bob', accountId: foreign },
    { foreign: { value: true, from: 'recipientAccountId' } }
  ],
  [
    'Deploy/nightly of account 444455556666',
    {
      type: 'AssumedRole',
      arn: `arn:aws:sts::${foreign}:assumed-role/Deploy/nightly`,
      accountId: foreign
    },
    { account: from(foreign, 'accountId') }
  ],
  [
    'u-1',
    { type: 'IdentityCenterUser', accountId: account, onBehalfOf: { userId: 'u-1' } },
    { kind: 'user', person: from('u-1', 'onBehalfOf.userId') }
  ],
  // Without a type, or of a type that says nothing, by the ARN.
  ['olga', { arn: `arn:aws:iam::${account}:user/ops/olga` }, { kind: 'user' }],
  ['root of 111122223333', { arn: `arn:aws:iam::${account}:root` }, { kind: 'root' }],
  [
    'Admin/alice',
    { type: 'TypeOfTomorrow', arn: `arn:aws:sts::${account}:assumed-role/Admin/alice` },
    { kind: 'role session' }
  ],
  [
    'Admin',
    { type: 'Unknown', arn: `arn:aws:iam::${account}:role/x/Admin` },
    { role: from('Admin', 'arn') }
  ],
  [
    'studio',
    { type: 'TypeOfTomorrow', arn: `arn:aws-us-gov:sts::${account}:federated-user/studio` },
    { kind: 'federated' }
  ],
  ['AIDAEXAMPLE', { principalId: 'AIDAEXAMPLE' }, { kind: 'user' }],
  ['AROAEXAMPLE:x', { type: 'Tomorrow', principalId: 'AROAEXAMPLE:x' }, { kind: 'role session' }],
  ['desk-7', { type: 'TypeOfTomorrow', userName: 'desk-7' }, { kind: 'unknown' }],
  [
    'quokka',
    { type: 'X', arn: `arn:aws:new:eu-west-1:${account}:animal/quokka` },
    { kind: 'unknown' }
  ],
  ['arn:aws:sts:::self', { type: 'X', arn: 'arn:aws:sts:::self' }, { kind: 'unknown' }],
  ['new.amazonaws.com', { type: 'X', invokedBy: 'new.amazonaws.com' }, { kind: 'unknown' }],
  // Nothing but what is missing.
  ['an unknown principal', { type: 'Unknown' }, { kind: 'unknown', account: undefined }],
  ['an unknown principal', null, { kind: 'unknown' }],
  ['an unknown principal of account 111122223333', { accountId: account }, { kind: 'unknown' }],
  [
    'an unknown user of account 111122223333',
    { type: 'IAMUser', userName: 'HIDDEN_DUE_TO_SECURITY_REASONS', accountId: account },
    { kind: 'user', userName: undefined, person: undefined }
  ],
  ['an unknown federated user', { type: 'FederatedUser' }, {}],
  ['an unknown role session', { type: 'AssumedRole' }, {}],
  [
    'an unknown role session of account 444455556666',
    { type: 'AssumedRole', accountId: foreign },
    {}
  ],
  [
    'an unknown user (SSO MediaOperator)',
    { type: 'AssumedRole', sessionContext: { sessionIssuer: { type: 'Role', userName: sso } } },
    { session: undefined }
  ],
  ['an AWS service', { type: 'AWSService' }, {}],
  ['an unknown account', { type: 'AWSAccount' }, { kind: 'account' }],
  ['root', { type: 'Root' }, {}]
]

describe('principal', () => {
  it.each(known)('shows %s', (shown, userIdentity, parts) => {
    const acted = principal(by(userIdentity))
    expect(acted).toMatchObject(parts)
    expect(showPrincipal(acted)).toBe(shown)
  })

  it('reads the name of an Identity Center user from a sign-in', () => {
    const acted = principal(
      by(
        { type: 'IdentityCenterUser', onBehalfOf: { userId: 'u-1' } },
        { additionalEventData: { UserName: 'olga@example.org' } }
      )
    )
    expect(acted.person).toEqual({
      value: 'olga@example.org',
      from: 'additionalEventData.UserName'
    })
  })

  it.each(['IAMUser', 'Unknown'])('and of no one else, such as %s', (type) => {
    const more = { additionalEventData: { UserName: 'olga@example.org' } }
    expect(principal(by({ type, accountId: account }, more)).person).toBeUndefined()
  })

  it.each([
    ['true', true],
    ['false', false],
    [true, true],
    [undefined, undefined]
  ])('reads MFA from %j', (mfaAuthenticated, mfa) => {
    const attributes = mfaAuthenticated === undefined ? {} : { mfaAuthenticated }
    expect(principal(by({ type: 'IAMUser', sessionContext: { attributes } })).mfa?.value).toBe(mfa)
  })

  it('calls no account foreign if one of the two is unknown', () => {
    const user = { type: 'IAMUser', userName: 'alice', accountId: foreign }
    expect(principal(by(user, { recipientAccountId: '' })).foreign).toBeUndefined()
    expect(showPrincipal(principal(by(user, { recipientAccountId: '' })))).toBe('alice')
    expect(principal(by({ ...user, accountId: '' })).foreign).toBeUndefined()
  })
})

describe('an anonymous caller', () => {
  it.each([
    { type: 'AWSAccount', principalId: '', accountId: 'anonymous' },
    { type: 'AWSAccount', principalId: '', accountId: 'ANONYMOUS_PRINCIPAL' },
    { type: 'AWSAccount', principalId: 'ANONYMOUS_PRINCIPAL', accountId: account },
    { type: 'AWSAccount', principalId: 'anonymous' },
    { type: 'Unknown', arn: 'ANONYMOUS_PRINCIPAL', accountId: '' },
    { type: 'Unknown', arn: 'arn:aws:sts::anonymous:federated-user/x' },
    { type: 'ANONYMOUS_PRINCIPAL' },
    { userName: 'ANONYMOUS_PRINCIPAL' },
    { accountId: 'Anonymous', sessionContext: { sessionIssuer: { accountId: account } } }
  ])('is one, without an account: %j', (userIdentity) => {
    const acted = principal(by(userIdentity))
    expect(acted).toMatchObject({ kind: 'anonymous', account: undefined, foreign: undefined })
    expect(showPrincipal(acted)).toBe('anonymous')
  })

  it.each(['anonymous', 'ANONYMOUS_PRINCIPAL'])('is not the user who is named %s', (userName) => {
    const acted = principal(by({ type: 'IAMUser', userName, accountId: account }))
    expect(acted.kind).toBe('user')
    expect(showPrincipal(acted)).toBe(userName)
  })
})

/** The members that name whoever acted. */
const naming: ReadonlyArray<readonly [member: string, of: (name: string) => object]> = [
  ['userName', (userName) => ({ userName })],
  ['the ARN of a user', (name) => ({ arn: `arn:aws:iam::${account}:user/${name}` })],
  ['the ARN of a session', (name) => ({ arn: `arn:aws:sts::${account}:assumed-role/R/${name}` })],
  [
    'the ARN of a federated user',
    (name) => ({ arn: `arn:aws:sts::${account}:federated-user/${name}` })
  ],
  ['principalId', (name) => ({ principalId: `AROACKCEVSQ6C2EXAMPLE:${name}` })],
  ['sourceIdentity', (sourceIdentity) => ({ sessionContext: { sourceIdentity } })],
  ['onBehalfOf', (userId) => ({ onBehalfOf: { userId } })]
]

const types = [
  'IAMUser',
  'AssumedRole',
  'Role',
  'FederatedUser',
  'SAMLUser',
  'WebIdentityUser',
  'IdentityCenterUser',
  'Directory',
  'Unknown',
  'TypeOfTomorrow',
  undefined
]

describe('law 8 for people', () => {
  it.each(naming)('shows a name that is only in %s, whatever the type', (_, of) => {
    for (const type of types) {
      const identity = type === undefined ? of('quokka') : { type, ...of('quokka') }
      const shown = showPrincipal(principal(by({ ...identity, accountId: account })))
      expect(shown, String(type)).toContain('quokka')
    }
  })

  it('reads each part from its path', () => {
    fc.assert(
      fc.property(arbitraryUserIdentity(), (userIdentity) => {
        const event = by(userIdentity)
        const acted: Partial<Principal> = principal(event)
        for (const part of Object.values(acted)) {
          if (typeof part === 'string' || part === undefined || typeof part.value === 'boolean')
            continue
          const source = part.from
            .split('.')
            .reduce<unknown>((value, key) => Reflect.get(value as object, key), event)
          expect(source).toContain(part.value)
        }
        expect(showPrincipal(principal(event))).not.toMatch(/undefined|^$/)
      }),
      cases(500)
    )
  })
})

describe('a principal with missing parts', () => {
  const none = principal(by({}))
  const is = (value: string, path = 'x') => ({ value, from: path })
  const ada = is('ada', 'session')

  it.each<[string, Partial<Principal>]>([
    [
      'an unknown user via nightly (SSO Operator)',
      { kind: 'role session', permissionSet: is('Operator'), session: is('nightly') }
    ],
    ['ada via ada', { kind: 'role session', person: ada, session: ada }],
    ['ada (SAML Deploy)', { kind: 'role session', person: ada, session: ada, role: is('Deploy') }],
    ['ada', { kind: 'user', userName: is('ada') }],
    ['olga via ada', { kind: 'user', person: is('olga'), userName: is('ada') }],
    ['ada', { kind: 'account', userName: is('ada'), principalId: is('AIDAEXAMPLE') }],
    ['AIDAEXAMPLE', { kind: 'account', principalId: is('AIDAEXAMPLE') }],
    ['an unknown account', { kind: 'account' }]
  ])('is shown as %s', (shown, parts) => {
    expect(showPrincipal({ ...none, ...parts })).toBe(shown)
  })
})
