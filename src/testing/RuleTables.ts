/**
 * What a rule is tested with.
 *
 * @module
 * @since 0.1.0
 */

/**
 * Some events, at least one.
 *
 * @category model
 * @since 0.1.0
 */
export type Cases<Event> = readonly [Event, ...Array<Event>]

/**
 * Why a rule has no such events, in words.
 *
 * @category model
 * @since 0.1.0
 */
export interface Never {
  readonly never: string
}

/**
 * The tables of a rule. None may be forgotten, and each message needs a finding.
 *
 * @category model
 * @since 0.1.0
 */
export interface RuleTables<Event, MessageId extends string> {
  /** By message id, events that are to be found; or why the rule never says it with the options that it is tested with. */
  readonly finding: { readonly [Id in MessageId]: Cases<Event> | Never }
  /** Events that the rule judges, and finds in order; or why the call itself is the finding. */
  readonly pass: Cases<Event> | Never
  /** Events that withhold what the rule has to see; or why AWS can withhold nothing that it reads. */
  readonly undetermined: Cases<Event> | Never
  /** Calls that were denied. A rule that asks for them finds them; any other has nothing to say. */
  readonly denied: Cases<Event>
  /** Why the rule may pass an event whose evidence AWS has hidden, if it may: that the evidence is hidden is what it asks for. */
  readonly passesHidden?: string
}

/**
 * One test: `problem` says what is wrong, undefined where nothing is.
 *
 * @category model
 * @since 0.1.0
 */
export interface RuleCase {
  readonly name: string
  readonly problem: string | undefined
  /** Beside a problem: the event, without its secrets, or the events of a trail, a line each. */
  readonly about?: string
  /** Beside a problem: what the rule threw, if it did. */
  readonly cause?: unknown
}
