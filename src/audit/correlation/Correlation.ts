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

/** @internal Something that came about: the event that made it so, and those that led to it. */
export interface Detection {
  readonly by: ReadonlyArray<string>
  readonly at: Witness
  readonly events: ReadonlyArray<Sighting>
  readonly values: { readonly [name: string]: string }
}

/** @internal What a kind of correlation is, once its options are known. */
export interface Plan {
  readonly limits: Limits
  /** The side of the windows on which a selection is seen. */
  readonly sideOf: (selection: number) => number
  /** The key under which a mark is kept, and what is told apart there; `event` tells the event itself. */
  readonly place: (
    by: ReadonlyArray<string>,
    what: Mark['what'],
    event: string,
    side: number
  ) => readonly [key: ReadonlyArray<string>, what: string]
  /** `since` is the moment from which all is known, where windows were let go. */
  readonly detect: (
    timelines: ReadonlyArray<Timeline>,
    since: number | undefined
  ) => ReadonlyArray<Detection>
  /** What cannot be told yet: the first sighting, and what to say of it. */
  readonly unready?: (timelines: ReadonlyArray<Timeline>) => Detection | undefined
  /** A window in which more was seen than could be kept, where that may hide something. */
  readonly crowded: (timeline: Timeline) => boolean
}

/**
 * How a correlation looks at what it selects.
 *
 * @category model
 * @since 0.2.0
 */
export type CorrelationKind = 'threshold' | 'sequence' | 'first-seen'

/**
 * What several events show together. Its findings are those of rules, with the `events` that led to them.
 *
 * @category model
 * @since 0.2.0
 */
export interface Correlation<Options = unknown> extends RuleText {
  /** A group and a name, as those of rules, which have no other of the same id beside them. */
  readonly id: string
  readonly kind: CorrelationKind
  readonly severity: Severity
  /** One sentence; `{count}`, `{what}` and `{within}` are filled in. */
  readonly message: string
  readonly options: RuleOptions<Options>
  /** Options that {@link useCorrelation} has set; looked at when an audit is made. */
  readonly given?: unknown
  /** What it looks at. */
  readonly over: ReadonlyArray<CorrelationSelection>
  /** @internal */
  plan(options: Options): Plan
}

/**
 * What every definition of a correlation has.
 *
 * @category model
 * @since 0.2.0
 */
export interface CorrelationText extends RuleText {
  /** A group and a name, as in `media/mass-takedown`. */
  readonly id: string
  readonly severity: Severity
  /** One sentence; `{count}`, `{what}` and `{within}` are filled in. */
  readonly message: string
}

/** @internal Correlations and rules stand in one list. */
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
