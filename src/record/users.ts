/**
 * Identities of users: of an account, of a directory, or of a trusted identity provider.
 *
 * @see https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-user-identity.html
 * @module
 * @since 0.2.0
 */
import type { Codec } from '../core/codec.js'
import { identityCodec } from './identityCodec.js'
import type { AnyIdentity, CredentialedIdentity } from './identityParts.js'

/**
 * The root user of an account. `userName` is the account alias, if there is one.
 *
 * @category variants
 * @since 0.1.0
 */
export interface Root extends CredentialedIdentity {
  readonly type: 'Root'
}

/**
 * Accepts the identity of a root user only.
 *
 * @category codecs
 * @since 0.2.0
 */
export const Root: Codec<Root> = /*#__PURE__*/ identityCodec<Root>('Root')

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
 * Accepts the identity of an IAM user only.
 *
 * @category codecs
 * @since 0.2.0
 */
export const IAMUser: Codec<IAMUser> = /*#__PURE__*/ identityCodec<IAMUser>('IAMUser')

/**
 * A user with credentials from STS `GetFederationToken`, issued to an IAM user or root.
 *
 * @category variants
 * @since 0.1.0
 */
export interface FederatedUser extends CredentialedIdentity {
  readonly type: 'FederatedUser'
}

/**
 * Accepts the identity of a federated user only.
 *
 * @category codecs
 * @since 0.2.0
 */
export const FederatedUser: Codec<FederatedUser> =
  /*#__PURE__*/ identityCodec<FederatedUser>('FederatedUser')

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
 * Accepts the identity of a SAML user only.
 *
 * @category codecs
 * @since 0.2.0
 */
export const SAMLUser: Codec<SAMLUser> = /*#__PURE__*/ identityCodec<SAMLUser>('SAMLUser')

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
 * Accepts the identity of a web identity user only.
 *
 * @category codecs
 * @since 0.2.0
 */
export const WebIdentityUser: Codec<WebIdentityUser> =
  /*#__PURE__*/ identityCodec<WebIdentityUser>('WebIdentityUser')

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
 * Accepts the identity of an Identity Center user only.
 *
 * @category codecs
 * @since 0.2.0
 */
export const IdentityCenterUser: Codec<IdentityCenterUser> =
  /*#__PURE__*/ identityCodec<IdentityCenterUser>('IdentityCenterUser')

/**
 * A user of a directory, for WorkDocs or Quick Suite; documented, but not yet seen.
 *
 * @category variants
 * @since 0.1.0
 */
export interface Directory extends CredentialedIdentity {
  readonly type: 'Directory'
}

/**
 * Accepts the identity of a directory user only.
 *
 * @category codecs
 * @since 0.2.0
 */
export const Directory: Codec<Directory> = /*#__PURE__*/ identityCodec<Directory>('Directory')
