import { decodeEvent, type MediaEvent } from 'mediatrail'
import { empty, finish, step } from 'mediatrail/aggregate'
import { audit, findings, recommended, type Verdict } from 'mediatrail/audit'
import { describe, expect, it } from 'vitest'

const recordOf = (name: string, channelId: string) => ({
  eventVersion: '1.10',
  userIdentity: {
    type: 'IAMUser',
    userName: name,
    arn: `arn:aws:iam::111122223333:user/${name}`,
    accountId: '111122223333',
    accessKeyId: 'AKIAIOSFODNN7EXAMPLE'
  },
  eventTime: '2026-03-01T12:00:00Z',
  eventSource: 'medialive.amazonaws.com',
  eventName: 'StopChannel',
  awsRegion: 'us-west-2',
  sourceIPAddress: '192.0.2.1',
  userAgent: 'aws-cli/2.1',
  requestParameters: { channelId },
  responseElements: { id: channelId },
  requestID: name,
  eventID: name,
  readOnly: false,
  eventType: 'AwsApiCall',
  managementEvent: true,
  recipientAccountId: '111122223333'
})

const eventOf = (record: unknown): MediaEvent => {
  const decoded = decodeEvent(record)
  if (decoded._tag === 'Left') throw new Error('not decoded')
  return decoded.right
}

describe('an event that is changed by its owner and evaluated again', () => {
  const ann = recordOf('ann', '1')
  const bob = recordOf('bob', '2')
  const audited = audit(recommended)
  if (audited._tag === 'Left') throw new Error('refused')
  const { judge } = audited.right

  /** One object with the one record in it, then with the other: its members too stay the same objects. */
  const change = (record: ReturnType<typeof recordOf>): void => {
    const { userIdentity, requestParameters, responseElements } = record
    Object.assign(userIdentity, bob.userIdentity)
    Object.assign(requestParameters, bob.requestParameters)
    Object.assign(responseElements, bob.responseElements)
    Object.assign(record, { ...bob, userIdentity, requestParameters, responseElements })
  }

  it('gets the verdicts for its new content', () => {
    const record = structuredClone(ann)
    const before: ReadonlyArray<Verdict> = judge(eventOf(record))
    change(record)
    expect(judge(eventOf(record))).toEqual(judge(eventOf(structuredClone(bob))))
    expect(before).toEqual(judge(eventOf(ann)))
  })

  it('counts as another event in correlations', () => {
    const of = findings(audited.right)
    const record = structuredClone(ann)
    const first = step(empty(of), { event: eventOf(record) })
    change(record)
    const both = step(first, { event: eventOf(record) })
    const apart = step(step(empty(of), { event: eventOf(ann) }), { event: eventOf(bob) })
    expect(finish(both)).toEqual(finish(apart))
  })
})
