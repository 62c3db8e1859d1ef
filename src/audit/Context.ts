/**
 * What a rule receives in addition to the event.
 *
 * Law: a rule that passes an event has seen everything that it read. Reads are recorded, by path if they use
 * {@link Context.read}, and by member if they use the event itself. If AWS withheld any of it, the rule does not pass. A
 * finding without any visible evidence is not a finding either: a hidden value is not a missing one.
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

  /**
   * The value at a path; undefined if there is none. Recorded: a pass after reading a withheld value becomes
   * undetermined.
   */
  read<Event extends EnvelopeOf<MediaEventSource>, const Steps extends Path>(
    event: Event,
    ...path: PathOf<Event, Steps>
  ): LeafOf<Event, Steps> | undefined

  /** The field at a path, for rules that handle each reason themselves: this is not recorded. */
  look<Event extends EnvelopeOf<MediaEventSource>, const Steps extends Path>(
    event: Event,
    ...path: PathOf<Event, Steps>
  ): Field<LeafOf<Event, Steps>>

  /**
   * All values at a path in which an index stands for any index: `'sources', 0, 'whitelistCidr'` gives the range of
   * each source. Each is read as `read` does, and returned with its own path.
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

  /** The answer if nothing is wrong. */
  readonly pass: Passed

  /**
   * A finding. `about` distinguishes findings on one resource: those with the same `about` count as repetitions. Named
   * values also fill in the message. Both are shown, so do not put secrets there.
   */
  finding(
    messageId: MessageId,
    evidence: ReadonlyArray<Path>,
    about?: ReadonlyArray<string> | MessageValues
  ): Found<MessageId>

  /** The rule cannot tell; the paths are those that it would have had to see. */
  undetermined(...paths: ReadonlyArray<Path>): Undecided
}
