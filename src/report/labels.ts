/**
 * What reports call things, and several of it in one key.
 *
 * @module
 * @since 0.1.0
 */
import type { Envelope } from '../record/Envelope.js'
import { principal, showPrincipal } from '../record/principal.js'
import { showSourceAddress, sourceAddress } from '../record/sourceAddress.js'

const domain = '.amazonaws.com'

/** @internal `medialive`. */
export const serviceOf = ({ eventSource }: Pick<Envelope, 'eventSource'>): string =>
  eventSource.endsWith(domain) ? eventSource.slice(0, -domain.length) : eventSource

/** @internal `Admin/alice`. */
export const whoOf = (event: Envelope): string => showPrincipal(principal(event))

/** @internal */
export const whereOf = ({ sourceIPAddress }: Pick<Envelope, 'sourceIPAddress'>): string =>
  // The answer depends on this member alone.
  showSourceAddress(sourceAddress({ sourceIPAddress } as Envelope))

/** @internal */
export const regionOf = ({ awsRegion }: Envelope): string => awsRegion ?? 'unknown'

/** @internal Several texts as one key. JSON, since any separator may be in a text. */
export const pack = (...texts: ReadonlyArray<string>): string => JSON.stringify(texts)

/** @internal The texts of a key; empty ones where it is a key of a state that came from elsewhere. */
export const unpack = (key: string): ReadonlyArray<string> => {
  try {
    const texts: unknown = JSON.parse(key)
    return Array.isArray(texts) ? texts.map(String) : []
  } catch {
    return []
  }
}
