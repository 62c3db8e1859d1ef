/**
 * One answer for each pair of source and name.
 *
 * @module
 * @since 0.1.0
 */
import type { UnlistedEvent } from '../record/EventRecord.js'
import type { MediaEvents } from '../services/MediaEvents.js'
import { isUnlisted, nameOf, sourceOf } from './isEvent.js'
import type { MediaEvent, MediaEventSource } from './MediaEvent.js'

/** What is left of a service when some of its operations have answers. */
type Rest<Source extends MediaEventSource> =
  | MediaEvents[Source][keyof MediaEvents[Source]]
  | UnlistedEvent<Source>

/**
 * Answers for a service: one for every operation and one for the unlisted, or some, and `_` for the others.
 *
 * @category model
 * @since 0.1.0
 */
export type ServiceCases<Source extends MediaEventSource, B> =
  | ({ readonly [Name in keyof MediaEvents[Source]]: (event: MediaEvents[Source][Name]) => B } & {
      /** For operations that the models don't have. */
      readonly unlisted: (event: UnlistedEvent<Source>) => B
      readonly _?: never
    })
  | ({ readonly [Name in keyof MediaEvents[Source]]?: (event: MediaEvents[Source][Name]) => B } & {
      /** For operations that the models don't have. */
      readonly unlisted?: (event: UnlistedEvent<Source>) => B
      /** For whatever has no answer of its own. */
      readonly _: (event: Rest<Source>) => B
    })

/**
 * Answers for every service, or for some, and `_` for the others.
 *
 * @category model
 * @since 0.1.0
 */
export type EventCases<B> =
  | ({ readonly [Source in MediaEventSource]: ServiceCases<Source, B> } & { readonly _?: never })
  | ({ readonly [Source in MediaEventSource]?: ServiceCases<Source, B> } & {
      /** For events of services without answers. */
      readonly _: (event: MediaEvent) => B
    })

type Case<B> = ((event: MediaEvent) => B) | undefined

/**
 * Picks the answer for an event by its source and name. The compiler insists on one for each pair, unless `_` answers
 * for the rest.
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
    // Each answer takes the event that its keys name, which a look-up by key cannot tell the compiler.
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
    // The type insists on an answer for every pair.
    return (answer as (event: MediaEvent) => B)(event)
  }
