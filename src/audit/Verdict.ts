/**
 * The verdict of an audit on one event by one rule.
 *
 * The only values of a record in a verdict are those needed to act: which event, when, by whom, on which resource. Each
 * is scrubbed, and none comes from a secret member.
 *
 * @module
 * @since 0.1.0
 */
import type { RecordPlace } from '../aggregate/Placed.js'
import type { Path } from '../core/Path.js'
import type { Target } from '../event/Target.js'
import type { Severity } from './Severity.js'

/**
 * A resource on which the call of a verdict acts, as `targetsOf` returns it.
 *
 * @category model
 * @since 0.2.0
 */
export interface SubjectResource {
  /** Its `targetKey`: the same for one resource, however a call identifies it. */
  readonly key: string
  /** As `showTarget` names it: `channel 42`. */
  readonly name: string
  /** The last part of its identity; absent if the call does not say. */
  readonly id?: string
  /** Only if the event contains it. */
  readonly arn?: string
  readonly outcome: Target['outcome']
  /** The path at which the event refers to the resource, or would. */
  readonly path: Path
}

/**
 * The event that a verdict is about.
 *
 * @category model
 * @since 0.1.0
 */
export interface Subject {
  readonly eventSource: string
  readonly eventName: string
  readonly eventTime: string
  readonly eventID?: string
  /** The account that received the record. */
  readonly account?: string
  readonly region?: string
  /** Who made the call, as short text. */
  readonly principal: string
  /** The person or machine behind the call, if the record names one. */
  readonly person?: string
  /** The account of the caller, which in a cross-account call is not the account that received the record. */
  readonly callerAccount?: string
  /** The source of the call, as recorded. */
  readonly address?: string
  /** The resources on which the call acts; at most ten. */
  readonly resources: ReadonlyArray<SubjectResource>
  /** How many more there are. */
  readonly otherResources?: number
  /** The tags of the resource, as far as the record has them: those of the response, else those of the request. */
  readonly tags?: { readonly [key: string]: string }
  readonly place?: RecordPlace
}

/**
 * Why a verdict is suppressed.
 *
 * @category model
 * @since 0.1.0
 */
export interface Suppressed {
  /** The index of the suppression. */
  readonly index: number
  readonly reason: string
}

/**
 * The members of all verdicts that need attention.
 *
 * @category model
 * @since 0.1.0
 */
export interface Noticed {
  readonly rule: string
  readonly severity: Severity
  /**
   * The same for all verdicts of one group: one rule and message, one account and region, one resource or principal.
   */
  readonly key: string
  readonly subject: Subject
  readonly suppressed?: Suppressed
}

/**
 * The rule judged the event, and found nothing.
 *
 * @category model
 * @since 0.1.0
 */
export interface Pass {
  readonly _tag: 'Pass'
  readonly rule: string
}

/**
 * An event that led to a finding.
 *
 * @category model
 * @since 0.2.0
 */
export interface RelatedEvent {
  readonly eventSource: string
  readonly eventName: string
  readonly eventTime: string
  readonly eventID?: string
}

/**
 * Something is wrong. With the message id {@link ruleFailed}, it is the rule itself that failed.
 *
 * @category model
 * @since 0.1.0
 */
export interface Finding extends Noticed {
  readonly _tag: 'Finding'
  readonly messageId: string
  readonly message: string
  /** Where the event shows it. */
  readonly evidence: ReadonlyArray<Path>
  /** For a correlation: the events that led to the finding, in order; at most ten. */
  readonly events?: ReadonlyArray<RelatedEvent>
}

/**
 * The rule cannot tell: what it needs was hidden, omitted, truncated, or of an unexpected type.
 *
 * @category model
 * @since 0.1.0
 */
export interface Undetermined extends Noticed {
  readonly _tag: 'Undetermined'
  /** The paths that are withheld. */
  readonly withheld: ReadonlyArray<Path>
}

/**
 * The verdict of one rule on one event.
 *
 * @category model
 * @since 0.1.0
 */
export type Verdict = Pass | Finding | Undetermined

/**
 * The message id of a finding about a rule that threw, or that returned an invalid answer.
 *
 * @category data
 * @since 0.1.0
 */
export const ruleFailed = 'rule-failed' as const

/**
 * The message id of a finding that a correlation could not keep everything that it needs.
 *
 * @category data
 * @since 0.2.0
 */
export const boundMet = 'bound-met' as const

/**
 * The message id of a finding that the records do not go back far enough to recognise what is new.
 *
 * @category data
 * @since 0.2.0
 */
export const historyTooShort = 'history-too-short' as const
