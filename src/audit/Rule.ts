/**
 * A rule: which events it reads, what it looks for, and what to do about it.
 *
 * @module
 * @since 0.1.0
 */
import type * as t from 'io-ts'
import type { MediaEvent } from '../event/MediaEvent.js'
import type { Context } from './Context.js'
import type { Judgement } from './Judgement.js'
import type { Severity } from './Severity.js'
import type { EventsOn, Known, Targets } from './Targets.js'

/**
 * Which calls a rule judges, by how they ended: `attempted` is denied or failed.
 *
 * @category model
 * @since 0.1.0
 */
export type RuleOutcome = 'succeeded' | 'denied' | 'failed' | 'attempted' | 'any'

/**
 * What makes two findings one group: that they are about the same resource, about the same principal, whatever it
 * called, or about both. What opens a resource is one group, by any caller; what a caller did to it, such as to stop it, is
 * one for each caller, so that an attacker does not hide behind those who do it as planned.
 *
 * @category model
 * @since 0.1.0
 */
export type Grouping = 'resource' | 'principal' | 'both'

/**
 * What one can say of a rule without running it; its page is made of this.
 *
 * @category model
 * @since 0.1.0
 */
export interface RuleText {
  /** What the rule watches, as a title. */
  readonly title: string
  /** Why it matters to a team that runs media services. */
  readonly description: string
  /** When it fires, and nothing is wrong. */
  readonly falsePositives?: string
  /** What to do about a finding. */
  readonly remediation?: string
  /** Pages, by their address. */
  readonly references: ReadonlyArray<string>
  /** `attack.t1562.008` names a technique of MITRE ATT&CK. */
  readonly tags: ReadonlyArray<string>
}

/**
 * The options of a rule: a codec that says what they are, and their defaults.
 *
 * @category model
 * @since 0.1.0
 */
export interface RuleOptions<Options> {
  readonly codec: t.Decoder<unknown, Options>
  readonly defaults: Options
}

/**
 * A rule over `Event`. Its check is pure and total; should it throw all the same, that is a finding about the rule.
 *
 * @category model
 * @since 0.1.0
 */
export interface Rule<Event = MediaEvent, MessageId extends string = string, Options = unknown>
  extends RuleText {
  /** `medialive/open-input-security-group`: a group and a name. */
  readonly id: string
  readonly severity: Severity
  readonly on: Targets
  readonly outcome: RuleOutcome
  readonly per: Grouping
  /** By message id, one sentence each. `{account}` is filled in with the value of that name that a finding is given. */
  readonly messages: { readonly [Id in MessageId]: string }
  /** By message id, the severity of findings that are more or less than the others. */
  readonly severities?: { readonly [Id in MessageId]?: Severity }
  readonly options?: RuleOptions<Options>
  /** Options that {@link use} has set; looked at when an audit is made. */
  readonly given?: unknown
  /** What it says of one event. */
  check(event: Event, context: Context<MessageId, Options>): Judgement<MessageId>
}

/**
 * What {@link defineRule} takes.
 *
 * @category model
 * @since 0.1.0
 */
export interface RuleDefinition<On, MessageId extends string, Options> extends RuleText {
  /** A group and a name, as in `medialive/open-input-security-group`. */
  readonly id: string
  readonly severity: Severity
  /** The events to judge: `{ 'medialive.amazonaws.com': ['StopChannel'] }`. */
  readonly on: On & Known<On>
  /** `succeeded` by default. */
  readonly outcome?: RuleOutcome
  /** `resource` by default. */
  readonly per?: Grouping
  /** By message id, one sentence each. `{account}` is filled in with the value of that name that a finding is given. */
  readonly messages: { readonly [Id in MessageId]: string }
  /** By message id, the severity of findings that are more or less than the others. */
  readonly severities?: { readonly [Id in NoInfer<MessageId>]?: Severity }
  readonly options?: RuleOptions<Options>
  /** What it says of one event. Pure, and of that event alone. */
  readonly check: (
    event: EventsOn<On>,
    context: Context<MessageId, Options>
  ) => Judgement<MessageId>
}

/**
 * Makes a rule. A name that no service has does not compile, and `check` is given exactly the events that are named.
 *
 * @example
 * {@includeCode ../../docs/examples/rules.test.ts#rule}
 *
 * @category constructors
 * @since 0.1.0
 */
export const defineRule = <const On extends Targets, MessageId extends string, Options = {}>(
  definition: RuleDefinition<On, MessageId, Options>
): Rule<NoInfer<EventsOn<On>>, MessageId, Options> => {
  const rule: Rule<EventsOn<On>, MessageId, Options> = {
    outcome: 'succeeded',
    per: 'resource',
    ...definition
  }
  // Without NoInfer an annotated rule is inferred from its annotation, which takes the compiler seconds.
  return rule as Rule<NoInfer<EventsOn<On>>, MessageId, Options>
}

/** @internal What a user says of a rule holds for each of its messages. */
export const withSeverity = <Event, MessageId extends string, Options>(
  rule: Rule<Event, MessageId, Options>,
  severity: Severity | undefined
): Rule<Event, MessageId, Options> => {
  if (severity === undefined) return rule
  const { severities: _, ...rest } = rule
  return { ...rest, severity }
}

/** @internal What a user says of a message wins over what they say of the rule. */
export const withSeverities = (rule: Rule, severities: Rule['severities']): Rule =>
  severities === undefined ? rule : { ...rule, severities: { ...rule.severities, ...severities } }

/**
 * A rule with another severity, for all of its messages, or with options of its type. Whether these are valid is checked when an audit is made.
 *
 * @category operations
 * @since 0.1.0
 */
export const use = <Event, MessageId extends string, Options>(
  rule: Rule<Event, MessageId, Options>,
  setting: { readonly severity?: Severity; readonly options?: Partial<Options> }
): Rule<Event, MessageId, Options> => ({
  ...withSeverity(rule, setting.severity),
  ...(setting.options === undefined ? {} : { given: setting.options })
})
