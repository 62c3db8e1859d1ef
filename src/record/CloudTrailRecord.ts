/**
 * The record of any service: a typed envelope, with the payloads as JSON.
 *
 * @module
 * @since 0.1.0
 */

import { type Codec, viewCodec } from '../core/codec.js'
import * as E from '../core/either.js'
import type { JsonObject } from '../core/Json.js'
import { originalOf } from '../payload/original.js'
import { decodeAs, isIdentified, untypedRecord } from './decode.js'
import type { Envelope } from './Envelope.js'
import { guarded, notARecord, type Rejection } from './Rejection.js'
import { anyRecordSchemas } from './recordSchema.js'

/**
 * A record of any service, including those that AWS will add. Its payloads are JSON as it was read.
 *
 * @category model
 * @since 0.1.0
 */
export interface CloudTrailRecord extends Envelope {
  readonly requestParameters?: JsonObject | null
  readonly responseElements?: JsonObject | null
}

/**
 * Decodes the envelope of a record of any service. Left only for a value that is not a record of one call.
 *
 * @category decoding
 * @since 0.1.0
 */
export const decodeRecord: (value: unknown) => E.Either<Rejection, CloudTrailRecord> =
  /*#__PURE__*/ guarded((value) =>
    isIdentified(value)
      ? decodeAs<CloudTrailRecord>(untypedRecord(), value)
      : E.left(notARecord(value))
  )

/**
 * The codec of {@link decodeRecord}. `is` returns true for a value that is its own typed view; `encode` returns the
 * record as it was read.
 *
 * @category codecs
 * @since 0.1.0
 */
export const CloudTrailRecord: Codec<CloudTrailRecord> = /*#__PURE__*/ viewCodec(
  'CloudTrailRecord',
  (value) => E.mapLeft((rejected: Rejection) => rejected.issues)(decodeRecord(value)),
  originalOf,
  anyRecordSchemas
)
