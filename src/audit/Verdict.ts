/**
 * What an audit says of one event by one rule.
 *
 * No verdict holds a value of a record but those that one needs to act: which event, when, by whom, on which resource. Each is
 * scrubbed, and none is of a member that is a secret.
 *
 * @module
 * @since 0.1.0
 */
import type { RecordPlace } from '../aggregate/Placed.js'
import type { Path } from '../core/Path.js'
import type { Target } from '../event/Target.js'
import type { Severity } from './Severity.js'

/**
 * A resource that the call of a verdict acts upon, as `targetsOf` has it.
 *
 * @category model
 * @since 0.2.0
 */
export interface SubjectResource {
  /** Its `targetKey`: the same for one resource, however a call names it. */
  readonly key: string
  /** As `showTarget` names it: `channel 42`. */
  readonly name: string
  /** The last part of what identifies it; absent where the call does not say. */
  readonly id?: string
  /** Only where the event holds it. */
  readonly arn?: string
  readonly outcome: Target['outcome']
  /** Where the event names the resource, or would. */
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
  /** The account that the record was written for. */
  readonly account?: string
  readonly region?: string
  /** Who acted, in a word or two. */
  readonly principal: string
  /** The person or the machine behind the call, where the record names one. */
  readonly person?: string
  /** The account of the caller, which in a call across accounts is not the one that the record was written for. */
  readonly callerAccount?: string
  /** Where the call came from, as the record has it. */
  readonly address?: string
  /** What the call acted upon; the first ten. */
  readonly resources: ReadonlyArray<SubjectResource>
  /** How many more there were. */
  readonly otherResources?: number
  /** Of the resource, as far as the record holds them: those of the answer, else those that the request gives. */
  readonly tags?: { readonly [key: string]: string }
  readonly place?: RecordPlace
}

/**
 * Why a verdict is to be left alone.
 *
 * @category model
 * @since 0.1.0
 */
export interface Suppressed {
  /** Which of the suppressions, from 0. */
  readonly index: number
  readonly reason: string
}

/**
 * What a verdict that asks for attention holds.
 *
 * @category model
 * @since 0.1.0
 */
export interface Noticed {
  readonly rule: string
  readonly severity: Severity
  /** The same for whatever is the same group: one rule and message, one account and region, one resource or principal. */
  readonly key: string
  readonly subject: Subject
  readonly suppressed?: Suppressed
}

/**
 * The rule looked, and all is well.
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
 * Something is wrong. The message id {@link ruleFailed} says that it is the rule itself.
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
  /** Of a correlation, the events that led to this one, in order: the first ten. */
  readonly events?: ReadonlyArray<RelatedEvent>
}

/**
 * The rule cannot tell: what it had to see was hidden, omitted, cut, or of a kind that nothing explains.
 *
 * @category model
 * @since 0.1.0
 */
export interface Undetermined extends Noticed {
  readonly _tag: 'Undetermined'
  /** What could not be seen. */
  readonly withheld: ReadonlyArray<Path>
}

/**
 * The answer of one rule about one event.
 *
 * @category model
 * @since 0.1.0
 */
export type Verdict = Pass | Finding | Undetermined

/**
 * The message id of a finding about a rule that threw, or answered what is no answer.
 *
 * @category data
 * @since 0.1.0
 */
export const ruleFailed = 'rule-failed' as const

/**
 * The message id of a finding that a correlation could not keep all that it had to see.
 *
 * @category data
 * @since 0.2.0
 */
export const boundMet = 'bound-met' as const

/**
 * The message id of a finding that the records do not go back far enough to tell what is new.
 *
 * @category data
 * @since 0.2.0
 */
export const historyTooShort = 'history-too-short' as const
