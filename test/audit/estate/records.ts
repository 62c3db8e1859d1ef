/** Records of the estate. */

import type { CloudTrailRecord } from 'mediatrail'
import type { Caller } from './people.js'

/** A record as it is delivered. */
export type Raw = { readonly [member: string]: unknown }

export const start = Date.UTC(2026, 2, 2)

export const hour = 3_600_000

export const day = 24 * hour

export const recordOf = (
  time: number,
  id: string,
  caller: Caller,
  [eventSource, eventName]: readonly [string, string],
  parts: Partial<Record<keyof CloudTrailRecord, unknown>> = {}
): Raw => ({
  eventVersion: '1.11',
  eventTime: `${new Date(time).toISOString().slice(0, 19)}Z`,
  awsRegion: 'us-west-2',
  requestParameters: null,
  responseElements: null,
  requestID: id,
  eventType: 'AwsApiCall',
  managementEvent: true,
  recipientAccountId: '111122223333',
  eventCategory: 'Management',
  readOnly: /^(?:Get|List|Describe|BatchGet)/.test(eventName),
  ...caller,
  eventSource: `${eventSource}.amazonaws.com`,
  eventName,
  eventID: id,
  ...parts
})
