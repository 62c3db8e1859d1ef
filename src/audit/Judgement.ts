/**
 * The answer of a rule for one event, before it is combined with the event.
 *
 * @module
 * @since 0.1.0
 */
import type { Path } from '../core/Path.js'

/**
 * A pass, as far as the rule could see: if something that it read was withheld, the verdict becomes undetermined.
 *
 * @category model
 * @since 0.1.0
 */
export interface Passed {
  readonly _tag: 'Passed'
}

/**
 * Values that are needed to act, and are not secrets: a foreign account, an address range, a bucket. Each is scrubbed
 * before it is shown.
 *
 * @category model
 * @since 0.2.0
 */
export interface MessageValues {
  readonly [name: string]: string
}

/**
 * Something is wrong: the message, and where the event shows it.
 *
 * @category model
 * @since 0.1.0
 */
export interface Found<MessageId extends string> {
  readonly _tag: 'Found'
  readonly messageId: MessageId
  readonly evidence: ReadonlyArray<Path>
  /** Distinguishes this finding from others of the same rule on the same resource. */
  readonly about: ReadonlyArray<string>
  /** By their names in the message. */
  readonly values?: MessageValues
}

/**
 * The rule cannot tell, because AWS withheld what it needs.
 *
 * @category model
 * @since 0.1.0
 */
export interface Undecided {
  readonly _tag: 'Undecided'
  readonly paths: ReadonlyArray<Path>
}

/**
 * One answer, or several. No answer is a pass; findings take precedence over other answers.
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
