import { type CloudTrailRecord, classify } from 'mediatrail'
import { describe, expect, it } from 'vitest'
import { recordSubject } from '../../../src/audit/correlation/recordSubject.js'

const trail = 'arn:aws:cloudtrail:us-west-2:111122223333:trail/main'

const recordOf = (more: object): CloudTrailRecord => {
  const found = classify({
    eventVersion: '1.11',
    eventSource: 'cloudtrail.amazonaws.com',
    eventName: 'StopLogging',
    eventTime: '2026-01-02T03:04:05Z',
    userIdentity: { type: 'IAMUser', userName: 'ada', accountId: '444455556666' },
    requestParameters: null,
    responseElements: null,
    ...more
  })
  if (found._tag !== 'Other') throw new Error('not a record of another service')
  return found.record
}

const least = {
  eventSource: 'cloudtrail.amazonaws.com',
  eventName: 'StopLogging',
  eventTime: '2026-01-02T03:04:05Z',
  principal: 'ada',
  person: 'ada',
  account: '444455556666',
  callerAccount: '444455556666',
  resources: []
}

describe('the subject of a record of another service', () => {
  it('has no members that the record lacks', () => {
    expect(recordSubject(recordOf({}), undefined)).toStrictEqual(least)
  })

  it('has the members of the record, and its place', () => {
    const record = recordOf({
      eventID: 'e1',
      awsRegion: 'us-west-2',
      recipientAccountId: '111122223333',
      sourceIPAddress: '192.0.2.1',
      resources: [{ ARN: trail }, { type: 'AWS::CloudTrail::Trail' }],
      errorCode: 'AccessDenied'
    })
    expect(recordSubject(record, { source: 'a.json', index: 1 })).toStrictEqual({
      ...least,
      eventID: 'e1',
      account: '111122223333',
      principal: 'ada of account 444455556666',
      region: 'us-west-2',
      address: '192.0.2.1',
      resources: [
        { key: trail, name: trail, arn: trail, outcome: 'denied', path: ['resources', 0, 'ARN'] }
      ],
      place: { source: 'a.json', index: 1 }
    })
  })

  it('has ten resources at most', () => {
    const resources = Array.from({ length: 11 }, (_, i) => ({ ARN: `${trail}${i}` }))
    expect(recordSubject(recordOf({ resources }), undefined).resources.length).toBe(10)
  })
})
