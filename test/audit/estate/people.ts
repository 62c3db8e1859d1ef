/** Who works in the estate, and from where. */

/** What of a record says who called. */
export interface Caller {
  readonly userIdentity: { readonly type: string; readonly [member: string]: unknown }
  readonly sourceIPAddress: string
  readonly userAgent: string
}

const account = '111122223333'

const session = (role: string, name: string, address: string, agent: string): Caller => ({
  userIdentity: {
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
      attributes: { creationDate: '2026-03-02T03:00:00Z', mfaAuthenticated: 'false' }
    }
  },
  sourceIPAddress: address,
  userAgent: agent
})

const person = (name: string): Caller => {
  const role = 'AWSReservedSSO_MediaOperator_0123456789abcdef'
  const of = session(role, `${name}@example.org`, '198.51.100.10', 'Mozilla/5.0')
  return {
    ...of,
    userIdentity: {
      ...of.userIdentity,
      arn: `arn:aws:sts::${account}:assumed-role/${role}/${name}@example.org`
    }
  }
}

export const deploy = (run: number): Caller =>
  session('Deploy', `run-${run}`, '203.0.113.20', 'Boto3/1.40.1')

export const scheduler: Caller = session(
  'Scheduler',
  'channel-scheduler',
  '203.0.113.21',
  'aws-sdk-js/3.900.0'
)

export const inventory: Caller = session(
  'Inventory',
  'inventory',
  '203.0.113.22',
  'aws-sdk-go/2.0.0'
)

export const streamKeys: Caller = session(
  'StreamKeyBackEnd',
  'stream-key-back-end',
  '203.0.113.23',
  'aws-sdk-js/3.900.0'
)

export const transcoder: Caller = session(
  'Transcode',
  'transcode',
  '203.0.113.24',
  'aws-sdk-java/2.30.0'
)

export const operators: ReadonlyArray<Caller> = ['olga', 'ada', 'max'].map(person)

export const user = (userName: string): Caller => ({
  userIdentity: {
    type: 'IAMUser',
    principalId: 'AIDACKCEVSQ6C2EXAMPLE',
    arn: `arn:aws:iam::${account}:user/${userName}`,
    accountId: account,
    userName
  },
  sourceIPAddress: '192.0.2.66',
  userAgent: 'aws-cli/2.31.0'
})

export const root: Caller = {
  userIdentity: {
    type: 'Root',
    principalId: account,
    arn: `arn:aws:iam::${account}:root`,
    accountId: account
  },
  sourceIPAddress: '192.0.2.70',
  userAgent: 'Mozilla/5.0'
}

export const stranger: Caller = {
  userIdentity: {
    type: 'AssumedRole',
    principalId: 'AROACKCEVSQ6C2EXAMPLE:x',
    arn: 'arn:aws:sts::444455556666:assumed-role/Partner/x',
    accountId: '444455556666'
  },
  sourceIPAddress: '192.0.2.80',
  userAgent: 'aws-cli/2.31.0'
}

/** The same caller with what a thief changes. */
export const elsewhere = (caller: Caller, change: Partial<Caller>): Caller => ({
  ...caller,
  ...change
})
