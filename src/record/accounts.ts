/**
 * Identities that name neither a user nor a role: other accounts, and AWS itself.
 *
 * @see https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-user-identity.html
 * @module
 * @since 0.2.0
 */
import type { Codec } from '../core/codec.js'
import { identityCodec } from './identityCodec.js'
import type { AnyIdentity } from './identityParts.js'

/**
 * A principal of another account, of which only the account is recorded. An `accountId` of `anonymous` or
 * `ANONYMOUS_PRINCIPAL` means a caller without credentials.
 *
 * @category variants
 * @since 0.1.0
 */
export interface AWSAccount extends AnyIdentity {
  readonly type: 'AWSAccount'
}

/**
 * Accepts the identity of another account or of an anonymous caller only.
 *
 * @category codecs
 * @since 0.2.0
 */
export const AWSAccount: Codec<AWSAccount> = /*#__PURE__*/ identityCodec<AWSAccount>('AWSAccount')

/**
 * An AWS service that acts on its own behalf.
 *
 * @category variants
 * @since 0.1.0
 */
export interface AWSService extends AnyIdentity {
  readonly type: 'AWSService'
}

/**
 * Accepts the identity of an AWS service only.
 *
 * @category codecs
 * @since 0.2.0
 */
export const AWSService: Codec<AWSService> = /*#__PURE__*/ identityCodec<AWSService>('AWSService')
