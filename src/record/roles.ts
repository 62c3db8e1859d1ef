/**
 * Identities of roles.
 *
 * @see https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-user-identity.html
 * @module
 * @since 0.2.0
 */
import type { Codec } from '../core/codec.js'
import { identityCodec } from './identityCodec.js'
import type { CredentialedIdentity } from './identityParts.js'

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
 * Takes the identity of a role session, and refuses every other.
 *
 * @category codecs
 * @since 0.2.0
 */
export const AssumedRole: Codec<AssumedRole> =
  /*#__PURE__*/ identityCodec<AssumedRole>('AssumedRole')

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
 * Takes the identity of a persistent role, and refuses every other.
 *
 * @category codecs
 * @since 0.2.0
 */
export const Role: Codec<Role> = /*#__PURE__*/ identityCodec<Role>('Role')
