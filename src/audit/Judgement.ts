/**
 * What a rule says of one event, before it is known which event it was.
 *
 * @module
 * @since 0.1.0
 */
import type { Path } from '../core/Path.js'

/**
 * All is well, as far as the rule could see: where something that it read was withheld, this becomes undetermined.
 *
 * @category model
 * @since 0.1.0
 */
export interface Passed {
  readonly _tag: 'Passed'
}

/**
 * What one needs to know to act, and what is no secret: a foreign account, an address range, a bucket. Each is scrubbed before it
 * is shown.
 *
 * @category model
 * @since 0.2.0
 */
export interface MessageValues {
  readonly [name: string]: string
}

/**
 * Something is wrong: which message tells what, and where the event shows it.
 *
 * @category model
 * @since 0.1.0
 */
export interface Found<MessageId extends string> {
  readonly _tag: 'Found'
  readonly messageId: MessageId
  readonly evidence: ReadonlyArray<Path>
  /** What tells this finding from others of the same rule on the same resource. */
  readonly about: ReadonlyArray<string>
  /** By the names that the message has for them. */
  readonly values?: MessageValues
}

/**
 * The rule cannot tell, because of what it could not see.
 *
 * @category model
 * @since 0.1.0
 */
export interface Undecided {
  readonly _tag: 'Undecided'
  readonly paths: ReadonlyArray<Path>
}

/**
 * One answer, or several. Nothing at all is a pass; findings outweigh the rest.
 *
 * @category model
 * @since 0.1.0
 */
export type Judgement<MessageId extends string> =
  | Answer<MessageId>
  | ReadonlyArray<Answer<MessageId>>

/**
 * One answer of a rule.
 *
 * @category model
 * @since 0.1.0
 */
export type Answer<MessageId extends string> = Passed | Found<MessageId> | Undecided
