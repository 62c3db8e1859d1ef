/**
 * Events that may be logged.
 *
 * @module
 * @since 0.1.0
 */
import * as E from '../core/either.js'
import { total } from '../core/total.js'
import { originalOf } from '../payload/original.js'
import { scrubText } from '../payload/scrubText.js'
import { scrubValue } from '../payload/scrubValue.js'
import type { Envelope } from '../record/Envelope.js'
import type { Rejection } from '../record/Rejection.js'
import type { Dispatch } from './Dispatch.js'
import { nodeOf } from './fields.js'

const text = (event: Envelope, key: 'eventSource' | 'eventName' | 'eventTime'): string =>
  total(() => scrubText(event[key]), '')(event)

/** @internal What is left of an event that cannot be read any more: nothing that might be a secret. */
export const bare = (event: Envelope): Envelope => ({
  eventSource: text(event, 'eventSource'),
  eventName: text(event, 'eventName'),
  eventTime: text(event, 'eventTime'),
  userIdentity: {}
})

/** @internal Scrubs the record behind an event, and decodes what is left, so that `encode` of it is clean too. */
export const scrubOver =
  <Event extends Envelope>(
    dispatch: Dispatch,
    decodeEvent: (value: unknown) => E.Either<Rejection, Event>
  ) =>
  <A extends Event>(event: A): A => {
    let clean: Envelope
    try {
      const scrubbed = decodeEvent(scrubValue(nodeOf(dispatch, event), originalOf(event)))
      clean = E.isRight(scrubbed) ? scrubbed.right : bare(event)
    } catch {
      clean = bare(event)
    }
    // Scrubbing leaves the source, the name and the time alone, so it is a record of the same operation.
    return clean as A
  }
