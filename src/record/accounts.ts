/**
 * Identities that name no user and no role: other accounts, and AWS itself.
 *
 * @see https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-user-identity.html
 * @module
 * @since 0.2.0
 */
import type { Codec } from '../core/codec.js'
import { identityCodec } from './identityCodec.js'
import type { AnyIdentity } from './identityParts.js'

/**
 * A principal of another account, of which only the account is recorded. With `accountId` `anonymous` or
 * `ANONYMOUS_PRINCIPAL`, a caller without credentials.
 *
 * @category variants
 * @since 0.1.0
 */
export interface AWSAccount extends AnyIdentity {
  readonly type: 'AWSAccount'
}

/**
 * Takes the identity of another account or of an anonymous caller, and refuses every other.
 *
 * @category codecs
 * @since 0.2.0
 */
export const AWSAccount: Codec<AWSAccount> = /*#__PURE__*/ identityCodec<AWSAccount>('AWSAccount')

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
 * Takes the identity of an AWS service, and refuses every other.
 *
 * @category codecs
 * @since 0.2.0
 */
export const AWSService: Codec<AWSService> = /*#__PURE__*/ identityCodec<AWSService>('AWSService')
