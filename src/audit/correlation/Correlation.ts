/**
 * A correlation: what several events show together, over time.
 *
 * @module
 * @since 0.2.0
 */
import type { RuleOptions, RuleText } from '../Rule.js'
import type { Severity } from '../Severity.js'
import type { CorrelationSelection, Mark } from './Selection.js'
import type { Sighting, Witness } from './Sighting.js'
import type { Limits, Window } from './Windows.js'

/** @internal The windows of one key, in order. */
export interface Timeline {
  readonly key: ReadonlyArray<string>
  readonly windows: ReadonlyArray<Window>
}

/** @internal A detection: the event that completed it, and the events that led to it. */
export interface Detection {
  readonly by: ReadonlyArray<string>
  readonly at: Witness
  readonly events: ReadonlyArray<Sighting>
  readonly values: { readonly [name: string]: string }
}

/** @internal How a correlation works, for given options. */
export interface Plan {
  readonly limits: Limits
  /** The side of the windows for the events of a selection. */
  readonly sideOf: (selection: number) => number
  /** The thing that a mark counts as distinct; `event` identifies the event itself. */
  readonly thing: (what: Mark['what'], event: string, side: number) => string
  /** Whether the thing is the last part of the key, so that each thing has windows of its own. */
  readonly isKeyedByThing: boolean
  /** `since` is the time from which everything is known, if older windows were dropped. */
  readonly detect: (
    timelines: ReadonlyArray<Timeline>,
    since: number | undefined
  ) => ReadonlyArray<Detection>
  /** What cannot be judged yet: the first sighting, and a message. */
  readonly unready?: (timelines: ReadonlyArray<Timeline>) => Detection | undefined
  /** A window in which more was seen than could be kept, if that may hide a detection. */
  readonly crowded: (timeline: Timeline) => boolean
}

/**
 * How a correlation combines the events that it selects.
 *
 * @category model
 * @since 0.2.0
 */
export type CorrelationKind = 'threshold' | 'sequence' | 'first-seen'

/**
 * What several events show together. Its findings are like those of rules, with the `events` that led to them.
 *
 * @category model
 * @since 0.2.0
 */
export interface Correlation<Options = unknown> extends RuleText {
  /** A group and a name, like the id of a rule; unique among rules and correlations. */
  readonly id: string
  readonly kind: CorrelationKind
  readonly severity: Severity
  /** One sentence; `{count}`, `{what}` and `{within}` are replaced. */
  readonly message: string
  readonly options: RuleOptions<Options>
  /** Options that were set with {@link useCorrelation}; validated when an audit is created. */
  readonly given?: unknown
  /** The events that it selects. */
  readonly over: ReadonlyArray<CorrelationSelection>
  /** @internal */
  plan(options: Options): Plan
}

/**
 * The members of every definition of a correlation.
 *
 * @category model
 * @since 0.2.0
 */
export interface CorrelationText extends RuleText {
  /** A group and a name, as in `media/mass-takedown`. */
  readonly id: string
  readonly severity: Severity
  /** One sentence; `{count}`, `{what}` and `{within}` are replaced. */
  readonly message: string
}

/** @internal Distinguishes correlations from rules, which are in the same list. */
export const isCorrelation = <Options>(
  one: { readonly id: string } | Correlation<Options>
): one is Correlation<Options> => 'kind' in one && 'plan' in one

/**
 * A correlation with another severity, or with options of its type.
 *
 * @category operations
 * @since 0.2.0
 */
export function useCorrelation<Options>(
  correlation: Correlation<Options>,
  setting: { readonly severity?: Severity; readonly options?: Partial<Options> }
): Correlation<Options> {
  return {
    ...correlation,
    ...(setting.severity === undefined ? {} : { severity: setting.severity }),
    ...(setting.options === undefined ? {} : { given: setting.options })
  }
}
