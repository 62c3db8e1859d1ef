/**
 * Your own hosts and buckets, and others.
 *
 * @module
 * @since 0.2.0
 */
import * as t from 'io-ts'
import { refinedString } from '../../core/refinedString.js'
import type { RuleOptions } from '../Rule.js'
import { isInside, notInternet, parseRange } from './AddressRange.js'
import { isLike } from './policy/wildcard.js'

/**
 * Hosts that content may go to and come from: names, in which `*` stands for any text, addresses, and address ranges
 * with a prefix length.
 *
 * @category options
 * @since 0.2.0
 */
export interface TrustedHosts {
  readonly hosts: ReadonlyArray<string>
}

/**
 * Buckets to which content may be copied, by name; `*` stands for any text.
 *
 * @category options
 * @since 0.2.0
 */
export interface TrustedBuckets {
  readonly buckets: ReadonlyArray<string>
}

const name = (expected: string): t.Type<string, string, unknown> =>
  refinedString(expected, (text) => /^[^\s/]+(?:\/\d+)?$/.test(text))

/** @internal */
export const trustedHosts: RuleOptions<TrustedHosts> = {
  codec: t.readonly(
    t.type({ hosts: t.readonlyArray(name('a host, an address or a range of addresses')) })
  ),
  defaults: { hosts: [] }
}

/** @internal */
export const trustedBuckets: RuleOptions<TrustedBuckets> = {
  codec: t.readonly(t.type({ buckets: t.readonlyArray(name('the name of a bucket')) })),
  defaults: { buckets: [] }
}

/** User name and password extend to the last `@`; an IPv6 address is in brackets. */
const url = /^(?:([a-z][a-z0-9+.-]*):)?\/\/(?:[^/?#]*@)?(\[[0-9a-f:.]+\]|[^/?#:]*)/i

/** @internal The host in a URL or an address; undefined for a bucket, and if there is none. */
export const hostOf = (text: string): string | undefined => {
  const [, scheme, found] = url.exec(text) ?? []
  if (/^s3(?:ssl)?$/i.test(scheme ?? '')) return undefined
  const host = found ?? (/^[^/?#@\s]+$/.test(text) ? text.replace(/^([^:]+):\d+$/, '$1') : '')
  return host === '' ? undefined : host.replace(/^\[|\]$/g, '').toLowerCase()
}

/** @internal Whether traffic to or from an address never crosses the internet. */
export const isInternal = (host: string): boolean => {
  const address = parseRange(host)
  return (
    address !== undefined &&
    (address.version === 4
      ? notInternet.some((range) => isInside(address, range))
      : // Of IPv6 the internet routes 2000::/3 alone.
        address.first >> 125n !== 1n)
  )
}

/** @internal */
export const isTrustedHost = (host: string, { hosts }: TrustedHosts): boolean => {
  const address = parseRange(host)
  return hosts.some((trusted) => {
    const range = parseRange(trusted)
    return range !== undefined && address !== undefined
      ? isInside(address, range)
      : isLike(host, trusted.toLowerCase())
  })
}

/** @internal */
export const isTrustedBucket = (bucket: string, { buckets }: TrustedBuckets): boolean =>
  buckets.some((trusted) => isLike(bucket, trusted))
