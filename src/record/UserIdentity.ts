/**
 * Who made the call: a sum type on `type`.
 *
 * @see https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-user-identity.html
 * @module
 * @since 0.1.0
 */

import { type Codec, viewCodec } from '../core/codec.js'
import * as E from '../core/either.js'
import { originalOf } from '../payload/original.js'
import type { AWSAccount, AWSService } from './accounts.js'
import { decodeIdentity } from './identityCodec.js'
import { identitySchemas } from './identitySchema.js'
import type { Unknown, UnlistedIdentity, Untyped } from './otherIdentities.js'
import type { Rejection } from './Rejection.js'
import type { AssumedRole, Role } from './roles.js'
import type {
  Directory,
  FederatedUser,
  IAMUser,
  IdentityCenterUser,
  Root,
  SAMLUser,
  WebIdentityUser
} from './users.js'

/**
 * Who made the call. Narrow it on `type`; older events and service events may have the variant without a type.
 *
 * @category model
 * @since 0.1.0
 */
export type UserIdentity =
  | Root
  | IAMUser
  | AssumedRole
  | Role
  | FederatedUser
  | SAMLUser
  | WebIdentityUser
  | IdentityCenterUser
  | Directory
  | AWSAccount
  | AWSService
  | Unknown
  | Untyped
  | UnlistedIdentity

/**
 * The variants of {@link UserIdentity} by name. The name is the type, if AWS documents it.
 *
 * @category model
 * @since 0.2.0
 */
export interface Identities {
  readonly Root: Root
  readonly IAMUser: IAMUser
  readonly AssumedRole: AssumedRole
  readonly Role: Role
  readonly FederatedUser: FederatedUser
  readonly SAMLUser: SAMLUser
  readonly WebIdentityUser: WebIdentityUser
  readonly IdentityCenterUser: IdentityCenterUser
  readonly Directory: Directory
  readonly AWSAccount: AWSAccount
  readonly AWSService: AWSService
  readonly Unknown: Unknown
  readonly Untyped: Untyped
  readonly UnlistedIdentity: UnlistedIdentity
}

const decode = /*#__PURE__*/ decodeIdentity<UserIdentity>('a userIdentity')

/**
 * The codec of any identity on its own. As lenient as the codec of records: deviations are left out of the typed view,
 * and only a value that is not an object is rejected. `encode` returns the identity as it was read. Each variant also
 * has its own codec, under its own name, which rejects the others.
 *
 * @category codecs
 * @since 0.1.0
 */
export const UserIdentity: Codec<UserIdentity> = /*#__PURE__*/ viewCodec(
  'UserIdentity',
  (value) => E.mapLeft((refused: Rejection) => refused.issues)(decode(value)),
  originalOf,
  /*#__PURE__*/ identitySchemas()
)
