/**
 * Who made the call: a sum type on `type`.
 *
 * @see https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-user-identity.html
 * @module
 * @since 0.1.0
 */

import { type Codec, codec } from '../core/codec.js'
import * as E from '../core/either.js'
import { isObject } from '../core/Json.js'
import { originalOf } from '../payload/original.js'
import { type Node, structure } from '../payload/Shape.js'
import { typedView } from './decode.js'
import { envelope } from './envelopeShapes.js'
import type {
  AssumedRole,
  AWSAccount,
  AWSService,
  Directory,
  FederatedUser,
  IAMUser,
  IdentityCenterUser,
  Role,
  Root,
  SAMLUser,
  Unknown,
  UnlistedIdentity,
  Untyped,
  WebIdentityUser
} from './identities.js'
import { guarded, type Rejection, rejection } from './Rejection.js'

/**
 * Who made the call. Narrow it on `type`; the variant without one is the last resort of older and of service events.
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

const shape = (): Node => structure(envelope, 'UserIdentity')

const decode: (value: unknown) => E.Either<Rejection, UserIdentity> = /*#__PURE__*/ guarded(
  (value) =>
    isObject(value)
      ? // The shape is held to the interfaces by the compiler, and the view to the shape by its laws.
        (typedView(shape(), value) as E.Either<Rejection, UserIdentity>)
      : E.left(rejection('NotARecord', value, 'a userIdentity', ''))
)

const isIdentity = (value: unknown): value is UserIdentity => {
  const decoded = decode(value)
  return E.isRight(decoded) && decoded.right === value
}

/**
 * The codec of an identity on its own. As generous as the one of a record: what deviates is left out of the typed view,
 * and only what is no object is refused. `encode` gives the identity as it came.
 *
 * @category codecs
 * @since 0.1.0
 */
export const UserIdentity: Codec<UserIdentity> = /*#__PURE__*/ codec(
  'UserIdentity',
  isIdentity,
  (value) => E.mapLeft((refused: Rejection) => refused.issues)(decode(value)),
  originalOf
)
