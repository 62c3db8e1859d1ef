/**
 * The parts of which the variants of `userIdentity` consist.
 *
 * Every member except the type is optional: AWS leaves out what does not apply (the ARN after a failed sign-in, the key
 * of a console session), and hides a user name that does not exist, since it may be a mistyped password.
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
  /** Seen in records of 2026; not documented. */
  readonly credentialsIssuedToVersion?: string
}

/**
 * Members that any identity may have.
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
 * Members that an identity with its own credentials may have.
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
  /** Present if the call was made with a bearer token. */
  readonly credentialId?: string
}
