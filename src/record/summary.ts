/**
 * Decodes records about many calls, which have no envelope: Insight records and aggregated records.
 *
 * @module
 * @since 0.2.0
 */
import { type Codec, viewCodec } from '../core/codec.js'
import * as E from '../core/either.js'
import { isObject } from '../core/Json.js'
import { structGuide } from '../payload/Guide.js'
import { structSchemas } from '../payload/jsonSchema.js'
import { originalOf } from '../payload/original.js'
import type { StructShape } from '../payload/struct.js'
import { isIdentified } from './decode.js'
import { guarded, type Rejection, rejection, type SummaryKind, summaryOf } from './Rejection.js'
import { typedView } from './typedView.js'

/** @internal Lenient, like the decoding of other records: values that deviate are left out of the typed view. */
export const summaryDecoder = <A extends object>(
  kind: SummaryKind,
  { node }: StructShape<A>
): ((value: unknown) => E.Either<Rejection, A>) => {
  const guide = structGuide(node, true)
  return guarded((value) =>
    isObject(value) && !isIdentified(value) && summaryOf(value) === kind
      ? typedView<A>(guide, value)
      : E.left(rejection('NotARecord', value, `an ${kind} record`, ''))
  )
}

/** @internal */
export const summaryCodec = <A extends object>(
  name: string,
  decode: (value: unknown) => E.Either<Rejection, A>,
  { node }: StructShape<A>
): Codec<A> =>
  viewCodec(
    name,
    (value) => E.mapLeft((refused: Rejection) => refused.issues)(decode(value)),
    originalOf,
    structSchemas(node)
  )
