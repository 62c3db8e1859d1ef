/**
 * Whether an event was caused by a given principal.
 *
 * @module
 * @since 0.2.0
 */
import type { MediaEvent } from '../event/MediaEvent.js'
import { type Principal, principal, showPrincipal } from '../record/principal.js'
import { matcherOf } from './matchText.js'

/** A person may be `olga` in one place and `olga@example.org` in another. */
const withoutHost = (name: string | undefined): string | undefined => {
  const at = name?.indexOf('@') ?? -1
  return at > 0 ? name?.slice(0, at) : undefined
}

const namesOf = (acted: Principal): ReadonlyArray<string | undefined> => {
  const { person, userName, session, sourceIdentity, role, permissionSet, principalId } = acted
  const people = [person, userName, session, sourceIdentity].map((part) => part?.value)
  return [
    showPrincipal(acted),
    acted.kind === 'root' ? 'root' : undefined,
    ...people,
    ...people.map(withoutHost),
    role?.value,
    ...(role === undefined || session === undefined ? [] : [`${role.value}/${session.value}`]),
    permissionSet?.value,
    principalId?.value,
    acted.arn?.value,
    acted.service?.value,
    acted.accessKeyId?.value
  ]
}

/**
 * @internal A person's name matches however it is recorded: as a user, a session or a source identity, with or without
 * the host of an address. Roles, permission sets, ARNs, services and access key ids match, too.
 */
export const isDoneBy = (pattern: string): ((event: MediaEvent) => boolean) => {
  const matches = matcherOf(pattern)
  return (event) => namesOf(principal(event)).some(matches)
}
