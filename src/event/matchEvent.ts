/**
 * Handles each pair of event source and name.
 *
 * @module
 * @since 0.1.0
 */
import type { UnlistedEvent } from '../record/EventRecord.js'
import type { MediaEvents } from '../services/MediaEvents.js'
import { isUnlisted, nameOf, sourceOf } from './isEvent.js'
import type { MediaEvent, MediaEventSource } from './MediaEvent.js'

/** The remaining events of a service when some of its operations have functions. */
type Rest<Source extends MediaEventSource> =
  | MediaEvents[Source][keyof MediaEvents[Source]]
  | UnlistedEvent<Source>

/**
 * Functions for a service: one for every operation and one for the unlisted ones; or some, and `_` for the others.
 *
 * @category model
 * @since 0.1.0
 */
export type ServiceCases<Source extends MediaEventSource, B> =
  | ({ readonly [Name in keyof MediaEvents[Source]]: (event: MediaEvents[Source][Name]) => B } & {
      /** For operations that the models do not contain. */
      readonly unlisted: (event: UnlistedEvent<Source>) => B
      readonly _?: never
    })
  | ({ readonly [Name in keyof MediaEvents[Source]]?: (event: MediaEvents[Source][Name]) => B } & {
      /** For operations that the models do not contain. */
      readonly unlisted?: (event: UnlistedEvent<Source>) => B
      /** For every event without its own function. */
      readonly _: (event: Rest<Source>) => B
    })

/**
 * Functions for every service; or for some, and `_` for the others.
 *
 * @category model
 * @since 0.1.0
 */
export type EventCases<B> =
  | ({ readonly [Source in MediaEventSource]: ServiceCases<Source, B> } & { readonly _?: never })
  | ({ readonly [Source in MediaEventSource]?: ServiceCases<Source, B> } & {
      /** For events of services without functions. */
      readonly _: (event: MediaEvent) => B
    })

type Case<B> = ((event: MediaEvent) => B) | undefined

/**
 * Calls the function for the source and name of an event. The compiler requires one for each pair, unless `_` handles
 * the rest.
 *
 * @example
 * {@includeCode ../../docs/examples/functions.test.ts#matchEvent}
 *
 * @category operations
 * @since 0.1.0
 */
export const matchEvent =
  <B>(cases: EventCases<B>) =>
  (event: MediaEvent): B => {
    // Each function takes the event that its keys name, which the compiler cannot infer from a look-up by key.
    const bySource = cases as unknown as {
      readonly [source: string]: { readonly [name: string]: Case<B> } | undefined
    }
    const source = sourceOf(event)
    const byName = Object.hasOwn(bySource, source) ? bySource[source] : undefined
    const name = isUnlisted(event) ? 'unlisted' : nameOf(event)
    const answer =
      (byName !== undefined && Object.hasOwn(byName, name) ? byName[name] : undefined) ??
      byName?.['_'] ??
      (cases._ as Case<B>)
    // The type requires a function for every pair.
    return (answer as (event: MediaEvent) => B)(event)
  }
