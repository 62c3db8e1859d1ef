import { describe, expect, it } from 'vitest'
import { layOutRecord } from '../../src/record/layout.js'

/** As CloudTrail writes them. */
const members = [
  ...['eventVersion', 'userIdentity', 'eventTime', 'eventSource', 'eventName', 'awsRegion'],
  ...['sourceIPAddress', 'userAgent', 'errorCode', 'errorMessage', 'requestParameters'],
  ...['responseElements', 'additionalEventData', 'requestID', 'eventID', 'readOnly', 'resources'],
  ...['eventType', 'apiVersion', 'managementEvent', 'recipientAccountId', 'serviceEventDetails'],
  ...['sharedEventID', 'annotation', 'vpcEndpointId', 'vpcEndpointAccountId', 'eventCategory'],
  ...['addendum', 'sessionCredentialFromConsole', 'eventContext', 'edgeDeviceDetails'],
  'tlsDetails'
]

const laidOut = (from: object): readonly [number, object] => {
  const to = {}
  return [layOutRecord(from, to), to]
}

describe('the layout of a record', () => {
  it('has all members, in order', () => {
    const record = Object.fromEntries(members.map((key, i) => [key, i]))
    const backwards = Object.fromEntries(Object.entries(record).reverse())
    const [size, copy] = laidOut(backwards)
    expect(size).toBe(members.length)
    expect(copy).toEqual(record)
    expect(Object.keys(copy)).toEqual(members)
  })

  it.each(members)('has %s and no other, if there is no other', (key) => {
    const record = { [key]: null }
    expect(laidOut({ ...record, tomorrow: 1 })).toStrictEqual([1, record])
  })
})
