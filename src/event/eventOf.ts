/**
 * Codecs of the events of one source, or of one operation.
 *
 * @module
 * @since 0.2.0
 */
import { type Codec, viewCodec } from '../core/codec.js'
import type { MediaEvents } from '../services/MediaEvents.js'
import { eventSchemas } from './eventSchema.js'
import {
  decodeEvent,
  type EventOf,
  encode,
  type MediaEvent,
  type MediaEventSource
} from './MediaEvent.js'
import { decodeSelected, selectionName } from './selection.js'

/**
 * A codec of the events of one source, or of one operation, as lenient as `MediaEvent`: deviations from the models are
 * notes. A record of another source or operation is rejected. `strict` rejects deviations, too.
 *
 * @example
 * {@includeCode ../../docs/examples/functions.test.ts#eventOf}
 *
 * @category codecs
 * @since 0.2.0
 */
export function eventOf<Source extends MediaEventSource>(
  eventSource: Source
): Codec<Extract<MediaEvent, { readonly eventSource: Source }>>
export function eventOf<
  Source extends MediaEventSource,
  Name extends keyof MediaEvents[Source] & string
>(eventSource: Source, eventName: Name): Codec<EventOf<Source, Name>>
export function eventOf(eventSource: MediaEventSource, eventName?: string): Codec<MediaEvent> {
  const selection = { eventSource, eventName }
  return viewCodec(
    selectionName('eventOf', selection),
    decodeSelected(selection, decodeEvent),
    encode,
    eventSchemas(selection)
  )
}
