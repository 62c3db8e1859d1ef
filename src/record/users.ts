/**
 * Identities of users: of an account, of a directory, or of a provider that AWS trusts.
 *
 * @see https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-user-identity.html
 * @module
 * @since 0.2.0
 */
import type { Codec } from '../core/codec.js'
import { identityCodec } from './identityCodec.js'
import type { AnyIdentity, CredentialedIdentity } from './identityParts.js'

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
 * Takes the identity of a root user, and refuses every other.
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
 * Takes the identity of an IAM user, and refuses every other.
 *
 * @category codecs
 * @since 0.2.0
 */
export const IAMUser: Codec<IAMUser> = /*#__PURE__*/ identityCodec<IAMUser>('IAMUser')

/**
 * A holder of credentials of STS `GetFederationToken`, issued by a user or by root.
 *
 * @category variants
 * @since 0.1.0
 */
export interface FederatedUser extends CredentialedIdentity {
  readonly type: 'FederatedUser'
}

/**
 * Takes the identity of a federated user, and refuses every other.
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
 * Takes the identity of a SAML user, and refuses every other.
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
 * Takes the identity of a web identity user, and refuses every other.
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
 * Takes the identity of an Identity Center user, and refuses every other.
 *
 * @category codecs
 * @since 0.2.0
 */
export const IdentityCenterUser: Codec<IdentityCenterUser> =
  /*#__PURE__*/ identityCodec<IdentityCenterUser>('IdentityCenterUser')

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
 * Takes the identity of a directory user, and refuses every other.
 *
 * @category codecs
 * @since 0.2.0
 */
export const Directory: Codec<Directory> = /*#__PURE__*/ identityCodec<Directory>('Directory')
