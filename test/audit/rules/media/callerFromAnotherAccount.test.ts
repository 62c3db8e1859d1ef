import type { EventOf, UserIdentity } from 'mediatrail'
import { use } from 'mediatrail/audit'
import { buildEvent, deny, hide, testRule } from 'mediatrail/testing'
import { describe, it } from 'vitest'
import { callerFromAnotherAccount } from '../../../../src/audit/rules/media/callerFromAnotherAccount.js'

const live = 'medialive.amazonaws.com'

type Start = EventOf<typeof live, 'StartChannel'>

const start = (userIdentity: UserIdentity, parts: Partial<Start> = {}): Start =>
  buildEvent(live, 'StartChannel', { userIdentity, ...parts })

const stranger = {
  type: 'AssumedRole',
  principalId: 'AROACKCEVSQ6C2EXAMPLE:eve',
  arn: 'arn:aws:sts::444455556666:assumed-role/Ops/eve',
  accountId: '444455556666'
} as const

const list = buildEvent(live, 'ListChannels', { userIdentity: stranger, readOnly: true })

testRule(it, callerFromAnotherAccount, {
  finding: {
    wrote: [
      start(stranger),
      start({ type: 'AWSAccount', accountId: '444455556666', principalId: 'AIDACKCEVSQ6C2EXAMPLE' })
    ],
    read: [list],
    attempted: [
      start(stranger, { errorCode: 'AccessDenied' }),
      start(stranger, { errorCode: 'BadRequestException' })
    ]
  },
  pass: [
    buildEvent(live, 'StartChannel'),
    start({ type: 'AWSService', invokedBy: 'mediaconnect.amazonaws.com' }),
    start({ ...stranger, invokedBy: 'mediaconnect.amazonaws.com' }),
    start(stranger, { eventType: 'AwsServiceEvent' }),
    start({ type: 'AWSAccount', accountId: 'ANONYMOUS_PRINCIPAL' }),
    start({ type: 'IAMUser' })
  ],
  undetermined: [
    hide(start(stranger), 'recipientAccountId'),
    hide(start(stranger), 'userIdentity', 'accountId'),
    hide(start(stranger), 'userIdentity')
  ],
  denied: [deny(start(stranger))]
})

describe('a trusted account', () => {
  const another = { ...stranger, accountId: '777788889999' }
  testRule(it, use(callerFromAnotherAccount, { options: { accounts: ['444455556666'] } }), {
    finding: {
      wrote: [start(another)],
      read: [buildEvent(live, 'ListChannels', { userIdentity: another })],
      attempted: [deny(start(another))]
    },
    pass: [start(stranger), list],
    undetermined: [hide(start(another), 'userIdentity', 'accountId')],
    denied: [deny(start(another))]
  })
})

describe('a trusted role', () => {
  const trusted = { roles: ['arn:aws:iam::444455556666:role/media/Ops'] }
  const another = { ...stranger, arn: 'arn:aws:sts::444455556666:assumed-role/Dev/eve' }
  testRule(it, use(callerFromAnotherAccount, { options: trusted }), {
    finding: {
      wrote: [start(another)],
      read: [buildEvent(live, 'ListChannels', { userIdentity: another })],
      attempted: [deny(start(another))]
    },
    pass: [start(stranger), list],
    undetermined: [hide(start(stranger), 'userIdentity', 'accountId')],
    denied: [deny(start(another))]
  })
})
