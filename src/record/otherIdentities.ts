/**
 * Identities whose type says nothing: none, `Unknown`, or one of tomorrow.
 *
 * @see https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-user-identity.html
 * @module
 * @since 0.2.0
 */
import type { Codec } from '../core/codec.js'
import { identityCodec } from './identityCodec.js'
import type { CredentialedIdentity } from './identityParts.js'

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
 * An identity that CloudTrail itself could not determine.
 *
 * @category variants
 * @since 0.1.0
 */
export interface Unknown extends CredentialedIdentity {
  readonly type: 'Unknown'
}

/**
 * Takes an identity of type `Unknown`, and refuses every other.
 *
 * @category codecs
 * @since 0.2.0
 */
export const Unknown: Codec<Unknown> = /*#__PURE__*/ identityCodec<Unknown>('Unknown')

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
 * Takes an identity without a type, and refuses every other.
 *
 * @category codecs
 * @since 0.2.0
 */
export const Untyped: Codec<Untyped> = /*#__PURE__*/ identityCodec<Untyped>('Untyped')

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

/**
 * Takes an identity of a type that the library does not know, and refuses every other.
 *
 * @category codecs
 * @since 0.2.0
 */
export const UnlistedIdentity: Codec<UnlistedIdentity> =
  /*#__PURE__*/ identityCodec<UnlistedIdentity>('UnlistedIdentity')
