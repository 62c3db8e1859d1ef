/**
 * How reports name things.
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
  // The result depends on this member only.
  showSourceAddress(sourceAddress({ sourceIPAddress } as Envelope))

/** @internal */
export const regionOf = ({ awsRegion }: Envelope): string => awsRegion ?? 'unknown'

/** @internal The account that received the record. */
export const accountOf = ({ recipientAccountId }: Envelope): string | undefined =>
  recipientAccountId
