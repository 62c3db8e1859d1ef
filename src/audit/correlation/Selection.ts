/**
 * What a correlation looks at: events by name, records of other services, or what rules found.
 *
 * @module
 * @since 0.2.0
 */
import type { MediaEvent } from '../../event/MediaEvent.js'
import type { CloudTrailRecord } from '../../record/CloudTrailRecord.js'
import type { Context } from '../Context.js'
import type { Rule, RuleOutcome } from '../Rule.js'
import type { EventsOn, Known, Targets } from '../Targets.js'
import type { Finding } from '../Verdict.js'

/**
 * What a selection makes of an event: by which key it is correlated, and what is counted or looked for.
 *
 * @category model
 * @since 0.2.0
 */
export interface Mark {
  /** The parts of the key, such as an account and a principal. With one that is undefined the event is left out. */
  readonly by: ReadonlyArray<string | undefined>
  /** What distinct things are told apart by, such as the key of a target; the event itself by default. */
  readonly what?: string
}

/**
 * One mark, several (a batch call has one for each of its targets), or none.
 *
 * @category model
 * @since 0.2.0
 */
export type Marks = Mark | ReadonlyArray<Mark> | undefined

/**
 * The ways to read an event, as rules have them. What is read is remembered: where AWS withheld it, and the event makes no
 * mark, the verdict on the event is undetermined.
 *
 * @category model
 * @since 0.2.0
 */
export type SelectionReading = Pick<Context<never, unknown>, 'read' | 'look' | 'each'>

/**
 * Media events, by service and name.
 *
 * @category model
 * @since 0.2.0
 */
export interface EventSelection {
  readonly _tag: 'Events'
  readonly on: Targets
  readonly outcome: RuleOutcome
  /** @internal */
  select(event: MediaEvent, reading: SelectionReading): Marks
}

/**
 * Operations of services that are no media services, by event source.
 *
 * @category model
 * @since 0.2.0
 */
export interface OtherOperations {
  readonly [eventSource: string]: ReadonlyArray<string>
}

/**
 * Records of other services.
 *
 * @category model
 * @since 0.2.0
 */
export interface RecordSelection {
  readonly _tag: 'Records'
  readonly on: OtherOperations
  readonly outcome: RuleOutcome
  /** @internal */
  select(record: CloudTrailRecord): Marks
}

/**
 * What rules found.
 *
 * @category model
 * @since 0.2.0
 */
export interface FindingSelection {
  readonly _tag: 'Findings'
  readonly rules: ReadonlyArray<Rule>
  /** @internal */
  select(finding: Finding, event: MediaEvent): Marks
}

/**
 * What a correlation looks at.
 *
 * @category model
 * @since 0.2.0
 */
export type CorrelationSelection = EventSelection | RecordSelection | FindingSelection

/**
 * Selects media events. As in a rule, a name that no service has does not compile, and `select` is given exactly the events
 * that are named. `outcome` is `succeeded` by default.
 *
 * @category selections
 * @since 0.2.0
 */
export function selectEvents<const On extends Targets>(definition: {
  readonly on: On & Known<On>
  readonly outcome?: RuleOutcome
  readonly select: (event: EventsOn<On>, reading: SelectionReading) => Marks
}): EventSelection {
  const { on, outcome = 'succeeded', select } = definition
  return {
    _tag: 'Events',
    on,
    outcome,
    // An event reaches it only by the look-up of its name in `on`.
    select: select as EventSelection['select']
  }
}

/**
 * Selects records of services that are no media services, such as `StopLogging` of CloudTrail itself. A reader that is given
 * the `others` of an audit parses these and no more.
 *
 * @category selections
 * @since 0.2.0
 */
export function selectRecords(definition: {
  readonly on: OtherOperations
  readonly outcome?: RuleOutcome
  readonly select: (record: CloudTrailRecord) => Marks
}): RecordSelection {
  return { _tag: 'Records', outcome: 'succeeded', ...definition }
}

/**
 * Selects what rules find, unless it is suppressed. The rules are asked even where an audit does not have them, and then report
 * nothing themselves.
 *
 * @category selections
 * @since 0.2.0
 */
export function selectFindings(definition: {
  readonly rules: ReadonlyArray<Rule>
  readonly select: (finding: Finding, event: MediaEvent) => Marks
}): FindingSelection {
  return { _tag: 'Findings', ...definition }
}
