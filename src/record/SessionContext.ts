/**
 * The temporary credentials of a session: who issued them, when, and whether with MFA.
 *
 * @see https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-user-identity.html
 * @module
 * @since 0.1.0
 */
import type { JsonObject } from '../core/Json.js'
import type { Flag } from './Flag.js'

/**
 * The role, user or root user that is the source of the session. `{}` in sessions of users and of root.
 *
 * @category model
 * @since 0.1.0
 */
export interface SessionIssuer {
  readonly type?: string
  readonly principalId?: string
  readonly arn?: string
  readonly accountId?: string
  readonly userName?: string
}

/**
 * The web identity provider of the session; almost always `{}`.
 *
 * @category model
 * @since 0.1.0
 */
export interface WebIdFederationData {
  readonly federatedProvider?: string
  readonly attributes?: JsonObject
}

/**
 * When the session started, in ISO 8601, extended or basic (`20131102T010628Z`), and whether with MFA.
 *
 * @category model
 * @since 0.1.0
 */
export interface SessionAttributes {
  readonly creationDate?: string
  readonly mfaAuthenticated?: Flag
}

/**
 * A session. Any part may be missing: which parts CloudTrail writes has changed over the years.
 *
 * @category model
 * @since 0.1.0
 */
export interface SessionContext {
  readonly sessionIssuer?: SessionIssuer
  readonly webIdFederationData?: WebIdFederationData
  readonly attributes?: SessionAttributes
  /** The name that the first holder of the session chose, and that is kept through role chaining. */
  readonly sourceIdentity?: string
  readonly ec2RoleDelivery?: string
  readonly ec2IssuedInVpc?: string
  readonly assumedRoot?: Flag
  readonly signInSessionArn?: string
}
