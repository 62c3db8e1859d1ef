/**
 * The source of a call: `sourceIPAddress` may hold an address, a host name or other text.
 *
 * @module
 * @since 0.1.0
 */
import { total } from '../core/total.js'
import type { Envelope } from './Envelope.js'

/**
 * The source of a call. `Service` is the host name of an AWS service, `AwsInternal` is AWS itself, and `Other` anything
 * else, including an empty value.
 *
 * @category model
 * @since 0.1.0
 */
export type SourceAddress =
  | { readonly _tag: 'IPv4'; readonly address: string }
  | { readonly _tag: 'IPv6'; readonly address: string }
  | { readonly _tag: 'Service'; readonly host: string }
  | { readonly _tag: 'AwsInternal' }
  | { readonly _tag: 'Other'; readonly text: string }

const octet = '(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)'
const ipv4 = new RegExp(`^${octet}(?:\\.${octet}){3}$`)
const serviceHost = /^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.amazonaws\.com(?:\.cn)?$/i
const awsInternal = /^AWS Internal(?:\/\d+)?$/

const group = /^[0-9a-f]{1,4}$/i

/** Eight groups of hexadecimal digits; `::` stands for zeros, once, and an IPv4 address for the last two groups. */
const isIPv6 = (text: string): boolean => {
  const halves = text.split('::')
  if (halves.length > 2) return false
  const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')))
  const last = groups[groups.length - 1] ?? ''
  const mapped = ipv4.test(last) && text.endsWith(last)
  const count = groups.length + (mapped ? 1 : 0)
  return (
    (mapped ? groups.slice(0, -1) : groups).every((part) => group.test(part)) &&
    (halves.length === 2 ? count < 8 : count === 8)
  )
}

/** A host name has at most 253 characters; anything longer is neither a host name nor an address. */
const longest = 253

const addressOf = ({ sourceIPAddress = '' }: Envelope): SourceAddress => {
  if (sourceIPAddress.length > longest) return { _tag: 'Other', text: sourceIPAddress }
  if (ipv4.test(sourceIPAddress)) return { _tag: 'IPv4', address: sourceIPAddress }
  if (isIPv6(sourceIPAddress)) return { _tag: 'IPv6', address: sourceIPAddress }
  if (serviceHost.test(sourceIPAddress)) return { _tag: 'Service', host: sourceIPAddress }
  if (awsInternal.test(sourceIPAddress)) return { _tag: 'AwsInternal' }
  return { _tag: 'Other', text: sourceIPAddress }
}

/**
 * Classifies the source of a call.
 *
 * @example
 * {@includeCode ../../docs/examples/functions.test.ts#sourceAddress}
 *
 * @category derivations
 * @since 0.1.0
 */
export const sourceAddress: (event: Envelope) => SourceAddress = /*#__PURE__*/ total(addressOf, {
  _tag: 'Other',
  text: ''
})

/**
 * A source as short text.
 *
 * @category conversions
 * @since 0.1.0
 */
export const showSourceAddress = (source: SourceAddress): string => {
  switch (source._tag) {
    case 'IPv4':
    case 'IPv6':
      return source.address
    case 'Service':
      return source.host
    case 'AwsInternal':
      return 'AWS Internal'
    case 'Other':
      return source.text === '' ? 'an unknown place' : source.text
  }
}
