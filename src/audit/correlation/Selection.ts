/**
 * What a correlation selects: events by name, records of other services, or findings of rules.
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
 * What a selection returns for an event: the key by which it is correlated, and what is counted or looked for.
 *
 * @category model
 * @since 0.2.0
 */
export interface Mark {
  /** The parts of the key, such as an account and a principal. If one is undefined, the event is ignored. */
  readonly by: ReadonlyArray<string | undefined>
  /** What makes things distinct, such as the key of a target; by default the event itself. */
  readonly what?: string
}

/**
 * One mark, several (one for each target of a batch call), or none.
 *
 * @category model
 * @since 0.2.0
 */
export type Marks = Mark | ReadonlyArray<Mark> | undefined

/**
 * The ways to read an event, as in rules. What is read is recorded: if AWS withheld it and the event has no mark, the
 * verdict on the event is undetermined.
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
 * Operations of services that are not media services, by event source.
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
 * Findings of rules.
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
 * What a correlation selects.
 *
 * @category model
 * @since 0.2.0
 */
export type CorrelationSelection = EventSelection | RecordSelection | FindingSelection

/**
 * Selects media events. As in a rule, an operation that its service does not have does not compile, and `select`
 * receives exactly the events that `on` names. `outcome` is `succeeded` by default.
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
    // Only events whose names are in `on` get here.
    select: select as EventSelection['select']
  }
}

/**
 * Selects records of services that are not media services, such as `StopLogging` of CloudTrail itself. A reader with
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
 * Selects findings of rules, unless they are suppressed. The rules are evaluated even if the audit does not contain
 * them; they then report nothing themselves.
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
