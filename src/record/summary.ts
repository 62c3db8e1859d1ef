/**
 * Decoding of records about many calls, which have no envelope: Insight and aggregated ones.
 *
 * @module
 * @since 0.2.0
 */
import { type Codec, codec } from '../core/codec.js'
import * as E from '../core/either.js'
import { isObject } from '../core/Json.js'
import { originalOf } from '../payload/original.js'
import { type ShapeTable, structure } from '../payload/Shape.js'
import { isIdentified, typedView } from './decode.js'
import { guarded, type Rejection, rejection, type SummaryKind, summaryOf } from './Rejection.js'

/** @internal Generous, as decoding of records is: what deviates is left out of the typed view. The shape has the name of the kind. */
export const summaryDecoder = <A extends object>(
  kind: SummaryKind,
  shapes: () => ShapeTable
): ((value: unknown) => E.Either<Rejection, A>) =>
  guarded((value) =>
    isObject(value) && !isIdentified(value) && summaryOf(value) === kind
      ? // The shape is held to the interface by the compiler, and the view to the shape by its laws.
        (typedView(structure(shapes(), kind), value) as E.Either<Rejection, object> as E.Either<
          Rejection,
          A
        >)
      : E.left(rejection('NotARecord', value, `an ${kind} record`, ''))
  )

/** @internal */
export const summaryCodec = <A extends object>(
  name: string,
  decode: (value: unknown) => E.Either<Rejection, A>
): Codec<A> =>
  codec(
    name,
    (value): value is A => {
      const decoded = decode(value)
      return E.isRight(decoded) && decoded.right === value
    },
    (value) => E.mapLeft((refused: Rejection) => refused.issues)(decode(value)),
    originalOf
  )
