/** The envelope of a sample record, in the fields of its era. */
import type { Json, Person } from './people.js'
import { requestIdOf, uuid } from './random.js'

/** One call, at a time of its chapter's day. */
export interface Call {
  /** `18:55:02`. */
  readonly at: string
  readonly who: Person
  /** `medialive:StopChannel`: the first label of its source, and its name. */
  readonly what: `${string}:${string}`
  readonly request: Json | null
  readonly response: Json | null
  /** Anything else of the envelope, put over what is usual. */
  readonly rest: Json
}

/** A row of the story. */
export const call = (
  at: string,
  who: Person,
  what: `${string}:${string}`,
  request: Json | null = null,
  response: Json | null = null,
  rest: Json = {}
): Call => ({ at, who, what, request, response, rest })

/** Where and when a call was recorded. */
export interface Scene {
  readonly account: string
  readonly region: string
  /** `2026-06-12`. */
  readonly day: string
}

/** Today each service writes a version of its own. */
const versions: { readonly [service: string]: string } = {
  elastictranscoder: '1.08',
  mediapackage: '1.08',
  mediaconvert: '1.09',
  ec2: '1.09',
  mediatailor: '1.10'
}

const versionOf = (service: string, day: string): string => {
  if (day < '2015') return '1.02'
  if (day < '2021') return '1.05'
  return versions[service] ?? '1.11'
}

const readNames = /^(?:Get|List|Describe|Read|Search|Lookup|Decrypt|AssumeRole$)/

/** Behind API Gateway, where CloudTrail sees nothing of TLS. */
const behindGateway = ['medialive', 'mediapackage', 'mediatailor', 'mediaconvert']

const tlsOf = (identity: Json, service: string, region: string): Json =>
  behindGateway.includes(service) || 'invokedBy' in identity
    ? {}
    : {
        tlsDetails: {
          tlsVersion: 'TLSv1.3',
          cipherSuite: 'TLS_AES_128_GCM_SHA256',
          clientProvidedHostHeader: `${service}.${region}.amazonaws.com`
        }
      }

export const recordOf = (
  { at, who, what, request, response, rest }: Call,
  { account, region, day }: Scene
): Json => {
  const [service = '', eventName = ''] = what.split(':')
  const eventVersion = versionOf(service, day)
  const userIdentity = who.identityOn(day)
  const seed = [account, region, day, at, what].join(' ')
  return {
    eventVersion,
    userIdentity,
    eventTime: `${day}T${at}Z`,
    eventSource: `${service}.amazonaws.com`,
    eventName,
    awsRegion: region,
    sourceIPAddress: who.address,
    userAgent: who.agent,
    requestParameters: request,
    responseElements: response,
    requestID: requestIdOf(service, seed),
    eventID: uuid(`event ${seed}`),
    ...(eventVersion < '1.05' ? {} : { readOnly: readNames.test(eventName) }),
    eventType: 'AwsApiCall',
    ...(eventVersion < '1.08' ? {} : { managementEvent: true }),
    recipientAccountId: account,
    ...(eventVersion < '1.08'
      ? {}
      : {
          eventCategory: 'Management',
          ...tlsOf(userIdentity, service, region),
          ...(who.inConsole ? { sessionCredentialFromConsole: 'true' } : {})
        }),
    ...rest
  }
}
