/**
 * The variants of `userIdentity`, one for each `type`, with what CloudTrail writes for it.
 *
 * Every member but the type is optional: AWS leaves out what does not apply (the ARN of a failed sign-in, the key of a
 * console session), and hides a name that somebody mistyped into a sign-in form.
 *
 * @see https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-user-identity.html
 * @module
 * @since 0.1.0
 */
import type { SessionContext } from './SessionContext.js'

/**
 * An AWS product provider that acts by temporary delegation.
 *
 * @category model
 * @since 0.1.0
 */
export interface InvokedByDelegate {
  readonly accountId?: string
}

/**
 * The IAM Identity Center user on whose behalf the call was made.
 *
 * @category model
 * @since 0.1.0
 */
export interface OnBehalfOf {
  readonly userId?: string
  readonly identityStoreArn?: string
}

/**
 * The resource to which AWS issued the credentials, such as a Lambda function.
 *
 * @category model
 * @since 0.1.0
 */
export interface InScopeOf {
  readonly sourceArn?: string
  readonly sourceAccount?: string
  readonly issuerType?: string
  readonly credentialsIssuedTo?: string
  /** In records of 2026, and in no documentation. */
  readonly credentialsIssuedToVersion?: string
}

/**
 * What any identity may carry.
 *
 * @category model
 * @since 0.1.0
 */
export interface AnyIdentity {
  readonly principalId?: string
  /** Twelve digits, or `anonymous`. */
  readonly accountId?: string
  /** The service that made the call for the identity: a host name, or `AWS Internal`. */
  readonly invokedBy?: string
  readonly invokedByDelegate?: InvokedByDelegate
}

/**
 * What an identity with credentials of its own may carry.
 *
 * @category model
 * @since 0.1.0
 */
export interface CredentialedIdentity extends AnyIdentity {
  readonly arn?: string
  readonly accessKeyId?: string
  readonly sessionContext?: SessionContext
  readonly userName?: string
  readonly onBehalfOf?: OnBehalfOf
  readonly inScopeOf?: InScopeOf
  /** Of a call that was made with a bearer token. */
  readonly credentialId?: string
}

/**
 * The root user of an account. `userName` is the account's alias, if it has one.
 *
 * @category variants
 * @since 0.1.0
 */
export interface Root extends CredentialedIdentity {
  readonly type: 'Root'
}

/**
 * An IAM user. In a console session it has a `sessionContext` too.
 *
 * @category variants
 * @since 0.1.0
 */
export interface IAMUser extends CredentialedIdentity {
  readonly type: 'IAMUser'
}

/**
 * A role session. The role is in `sessionContext.sessionIssuer`, the session's name ends `principalId` and `arn`.
 *
 * @category variants
 * @since 0.1.0
 */
export interface AssumedRole extends CredentialedIdentity {
  readonly type: 'AssumedRole'
}

/**
 * A role identity that persists; documented, and not yet seen.
 *
 * @category variants
 * @since 0.1.0
 */
export interface Role extends CredentialedIdentity {
  readonly type: 'Role'
}

/**
 * Somebody with credentials of STS `GetFederationToken`, issued by a user or by root.
 *
 * @category variants
 * @since 0.1.0
 */
export interface FederatedUser extends CredentialedIdentity {
  readonly type: 'FederatedUser'
}

/**
 * The user of a SAML provider, on the call that assumes a role.
 *
 * @category variants
 * @since 0.1.0
 */
export interface SAMLUser extends AnyIdentity {
  readonly type: 'SAMLUser'
  readonly userName?: string
  readonly identityProvider?: string
}

/**
 * The user of a web identity provider, on the call that assumes a role. `principalId` may hold an ARN, colons and all.
 *
 * @category variants
 * @since 0.1.0
 */
export interface WebIdentityUser extends AnyIdentity {
  readonly type: 'WebIdentityUser'
  readonly userName?: string
  readonly identityProvider?: string
}

/**
 * A user of IAM Identity Center; `accountId` is the account of the Identity Center instance.
 *
 * @category variants
 * @since 0.1.0
 */
export interface IdentityCenterUser extends CredentialedIdentity {
  readonly type: 'IdentityCenterUser'
}

/**
 * A user of a directory, for WorkDocs or Quick Suite; documented, and not yet seen.
 *
 * @category variants
 * @since 0.1.0
 */
export interface Directory extends CredentialedIdentity {
  readonly type: 'Directory'
}

/**
 * A principal of another account, of which only the account is told; or, with `accountId` `anonymous`, nobody known.
 *
 * @category variants
 * @since 0.1.0
 */
export interface AWSAccount extends AnyIdentity {
  readonly type: 'AWSAccount'
}

/**
 * An AWS service that acts for itself.
 *
 * @category variants
 * @since 0.1.0
 */
export interface AWSService extends AnyIdentity {
  readonly type: 'AWSService'
}

/**
 * An identity that CloudTrail itself could not tell.
 *
 * @category variants
 * @since 0.1.0
 */
export interface Unknown extends CredentialedIdentity {
  readonly type: 'Unknown'
}

/**
 * An identity without a type, as in the records of service events.
 *
 * @category variants
 * @since 0.1.0
 */
export interface Untyped extends CredentialedIdentity {
  readonly type?: never
}

/**
 * The name of an identity type that AWS has added since; no string literal can be compared with it.
 *
 * @category model
 * @since 0.1.0
 */
export enum UnlistedIdentityType {
  /** Never a value: it only gives the type a member. */
  Unlisted = '(unlisted)'
}

/**
 * An identity of a type that AWS has added since. At run time `type` is the name as it was recorded.
 *
 * @category variants
 * @since 0.1.0
 */
export interface UnlistedIdentity extends CredentialedIdentity {
  readonly type: UnlistedIdentityType
  readonly identityProvider?: string
}
