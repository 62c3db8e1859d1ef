import * as O from 'fp-ts/lib/Option.js'
import {
  describe as describeEvent,
  matchEvent,
  principal,
  resourcesOf,
  showPrincipal,
  timeOf
} from 'mediatrail'
import { buildEvent } from 'mediatrail/testing'
import { describe, expect, it } from 'vitest'

const with_ = (userIdentity: object) =>
  buildEvent('medialive.amazonaws.com', 'StopChannel', { userIdentity: userIdentity as never })

const account = '111122223333'

describe('principal', () => {
  it.each<[string, object, object]>([
    [
      'root of 111122223333',
      { type: 'Root', accountId: account, arn: `arn:aws:iam::${account}:root` },
      { kind: 'root' }
    ],
    ['alice', { type: 'IAMUser', userName: 'alice', accountId: account }, { kind: 'user' }],
    [
      'Admin/alice',
      {
        type: 'AssumedRole',
        arn: `arn:aws:sts::${account}:assumed-role/Admin/alice`,
        accountId: account
      },
      {
        kind: 'role session',
        role: { value: 'Admin', from: 'userIdentity.arn' },
        session: { value: 'alice', from: 'userIdentity.arn' }
      }
    ],
    [
      'Admin/alice',
      {
        type: 'AssumedRole',
        principalId: 'AROACKCEVSQ6C2EXAMPLE:alice',
        sessionContext: {
          sessionIssuer: { type: 'Role', userName: 'Admin' },
          sourceIdentity: 'ada'
        }
      },
      {
        role: { value: 'Admin', from: 'userIdentity.sessionContext.sessionIssuer.userName' },
        session: { value: 'alice', from: 'userIdentity.principalId' },
        sourceIdentity: { value: 'ada', from: 'userIdentity.sessionContext.sourceIdentity' }
      }
    ],
    [
      'studio',
      { type: 'FederatedUser', arn: `arn:aws:sts::${account}:federated-user/studio` },
      { kind: 'federated' }
    ],
    [
      'events.amazonaws.com',
      { type: 'AWSService', invokedBy: 'events.amazonaws.com' },
      { kind: 'service', account: { value: account, from: 'recipientAccountId' } }
    ],
    [
      'account 444455556666',
      { type: 'AWSAccount', accountId: '444455556666' },
      { kind: 'account' }
    ],
    [
      'anonymous',
      { type: 'AWSAccount', accountId: 'anonymous', principalId: '' },
      { kind: 'anonymous' }
    ],
    ['AWS Internal', { accountId: account, invokedBy: 'AWS Internal' }, { kind: 'service' }],
    [
      'u-1',
      { type: 'IdentityCenterUser', accountId: account, onBehalfOf: { userId: 'u-1' } },
      { kind: 'user' }
    ],
    ['somebody', { type: 'Unknown' }, { kind: 'unknown', account: undefined }],
    [
      'somebody of 111122223333',
      { type: 'TypeOfTomorrow', accountId: account },
      { kind: 'unknown' }
    ],
    [
      'somebody of 111122223333',
      { type: 'IAMUser', userName: 'HIDDEN_DUE_TO_SECURITY_REASONS', accountId: account },
      { kind: 'user', userName: undefined }
    ]
  ])('%s', (shown, userIdentity, parts) => {
    const acted = principal(with_(userIdentity))
    expect(showPrincipal(acted)).toBe(shown)
    expect(acted).toMatchObject(parts)
  })

  it.each([
    ['true', true],
    ['false', false],
    [true, true],
    [undefined, undefined]
  ])('tells MFA from %j', (mfaAuthenticated, mfa) => {
    const attributes = mfaAuthenticated === undefined ? {} : { mfaAuthenticated }
    expect(principal(with_({ type: 'IAMUser', sessionContext: { attributes } })).mfa?.value).toBe(
      mfa
    )
  })
})

describe('resourcesOf', () => {
  it('names what the request and the response are about, each once', () => {
    const arn = `arn:aws:medialive:us-west-2:${account}:channel:42`
    const event = buildEvent('medialive.amazonaws.com', 'StopChannel', {
      requestParameters: { channelId: '42' },
      responseElements: { arn, id: '42', roleArn: `arn:aws:iam::${account}:role/Live` },
      resources: [{ ARN: arn, accountId: account }]
    })
    expect(resourcesOf(event)).toEqual([
      { _tag: 'Arn', value: arn, path: ['resources', 0, 'ARN'] },
      { _tag: 'Id', value: '42', path: ['requestParameters', 'channelId'] },
      {
        _tag: 'Arn',
        value: `arn:aws:iam::${account}:role/Live`,
        path: ['responseElements', 'roleArn']
      }
    ])
  })
})

describe('matchEvent', () => {
  const answer = matchEvent<string>({
    'medialive.amazonaws.com': {
      StopChannel: ({ requestParameters }) => `stops ${requestParameters?.channelId}`,
      unlisted: () => 'new',
      _: ({ eventName }) => `${eventName}`
    },
    _: ({ eventSource }) => `of ${eventSource}`
  })

  it('answers by pair, and else by `_`', () => {
    const stop = buildEvent('medialive.amazonaws.com', 'StopChannel', {
      requestParameters: { channelId: '42' }
    })
    expect(answer(stop)).toBe('stops 42')
    expect(answer(buildEvent('medialive.amazonaws.com', 'StartChannel'))).toBe('StartChannel')
    expect(answer({ ...stop, eventName: 'toString' as never })).toBe('new')
    expect(answer(buildEvent('mediatailor.amazonaws.com', 'StopChannel'))).toBe(
      'of mediatailor.amazonaws.com'
    )
  })
})

describe('timeOf and describe', () => {
  it('read the time, if it is one', () => {
    const event = buildEvent('medialive.amazonaws.com', 'StopChannel')
    expect(timeOf(event)).toEqual(O.some(new Date('2026-01-02T03:04:05Z')))
    expect(timeOf({ ...event, eventTime: '2018-05-25:17:06Z' })).toEqual(O.none)
  })

  it('say how it ended', () => {
    const event = buildEvent('medialive.amazonaws.com', 'StopChannel', {
      errorCode: 'ConflictException'
    })
    expect(describeEvent(event)).toBe(
      'Operator/alice tried to stop channel (unknown) (medialive:StopChannel) in us-west-2 from 192.0.2.1 and failed (ConflictException)'
    )
  })
})
