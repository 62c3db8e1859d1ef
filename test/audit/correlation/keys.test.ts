import type { MediaEvent } from 'mediatrail'
import { accountKey, actorKey, addressKey, agentKey, targetKeys } from 'mediatrail/audit'
import { buildEvent } from 'mediatrail/testing'
import { describe, expect, it } from 'vitest'

const own = '111122223333'
const other = '444455556666'

const by = (userIdentity: object, more: object = {}): MediaEvent =>
  buildEvent('medialive.amazonaws.com', 'StopChannel', {
    recipientAccountId: own,
    userIdentity: { type: 'Unknown', ...userIdentity },
    requestParameters: { channelId: '1' },
    ...more
  })

const session = (name: string, accountId = own) => ({
  type: 'AssumedRole',
  arn: `arn:aws:sts::${accountId}:assumed-role/Operator/${name}`,
  accountId
})

describe('the principal', () => {
  it.each<[string, MediaEvent, string | undefined]>([
    ['a user', by({ type: 'IAMUser', userName: 'ada', accountId: own }), 'ada'],
    ['a role, whatever its session', by(session('i-0123456789abcdef0')), 'Operator'],
    [
      'root',
      by({ type: 'Root', accountId: own, arn: `arn:aws:iam::${own}:root` }),
      `root of ${own}`
    ],
    ['a role of another account', by(session('s', other)), `Operator of ${other}`],
    ['a service by itself', by({ type: 'AWSService', invokedBy: 'x.amazonaws.com' }), undefined],
    [
      'a service in the name of a role',
      by({ ...session('s'), invokedBy: 'cloudformation.amazonaws.com' }),
      undefined
    ],
    ['one of whom nothing is known', by({}), undefined],
    [
      'one without a signature',
      by({ type: 'AWSAccount', principalId: 'ANONYMOUS', accountId: 'ANONYMOUS_PRINCIPAL' }),
      undefined
    ]
  ])('%s', (_, event, key) => {
    expect(actorKey(event)).toBe(key)
  })
})

it('the account is that of the record, otherwise that of the caller', () => {
  expect(accountKey(by(session('s', other)))).toBe(own)
  const { recipientAccountId: _, ...event } = by(session('s', other))
  expect(accountKey(event as MediaEvent)).toBe(other)
})

it.each<[string, string | undefined]>([
  ['192.0.2.1', '192.0.2.1'],
  ['2001:db8::1', '2001:db8::1'],
  ['medialive.amazonaws.com', undefined],
  ['AWS Internal', undefined]
])('of the address %s it is %s', (sourceIPAddress, key) => {
  expect(addressKey(by({}, { sourceIPAddress }))).toBe(key)
})

it.each<[string, string | undefined]>([
  ['aws-cli/2.31.0 Python/3.13', 'aws-cli'],
  ['[Boto3/1.40.0 md/x]', 'Boto3'],
  ['Mozilla/5.0 (X11)', 'Mozilla'],
  ['', undefined],
  ['42', undefined]
])('of the agent %s it is %s', (userAgent, key) => {
  expect(agentKey(by({}, { userAgent }))).toBe(key)
})

describe('the targets', () => {
  const channel = (id: string) => `arn:aws:medialive:us-west-2:${own}:channel:${id}`
  const batch = (parts: object): MediaEvent =>
    buildEvent('medialive.amazonaws.com', 'BatchStop', {
      recipientAccountId: own,
      requestParameters: { channelIds: ['1', '2'] },
      ...parts
    })

  it('are those for which the call succeeded', () => {
    expect(targetKeys(batch({ responseElements: null }))).toEqual([channel('1'), channel('2')])
    expect(
      targetKeys(batch({ responseElements: { successful: [{ id: '1' }], failed: [{ id: '2' }] } }))
    ).toEqual([channel('1')])
    expect(targetKeys(batch({ errorCode: 'AccessDeniedException' }))).toEqual([])
  })

  const last = `arn:aws:mediaconnect:us-west-2:${own}:unheard:of`

  it.each<[string, MediaEvent, ReadonlyArray<string>]>([
    [
      'an id',
      buildEvent('medialive.amazonaws.com', 'StopChannel', {
        requestParameters: { channelId: '1' }
      }),
      [channel('1')]
    ],
    [
      'a name',
      buildEvent('mediaconvert.amazonaws.com', 'DeleteQueue', { requestParameters: { name: 'q' } }),
      [`arn:aws:mediaconvert:us-west-2:${own}:queues/q`]
    ],
    [
      'an ARN of a type that is not known',
      buildEvent('mediaconnect.amazonaws.com', 'TagResource', {
        requestParameters: { resourceArn: last }
      }),
      [last]
    ],
    [
      'nothing',
      buildEvent('medialive.amazonaws.com', 'StopChannel', { requestParameters: null }),
      []
    ]
  ])('are identified by %s alone', (_, event, keys) => {
    expect(targetKeys(event)).toEqual(keys)
  })

  it('occur once each, and not without a name', () => {
    expect(targetKeys(batch({ requestParameters: { channelIds: ['1', '1'] } }))).toEqual([
      channel('1')
    ])
    expect(targetKeys(batch({ requestParameters: {}, responseElements: null }))).toEqual([])
  })
})
