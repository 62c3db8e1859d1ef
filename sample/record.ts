/** The envelope of a sample record, in the fields of its era. */
import { account, type Json, type Person } from './people.js'

/** One call. `service` is the first label of its source. */
export interface Call {
  readonly who: Person
  /** `2026-06-12T18:00:00Z`. */
  readonly at: string
  readonly service: string
  readonly name: string
  readonly request?: Json | null
  readonly response?: Json | null
  /** Anything else of the envelope, put over what is usual. */
  readonly rest?: Json
}

/** Ids that look like the real ones, and count. */
const uuid = (kind: string, n: number): string =>
  `${kind}-${String(n).padStart(4, '0')}-4abc-8def-0123456789ab`

const readNames = /^(?:Get|List|Describe|Read|Decrypt|AssumeRole$)/

const modern = (service: string, version: string): Json => ({
  managementEvent: true,
  eventCategory: 'Management',
  ...(version === '1.08'
    ? {}
    : {
        tlsDetails: {
          tlsVersion: 'TLSv1.3',
          cipherSuite: 'TLS_AES_128_GCM_SHA256',
          clientProvidedHostHeader: `${service}.us-west-2.amazonaws.com`
        }
      })
})

/** Which eventVersion a service writes depends on the service and the year. */
const versionOf = ({ at, service }: Call): string => {
  if (at < '2015') return '1.02'
  if (at < '2021') return '1.05'
  return service === 'mediatailor' ? '1.10' : service === 'mediapackage' ? '1.08' : '1.11'
}

export const recordOf = (call: Call, n: number): Json => {
  const { who, at, service, name, request = null, response = null, rest = {} } = call
  const eventVersion = versionOf(call)
  return {
    eventVersion,
    userIdentity: who.identity,
    eventTime: at,
    eventSource: `${service}.amazonaws.com`,
    eventName: name,
    awsRegion: 'us-west-2',
    sourceIPAddress: who.address,
    userAgent: who.agent,
    requestParameters: request,
    responseElements: response,
    requestID: uuid('7f3a1c20', n),
    eventID: uuid('c0ffee00', n),
    ...(eventVersion === '1.02' ? {} : { readOnly: readNames.test(name) }),
    eventType: 'AwsApiCall',
    ...(eventVersion < '1.08' ? {} : modern(service, eventVersion)),
    recipientAccountId: account,
    ...rest
  }
}
