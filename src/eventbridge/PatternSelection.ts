/**
 * The events that a pattern selects: names by source, checked against the models.
 *
 * @module
 * @since 0.2.0
 */
import type { MediaEventSource } from '../event/MediaEvent.js'
import type { MediaEvents } from '../services/MediaEvents.js'

/**
 * At least one operation of a source, or `*` for all of them, including those that the models do not contain yet.
 *
 * @category model
 * @since 0.2.0
 */
export type Names<Source extends MediaEventSource> =
  | '*'
  | (ReadonlyArray<keyof MediaEvents[Source] & string> & {
      readonly 0: keyof MediaEvents[Source] & string
    })

/**
 * Operations by source: `{ 'medialive.amazonaws.com': ['StopChannel', 'DeleteChannel'], 'ivs.amazonaws.com': '*' }`.
 *
 * @category model
 * @since 0.2.0
 */
export type PatternSelection = { readonly [Source in MediaEventSource]?: Names<Source> }

/**
 * The events that a selection matches.
 *
 * @category model
 * @since 0.2.0
 */
export type Selected<S> = {
  [Source in keyof S & MediaEventSource]: S[Source] extends ReadonlyArray<infer Name>
    ? MediaEvents[Source][Name & keyof MediaEvents[Source]]
    : MediaEvents[Source][keyof MediaEvents[Source]]
}[keyof S & MediaEventSource]

/** @internal An unknown source does not compile, not even beside known ones; nor does an empty selection. */
export type Checked<S> = [keyof S] extends [never]
  ? never
  : { readonly [Source in keyof S]: Source extends MediaEventSource ? S[Source] : never }
