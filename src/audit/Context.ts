/**
 * What a rule is given beside the event.
 *
 * Law: a rule that passes an event has seen all that it read. Whatever a rule reads is remembered, through
 * {@link Context.read} by its path and on the event itself by its first step; when AWS withheld any of it, no pass is
 * taken for one. Nor is a finding whose evidence was withheld: what is hidden is not missing.
 *
 * @module
 * @since 0.1.0
 */
import type { Path } from '../core/Path.js'
import type { MediaEventSource } from '../event/MediaEvent.js'
import type { LeafOf, PathOf } from '../event/PathOf.js'
import type { Field } from '../payload/Field.js'
import type { EnvelopeOf } from '../record/Envelope.js'
import type { Found, MessageValues, Passed, Undecided } from './Judgement.js'

/**
 * The options of a rule, its ways to read an event, and its answers.
 *
 * @category model
 * @since 0.1.0
 */
export interface Context<MessageId extends string, Options> {
  readonly options: Options

  /** The value at a path, undefined where there is none. Remembered: a pass after reading what is withheld is undetermined. */
  read<Event extends EnvelopeOf<MediaEventSource>, const Steps extends Path>(
    event: Event,
    ...path: PathOf<Event, Steps>
  ): LeafOf<Event, Steps> | undefined

  /** The field at a path, for rules that answer for each reason themselves: this is not remembered. */
  look<Event extends EnvelopeOf<MediaEventSource>, const Steps extends Path>(
    event: Event,
    ...path: PathOf<Event, Steps>
  ): Field<LeafOf<Event, Steps>>

  /**
   * All values at a path in which an index stands for every index: `'sources', 0, 'whitelistCidr'` gives the range of each source.
   * Each is read as `read` does, and given with its own path.
   */
  each<Event extends EnvelopeOf<MediaEventSource>, const Steps extends Path>(
    event: Event,
    ...path: PathOf<Event, Steps>
  ): ReadonlyArray<{ readonly value: NonNullable<LeafOf<Event, Steps>>; readonly path: Path }>

  /** A path as evidence, checked by the compiler. */
  at<Event extends EnvelopeOf<MediaEventSource>, const Steps extends Path>(
    event: Event,
    ...path: PathOf<Event, Steps>
  ): Path

  readonly pass: Passed

  /**
   * `about` tells apart findings on one resource: with the same, they are one that came again. Values by name fill in the message
   * too. Both are shown, so no secrets.
   */
  finding(
    messageId: MessageId,
    evidence: ReadonlyArray<Path>,
    about?: ReadonlyArray<string> | MessageValues
  ): Found<MessageId>

  /** What the rule would have had to see. */
  undetermined(...paths: ReadonlyArray<Path>): Undecided
}
