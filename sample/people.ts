/** Who acts in the sample trail: every kind of identity that CloudTrail writes, all of them made up. */

export type Json = { readonly [key: string]: unknown }

export const account = '111122223333'
const partner = '444455556666'

const session = (role: string, name: string, mfa: 'true' | 'false', rest: Json = {}): Json => ({
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
    attributes: { creationDate: '2026-06-12T08:00:00Z', mfaAuthenticated: mfa },
    ...rest
  }
})

const user = (name: string, rest: Json = {}): Json => ({
  type: 'IAMUser',
  principalId: 'AIDACKCEVSQ6C2EXAMPLE',
  arn: `arn:aws:iam::${account}:user/${name}`,
  accountId: account,
  accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
  userName: name,
  ...rest
})

/** Someone, and where from. */
export interface Person {
  readonly identity: Json
  readonly address: string
  readonly agent: string
}

const person = (identity: Json, address: string, agent: string): Person => ({
  identity,
  address,
  agent
})

const cli = 'aws-cli/2.31.0 Python/3.13.5 Linux/6.1'
const console = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'

/** Runs the live channels, with a second factor. */
export const olga = person(session('Operator', 'olga', 'true'), '192.0.2.10', console)
/** Runs them too, from home and over IPv6. */
export const omar = person(session('Operator', 'omar', 'true'), '2001:db8::17', console)
/** Builds what the others run; her identity is carried through every role. */
export const ada = person(
  session('Engineer', 'ada', 'true', { sourceIdentity: 'ada' }),
  '192.0.2.21',
  cli
)
/** The pipeline that deploys, without a second factor. */
export const deploy = person(
  session('Deploy', 'release-214', 'false'),
  '198.51.100.7',
  'aws-sdk-js/3.1130.0'
)
/** A long-lived key that nobody has got round to removing. */
export const legacy = person(user('transcode-batch'), '198.51.100.40', 'Boto3/1.40.0')
/** In the console, as a user. */
export const vera = person(
  user('vera', {
    sessionContext: {
      attributes: { creationDate: '2026-06-12T07:30:00Z', mfaAuthenticated: 'false' }
    },
    invokedBy: 'signin.amazonaws.com'
  }),
  '192.0.2.33',
  'signin.amazonaws.com'
)
/** Someone with a key who looks around. */
export const stranger = person(user('ci-backup'), '203.0.113.66', 'aws-cli/1.22.0')
/** The root user, at a time when nobody should be. */
export const root = person(
  {
    type: 'Root',
    principalId: account,
    arn: `arn:aws:iam::${account}:root`,
    accountId: account,
    accessKeyId: ''
  },
  '203.0.113.9',
  console
)
export const federated = person(
  {
    type: 'FederatedUser',
    principalId: `${account}:studio-7`,
    arn: `arn:aws:sts::${account}:federated-user/studio-7`,
    accountId: account,
    accessKeyId: 'ASIAIOSFODNN7EXAMPLE',
    sessionContext: {
      sessionIssuer: {
        type: 'IAMUser',
        principalId: 'AIDACKCEVSQ6C2EXAMPLE',
        arn: `arn:aws:iam::${account}:user/broker`,
        accountId: account,
        userName: 'broker'
      },
      attributes: { creationDate: '2026-06-12T09:00:00Z', mfaAuthenticated: 'false' }
    }
  },
  '192.0.2.77',
  cli
)
export const events = person(
  { type: 'AWSService', invokedBy: 'events.amazonaws.com' },
  'events.amazonaws.com',
  'events.amazonaws.com'
)
export const elsewhere = person(
  { type: 'AWSAccount', principalId: 'AIDACKCEVSQ6C2EXAMPLE', accountId: partner },
  '198.51.100.90',
  cli
)
export const identityCenter = person(
  {
    type: 'IdentityCenterUser',
    accountId: account,
    onBehalfOf: {
      userId: '9067642ac7-a1b2c3d4-0000-1111-2222-333344445555',
      identityStoreArn: `arn:aws:identitystore::${account}:identitystore/d-9067642ac7`
    },
    credentialId: '90e292de-5eb8-446e-9602-90f7c4504fb3'
  },
  '192.0.2.51',
  console
)
export const unknown = person({ type: 'Unknown' }, '198.51.100.3', 'AWS Internal')
/** The record of a service event has no type. */
export const untyped = person(
  { accountId: account, invokedBy: 'AWS Internal' },
  'AWS Internal',
  'AWS Internal'
)
