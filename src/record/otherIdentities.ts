/**
 * Identities without a known type: no type, `Unknown`, or a type that AWS has added since.
 *
 * @see https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-user-identity.html
 * @module
 * @since 0.2.0
 */
import type { Codec } from '../core/codec.js'
import { identityCodec } from './identityCodec.js'
import type { CredentialedIdentity } from './identityParts.js'

/**
 * The name of an identity type that AWS has added since; it cannot be compared with string literals.
 *
 * @category model
 * @since 0.1.0
 */
export enum UnlistedIdentityType {
  /** Exists in the type only, never as a value. */
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
 * Accepts an identity of type `Unknown` only.
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
 * Accepts an identity without a type only.
 *
 * @category codecs
 * @since 0.2.0
 */
export const Untyped: Codec<Untyped> = /*#__PURE__*/ identityCodec<Untyped>('Untyped')

/**
 * An identity of a type that AWS has added since. At run time, `type` is the name as recorded.
 *
 * @category variants
 * @since 0.1.0
 */
export interface UnlistedIdentity extends CredentialedIdentity {
  readonly type: UnlistedIdentityType
  readonly identityProvider?: string
}

/**
 * Accepts an identity of a type that the library does not know only.
 *
 * @category codecs
 * @since 0.2.0
 */
export const UnlistedIdentity: Codec<UnlistedIdentity> =
  /*#__PURE__*/ identityCodec<UnlistedIdentity>('UnlistedIdentity')
