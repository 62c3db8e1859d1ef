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
 * The calls that a rule judges, by their outcome: `attempted` is denied or failed.
 *
 * @category model
 * @since 0.1.0
 */
export type RuleOutcome = 'succeeded' | 'denied' | 'failed' | 'attempted' | 'any'

/**
 * How findings are grouped: by resource, by principal, or by both. For what opens a resource, one group for any caller;
 * for what a caller does to a resource, such as stopping it, one group for each caller, so that an attacker cannot hide
 * behind planned work.
 *
 * @category model
 * @since 0.1.0
 */
export type Grouping = 'resource' | 'principal' | 'both'

/**
 * The description of a rule; its documentation page is generated from this.
 *
 * @category model
 * @since 0.1.0
 */
export interface RuleText {
  /** What the rule looks for, as a title. */
  readonly title: string
  /** Why it matters to a team that runs media services. */
  readonly description: string
  /** When it has findings although nothing is wrong. */
  readonly falsePositives?: string
  /** What to do about a finding. */
  readonly remediation?: string
  /** URLs. */
  readonly references: ReadonlyArray<string>
  /** `attack.t1562.008` is a technique of MITRE ATT&CK. */
  readonly tags: ReadonlyArray<string>
}

/**
 * The options of a rule: their codec, and their defaults.
 *
 * @category model
 * @since 0.1.0
 */
export interface RuleOptions<Options> {
  readonly codec: t.Decoder<unknown, Options>
  readonly defaults: Options
}

/**
 * A rule over `Event`. Its check is pure and total; if it throws anyway, that becomes a finding about the rule.
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
  /**
   * By message id, one sentence each. A placeholder such as `{account}` is replaced by the value of that name in the
   * finding.
   */
  readonly messages: { readonly [Id in MessageId]: string }
  /** By message id, the severity of findings that differ from that of the rule. */
  readonly severities?: { readonly [Id in MessageId]?: Severity }
  readonly options?: RuleOptions<Options>
  /** Options that were set with {@link use}; validated when an audit is created. */
  readonly given?: unknown
  /** Judges one event. */
  check(event: Event, context: Context<MessageId, Options>): Judgement<MessageId>
}

/**
 * The argument of {@link defineRule}.
 *
 * @category model
 * @since 0.1.0
 */
export interface RuleDefinition<On, MessageId extends string, Options> extends RuleText {
  /** A group and a name, as in `medialive/open-input-security-group`. */
  readonly id: string
  readonly severity: Severity
  /** The events that the rule judges: `{ 'medialive.amazonaws.com': ['StopChannel'] }`. */
  readonly on: On & Known<On>
  /** `succeeded` by default. */
  readonly outcome?: RuleOutcome
  /** `resource` by default. */
  readonly per?: Grouping
  /**
   * By message id, one sentence each. A placeholder such as `{account}` is replaced by the value of that name in the
   * finding.
   */
  readonly messages: { readonly [Id in MessageId]: string }
  /** By message id, the severity of findings that differ from that of the rule. */
  readonly severities?: { readonly [Id in NoInfer<MessageId>]?: Severity }
  readonly options?: RuleOptions<Options>
  /** Judges one event. Pure, and based on that event only. */
  readonly check: (
    event: EventsOn<On>,
    context: Context<MessageId, Options>
  ) => Judgement<MessageId>
}

/**
 * Defines a rule. An operation that its service does not have does not compile, and `check` receives exactly the events
 * that `on` names.
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
  // Without NoInfer, an annotated rule is inferred from its annotation, which takes the compiler seconds.
  return rule as Rule<NoInfer<EventsOn<On>>, MessageId, Options>
}

/** @internal A severity that a user sets for a rule applies to all of its messages. */
export const withSeverity = <Event, MessageId extends string, Options>(
  rule: Rule<Event, MessageId, Options>,
  severity: Severity | undefined
): Rule<Event, MessageId, Options> => {
  if (severity === undefined) return rule
  const { severities: _, ...rest } = rule
  return { ...rest, severity }
}

/** @internal A severity that a user sets for a message overrides the one for the rule. */
export const withSeverities = (rule: Rule, severities: Rule['severities']): Rule =>
  severities === undefined ? rule : { ...rule, severities: { ...rule.severities, ...severities } }

/**
 * A rule with another severity, for all of its messages, or with options of its type. These are validated when an audit
 * is created.
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
