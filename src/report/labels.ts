/**
 * What reports call things, and several of it in one key.
 *
 * @module
 * @since 0.1.0
 */
import { isMarker } from '../payload/marker.js'
import type { Envelope } from '../record/Envelope.js'
import { principal, showPrincipal } from '../record/principal.js'
import { showSourceAddress, sourceAddress } from '../record/sourceAddress.js'

const domain = '.amazonaws.com'

/** @internal `medialive`. */
export const serviceOf = ({ eventSource }: Pick<Envelope, 'eventSource'>): string =>
  eventSource.endsWith(domain) ? eventSource.slice(0, -domain.length) : eventSource

const isName = (text: string | undefined): text is string =>
  text !== undefined && text !== '' && !isMarker(text)

/** The last part of `…:assumed-role/Role/Session`; undefined for any other ARN. */
const sessionIn = (arn: string): string | undefined => {
  const last = arn.lastIndexOf('/')
  const role = arn.lastIndexOf('/', last - 1)
  const isSession = role > 0 && last - role > 1 && arn.endsWith(':assumed-role', role)
  return isSession ? arn.slice(last + 1) : undefined
}

/** The two kinds of principals of which nearly all records are, told without making a `Principal`. */
const usual = (identity: Envelope['userIdentity']): string | undefined => {
  if (identity.type === 'IAMUser' && identity.accountId !== 'anonymous')
    return isName(identity.userName) ? identity.userName : undefined
  if (identity.type !== 'AssumedRole' || identity.accountId === 'anonymous') return undefined
  const issuer = identity.sessionContext?.sessionIssuer
  const session = sessionIn(identity.arn ?? '')
  return issuer?.type === 'Role' && isName(issuer.userName) && isName(session)
    ? `${issuer.userName}/${session}`
    : undefined
}

/** @internal `Admin/alice`: what `showPrincipal(principal(event))` says, in a third of the time. */
export const whoOf = (event: Envelope): string =>
  usual(event.userIdentity) ?? showPrincipal(principal(event))

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
