/**
 * The codecs of the variants of `userIdentity`.
 *
 * Laws: any object is an identity of exactly one variant; `encode` of what `decode` returned is the identity as it was
 * read.
 *
 * @module
 * @since 0.2.0
 */
import { type Codec, viewCodec } from '../core/codec.js'
import type { DecodeIssue } from '../core/DecodeIssue.js'
import * as E from '../core/either.js'
import { isObject, kindOf } from '../core/Json.js'
import { originalOf } from '../payload/original.js'
import { keyOf } from '../payload/resolve.js'
import { membersOf } from '../payload/Shape.js'
import {
  type IdentityName,
  type IdentityType,
  identityNameOf,
  isIdentityType
} from './identityNames.js'
import { identitySchemas } from './identitySchema.js'
import { identityGuide, userIdentity } from './identityShapes.js'
import { guarded, type Rejection, rejection } from './Rejection.js'
import { typedView } from './typedView.js'

/** What all variants have in common, in the typed view. */
interface Typed {
  readonly type?: string
}

/** @internal The name of the variant whose interface is `A`. */
export type NameOf<A extends Typed> = [A['type']] extends [undefined]
  ? 'Untyped'
  : A['type'] extends IdentityType
    ? A['type']
    : 'UnlistedIdentity'

type Issues = ReadonlyArray<DecodeIssue>

/** @internal Reads an identity of any variant; `expected` is the text of the issue if the value is not an object. */
export const decodeIdentity = <A extends Typed>(
  expected: string
): ((value: unknown) => E.Either<Rejection, A>) =>
  guarded((value) =>
    isObject(value)
      ? typedView<A>(identityGuide, value)
      : E.left(rejection('NotARecord', value, expected, ''))
  )

/** What is expected of an identity: the text for its type, and the text for the whole. */
const expectations = (name: IdentityName): { readonly type: string; readonly whole: string } => {
  switch (name) {
    case 'Untyped':
      return { type: 'nothing', whole: 'a userIdentity without a type' }
    case 'UnlistedIdentity':
      return { type: 'a type that is not listed', whole: 'a userIdentity of an unlisted type' }
    default:
      return { type: name, whole: `a userIdentity of type ${name}` }
  }
}

/** Shows a type only if it is one of AWS's: any other string may be a secret. */
const foundType = (type: unknown): string => {
  if (type === undefined) return 'an identity without a type'
  if (typeof type !== 'string') return ''
  return isIdentityType(type) ? `an identity of type ${type}` : 'an identity of an unknown type'
}

const otherVariant = (expected: string, value: object): DecodeIssue => {
  const { node } = userIdentity
  const member = membersOf(node).get('type')
  const key = (member && keyOf(node, member, value)) ?? 'type'
  const type: unknown = Reflect.get(value, key)
  return { path: [key], expected, found: kindOf(type), hint: foundType(type) }
}

/** @internal The codec of one variant, as lenient as the codec of all variants. */
export const identityCodec = <A extends Typed>(name: NameOf<A>): Codec<A> => {
  const { type, whole } = expectations(name)
  const decodeAny = decodeIdentity<Typed>(whole)
  const decode = (value: unknown): E.Either<Issues, A> => {
    const decoded = decodeAny(value)
    if (E.isLeft(decoded)) return E.left(decoded.left.issues)
    return identityNameOf(decoded.right) === name
      ? // The type decides the variant, and the shape has checked all else.
        E.right(decoded.right as A)
      : E.left([otherVariant(type, originalOf(decoded.right))])
  }
  return viewCodec(name, decode, originalOf, identitySchemas(name))
}
