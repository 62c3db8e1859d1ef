/**
 * The test tables of a rule.
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
 * Why there are no such events for a rule, as text.
 *
 * @category model
 * @since 0.1.0
 */
export interface Never {
  readonly never: string
}

/**
 * The test tables of a rule. All are required, and each message needs a finding.
 *
 * @category model
 * @since 0.1.0
 */
export interface RuleTables<Event, MessageId extends string> {
  /** By message id, events with that finding; or why the rule never reports it with the options of the test. */
  readonly finding: { readonly [Id in MessageId]: Cases<Event> | Never }
  /** Events that the rule judges, without a finding; or why the call itself is the finding. */
  readonly pass: Cases<Event> | Never
  /** Events in which AWS withheld what the rule needs; or why AWS can withhold nothing that the rule reads. */
  readonly undetermined: Cases<Event> | Never
  /** Denied calls. A rule that asks for denied calls finds them; any other ignores them. */
  readonly denied: Cases<Event>
  /**
   * Why the rule may pass an event whose evidence AWS has hidden, if it may: for example because it looks for hidden
   * values.
   */
  readonly passesHidden?: string
}

/**
 * One test: `problem` says what is wrong; undefined if the test passes.
 *
 * @category model
 * @since 0.1.0
 */
export interface RuleCase {
  readonly name: string
  readonly problem: string | undefined
  /** With a problem: the event, without its secrets, or the events of a trail, one line each. */
  readonly about?: string
  /** With a problem: the error that the rule threw, if it did. */
  readonly cause?: unknown
}
