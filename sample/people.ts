/** Who acts in the sample trail: every kind of identity that CloudTrail writes, all of them made up. */

export type Json = { readonly [key: string]: unknown }

/** The accounts of the company, and the one of an agency that works for it. */
export const accounts = {
  live: '111122223333',
  archive: '444455556666',
  security: '123456789012',
  agency: '555555555555'
} as const

/** Someone, and where from. */
export interface Person {
  /** As a record of that day (`2026-06-12`) tells it: who signs in does so anew each day. */
  readonly identityOn: (day: string) => Json
  readonly address: string
  readonly agent: string
  /** Whether the credentials came out of the console. */
  readonly inConsole: boolean
}

const cli = 'aws-cli/2.31.0 Python/3.13.5 Linux/6.1'
const browser = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'

const person = (identity: Json | Person['identityOn'], address: string, agent: string): Person => ({
  identityOn: typeof identity === 'function' ? identity : () => identity,
  address,
  agent,
  inConsole: agent === browser
})

const attributes = (creationDate: string, mfaAuthenticated: 'true' | 'false'): Json => ({
  attributes: { creationDate, mfaAuthenticated }
})

const user = (account: string, name: string, rest: Json = {}): Json => ({
  type: 'IAMUser',
  principalId: 'AIDACKCEVSQ6C2EXAMPLE',
  arn: `arn:aws:iam::${account}:user/${name}`,
  accountId: account,
  accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
  userName: name,
  ...rest
})

const session = (account: string, role: string, name: string, context: Json): Json => ({
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
    ...context
  }
})

/** Runs the live channels, with a second factor. */
export const olga = person(
  (day) => session(accounts.live, 'Operator', 'olga', attributes(`${day}T15:58:00Z`, 'true')),
  '192.0.2.10',
  browser
)

/** Runs them too, from home and over IPv6. */
export const omar = person(
  (day) => session(accounts.live, 'Operator', 'omar', attributes(`${day}T15:41:00Z`, 'true')),
  '2001:db8::17',
  browser
)

/** Builds what the others run; her identity is carried through every role. */
export const ada = person(
  (day) =>
    session(accounts.live, 'Engineer', 'ada', {
      ...attributes(`${day}T08:00:00Z`, 'true'),
      sourceIdentity: 'ada'
    }),
  '192.0.2.21',
  cli
)

/** The pipeline that deploys, without a second factor. */
export const deploy = person(
  (day) =>
    session(accounts.live, 'Deploy', 'release-214', {
      webIdFederationData: {},
      ...attributes(`${day}T09:15:00Z`, 'false')
    }),
  '198.51.100.7',
  'aws-sdk-js/3.1130.0'
)

/** What somebody put on the calendar, done by the scheduler in the name of a role. */
export const scheduler = person(
  (day) => ({
    ...session(
      accounts.live,
      'ChannelClock',
      'cup-final-end',
      attributes(`${day}T20:05:00Z`, 'false')
    ),
    invokedBy: 'scheduler.amazonaws.com'
  }),
  'scheduler.amazonaws.com',
  'scheduler.amazonaws.com'
)

/** A long-lived key that nobody has got round to removing. */
export const batch = person(
  user(accounts.archive, 'transcode-batch'),
  '198.51.100.40',
  'Boto3/1.40.0'
)

/** The same user, twelve years younger. */
export const youngBatch = person(
  user(accounts.archive, 'transcode-batch'),
  '198.51.100.40',
  'aws-sdk-ruby/1.55.0 ruby/2.1.2 x86_64-linux'
)

/** Looks after the archive, in the console. */
export const vera = person(
  (day) =>
    user(accounts.archive, 'vera', {
      accessKeyId: 'ASIAIOSFODNN7EXAMPLE',
      sessionContext: attributes(`${day}T05:50:00Z`, 'false')
    }),
  '192.0.2.33',
  browser
)

/** The same, when the console still called in its own name. */
export const youngVera = person(
  (day) =>
    user(accounts.archive, 'vera', {
      sessionContext: attributes(`${day}T09:02:00Z`, 'false'),
      invokedBy: 'signin.amazonaws.com'
    }),
  '192.0.2.33',
  'signin.amazonaws.com'
)

/** Someone with a key who looks around. */
export const stranger = person(
  user(accounts.live, 'ci-backup'),
  '203.0.113.66',
  'aws-cli/1.22.0 Python/3.8.10'
)

/** The root user, at a time when nobody should be. */
export const root = person(
  (day) => ({
    type: 'Root',
    principalId: accounts.live,
    arn: `arn:aws:iam::${accounts.live}:root`,
    accountId: accounts.live,
    accessKeyId: 'ASIAIOSFODNN7EXAMPLE',
    sessionContext: { sessionIssuer: {}, ...attributes(`${day}T18:36:12Z`, 'false') }
  }),
  '203.0.113.9',
  browser
)

/** A studio's tool, on credentials that a user of the company fetched for it. */
export const studio = person(
  (day) => ({
    type: 'FederatedUser',
    principalId: `${accounts.live}:studio-7`,
    arn: `arn:aws:sts::${accounts.live}:federated-user/studio-7`,
    accountId: accounts.live,
    accessKeyId: 'ASIAIOSFODNN7EXAMPLE',
    sessionContext: {
      sessionIssuer: {
        type: 'IAMUser',
        principalId: 'AIDACKCEVSQ6C2EXAMPLE',
        arn: `arn:aws:iam::${accounts.live}:user/broker`,
        accountId: accounts.live,
        userName: 'broker'
      },
      ...attributes(`${day}T09:00:00Z`, 'false')
    }
  }),
  '192.0.2.77',
  cli
)

/** A service that takes on a role of ours. */
export const service = (host: string): Person =>
  person({ type: 'AWSService', invokedBy: host }, host, host)

/** The agency's account: a caller from elsewhere, of whom the trail tells no more. */
export const agency = person(
  { type: 'AWSAccount', principalId: 'AIDACKCEVSQ6C2EXAMPLE', accountId: accounts.agency },
  '198.51.100.90',
  cli
)

/** The producer, signed in through IAM Identity Center. */
export const producer = person(
  {
    type: 'IdentityCenterUser',
    accountId: accounts.security,
    onBehalfOf: {
      userId: '9067642ac7-a1b2c3d4-0000-1111-2222-33334444555e',
      identityStoreArn: `arn:aws:identitystore::${accounts.security}:identitystore/d-9067642ac7`
    },
    credentialId: '90e292de-5eb8-446e-9602-90f7c4504fb3'
  },
  '192.0.2.51',
  browser
)

/** Reads what the company's accounts do. */
export const auditor = person(
  (day) => session(accounts.security, 'Auditor', 'nightly', attributes(`${day}T00:00:00Z`, 'true')),
  '2001:db8:a::5',
  cli
)

export const nobodyKnown = person({ type: 'Unknown' }, '198.51.100.3', 'AWS Internal')

/** AWS itself: the identity of a service event has no type. */
export const awsItself = person(
  { accountId: accounts.live, invokedBy: 'AWS Internal' },
  'AWS Internal',
  'AWS Internal'
)
