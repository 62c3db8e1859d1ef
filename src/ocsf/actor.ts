/**
 * Who made a call, in OCSF.
 *
 * @module
 * @since 0.2.0
 */
import type { MediaEvent } from '../event/MediaEvent.js'
import { type Principal, principal, showPrincipal } from '../record/principal.js'
import type { PrincipalKind } from '../record/principalKind.js'
import type { SessionContext } from '../record/SessionContext.js'
import { defined } from './defined.js'
import type { OcsfActor, OcsfSession, OcsfUser } from './Ocsf.js'
import { accountOf, millisecondsOf } from './parts.js'

/** 1 is a user, 2 an administrator, 3 the system. */
const typeIdOf = (kind: PrincipalKind): number => {
  switch (kind) {
    case 'root':
      return 2
    case 'service':
      return 3
    case 'unknown':
    case 'anonymous':
      return 0
    default:
      return 1
  }
}

const userOf = (acted: Principal, type: string | undefined): OcsfUser =>
  defined<OcsfUser>({
    name: acted.person?.value ?? showPrincipal(acted),
    type,
    type_id: typeIdOf(acted.kind),
    uid: acted.arn?.value,
    uid_alt: acted.principalId?.value,
    account: accountOf(acted.account?.value),
    credential_uid: acted.accessKeyId?.value
  })

const sessionOf = (
  { session, mfa }: Principal,
  context: SessionContext | undefined
): OcsfSession | undefined => {
  const made = defined<OcsfSession>({
    uid: session?.value,
    issuer: context?.sessionIssuer?.arn,
    created_time: millisecondsOf(context?.attributes?.creationDate),
    is_mfa: mfa?.value
  })
  return Object.keys(made).length === 0 ? undefined : made
}

/** @internal The actor of a scrubbed event. */
export const actorOf = (event: MediaEvent): OcsfActor => {
  const acted = principal(event)
  const { userIdentity } = event
  const context = 'sessionContext' in userIdentity ? userIdentity.sessionContext : undefined
  return defined<OcsfActor>({
    user: userOf(acted, userIdentity.type),
    session: sessionOf(acted, context),
    invoked_by: acted.service?.value
  })
}
