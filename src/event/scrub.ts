/**
 * Events that may be logged.
 *
 * @module
 * @since 0.1.0
 */
import * as E from '../core/either.js'
import { originalOf } from '../payload/original.js'
import { scrubValue } from '../payload/scrubValue.js'
import type { Envelope } from '../record/Envelope.js'
import type { Rejection } from '../record/Rejection.js'
import type { Dispatch } from './Dispatch.js'
import { nodeOf } from './fields.js'

/** @internal Scrubs the record behind an event, and decodes what is left, so that `encode` of it is clean too. */
export const scrubOver =
  <Event extends Envelope>(
    dispatch: Dispatch,
    decodeEvent: (value: unknown) => E.Either<Rejection, Event>
  ) =>
  <A extends Event>(event: A): A => {
    const scrubbed = decodeEvent(scrubValue(nodeOf(dispatch, event), originalOf(event)))
    // Scrubbing leaves the source, the name and the time alone, so it is a record of the same operation.
    return E.isRight(scrubbed) ? (scrubbed.right as A) : event
  }
