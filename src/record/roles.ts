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
 * A role session. The role is in `sessionContext.sessionIssuer`; the session name is at the end of `principalId` and
 * `arn`.
 *
 * @category variants
 * @since 0.1.0
 */
export interface AssumedRole extends CredentialedIdentity {
  readonly type: 'AssumedRole'
}

/**
 * Accepts the identity of a role session only.
 *
 * @category codecs
 * @since 0.2.0
 */
export const AssumedRole: Codec<AssumedRole> =
  /*#__PURE__*/ identityCodec<AssumedRole>('AssumedRole')

/**
 * A persistent role identity; documented, but not yet seen.
 *
 * @category variants
 * @since 0.1.0
 */
export interface Role extends CredentialedIdentity {
  readonly type: 'Role'
}

/**
 * Accepts the identity of a persistent role only.
 *
 * @category codecs
 * @since 0.2.0
 */
export const Role: Codec<Role> = /*#__PURE__*/ identityCodec<Role>('Role')
