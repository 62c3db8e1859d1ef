/**
 * Objects of OCSF that calls and findings share.
 *
 * @module
 * @since 0.2.0
 */
import { timestampOf } from '../payload/timestamp.js'
import { sourceAddress } from '../record/sourceAddress.js'
import type { OcsfAccount, OcsfCloud, OcsfEndpoint } from './Ocsf.js'

/** @internal */
export const accountOf = (uid: string | undefined): OcsfAccount | undefined =>
  uid === undefined ? undefined : { uid, type: 'AWS Account', type_id: 10 }

/** @internal Milliseconds since 1970; undefined if it is not a time. */
export const millisecondsOf = (text: string | undefined): number | undefined => {
  const time = text === undefined ? undefined : timestampOf(text)
  return time === undefined ? undefined : Date.parse(time.iso)
}

/** In characters: a longer address is not a valid `ip_t`. */
const longestAddress = 40

/** @internal OCSF requires some name for an endpoint. */
export const endpointOf = (sourceIPAddress: string | undefined): OcsfEndpoint => {
  const text = sourceIPAddress ?? ''
  const from = sourceAddress({
    eventSource: '',
    eventName: '',
    eventTime: '',
    userIdentity: {},
    sourceIPAddress: text
  })
  switch (from._tag) {
    case 'IPv4':
    case 'IPv6':
      return text.length > longestAddress ? { name: text } : { ip: text }
    case 'Service':
    case 'AwsInternal':
      return { svc_name: text }
    default:
      return { name: text === '' ? 'unknown' : text }
  }
}

/** @internal */
export const cloudOf = (account: string | undefined, region: string | undefined): OcsfCloud => {
  const uid = accountOf(account)
  return {
    provider: 'AWS',
    ...(uid === undefined ? {} : { account: uid }),
    ...(region === undefined ? {} : { region })
  }
}
