/**
 * Events that are safe to log.
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

/** @internal The substitute for an event that can no longer be read: nothing that might be secret. */
export const bare = (event: Envelope): Envelope => ({
  eventSource: text(event, 'eventSource'),
  eventName: text(event, 'eventName'),
  eventTime: text(event, 'eventTime'),
  userIdentity: {}
})

/** @internal Scrubs the record behind an event and decodes the rest, so that `encode` of it has no secrets either. */
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
    // Scrubbing changes neither the source, the name nor the time, so the result is a record of the same operation.
    return clean as A
  }
