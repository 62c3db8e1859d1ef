/**
 * A builder for events, with values that AWS reserves for documentation.
 *
 * @module
 * @since 0.1.0
 */
import { accessOf } from '../event/accessOf.js'
import type { EventOf, MediaEventSource } from '../event/MediaEvent.js'
import type { Sensitive } from '../payload/Sensitive.js'
import type { CloudTrailRecord } from '../record/CloudTrailRecord.js'
import type { MediaEvents } from '../services/MediaEvents.js'

/** The defaults of the builder. */
const usual = {
  eventVersion: '1.11',
  userIdentity: {
    type: 'AssumedRole',
    principalId: 'AROACKCEVSQ6C2EXAMPLE:alice',
    arn: 'arn:aws:sts::111122223333:assumed-role/Operator/alice',
    accountId: '111122223333',
    accessKeyId: 'ASIAIOSFODNN7EXAMPLE',
    sessionContext: {
      sessionIssuer: {
        type: 'Role',
        principalId: 'AROACKCEVSQ6C2EXAMPLE',
        arn: 'arn:aws:iam::111122223333:role/Operator',
        accountId: '111122223333',
        userName: 'Operator'
      },
      attributes: { creationDate: '2026-01-02T03:00:00Z', mfaAuthenticated: 'true' }
    }
  },
  eventTime: '2026-01-02T03:04:05Z',
  awsRegion: 'us-west-2',
  sourceIPAddress: '192.0.2.1',
  userAgent: 'aws-cli/2.31.0',
  requestParameters: null,
  responseElements: null,
  requestID: '1234abcd-12ab-34cd-56ef-1234567890ab',
  eventID: '0987dcba-09fe-87dc-65ba-ab0987654321',
  eventType: 'AwsApiCall',
  managementEvent: true,
  recipientAccountId: '111122223333',
  eventCategory: 'Management'
} as const

/**
 * An event of one operation, by a role session in account 111122223333, with the given members replaced. Deterministic:
 * events that must be distinct each need their own `eventID`.
 *
 * @category builders
 * @since 0.1.0
 */
export const buildEvent = <
  Source extends MediaEventSource,
  Name extends keyof MediaEvents[Source] & string
>(
  eventSource: Source,
  eventName: Name,
  parts: Partial<EventOf<Source, Name>> = {}
): EventOf<Source, Name> => {
  const event = { ...usual, eventSource, eventName }
  // The envelope is written out above, and the overrides have the event's own type.
  return { ...event, readOnly: accessOf(event) === 'read', ...parts } as unknown as EventOf<
    Source,
    Name
  >
}

/**
 * A record of a service that is not a media service, like {@link buildEvent}: `buildRecord('cloudtrail.amazonaws.com',
 * 'StopLogging')`.
 *
 * @category builders
 * @since 0.2.0
 */
export const buildRecord = (
  eventSource: string,
  eventName: string,
  parts: Partial<CloudTrailRecord> = {}
): CloudTrailRecord => ({ ...usual, eventSource, eventName, readOnly: false, ...parts })

/**
 * A secret for a built event; only tests need to create one.
 *
 * @category builders
 * @since 0.1.0
 */
export const secret = <A>(value: A): Sensitive<A> =>
  // The reverse of `reveal`: at run time a secret is its plain value.
  value as unknown as Sensitive<A>
