/**
 * Folds that can be composed and merged: the aggregate of a whole trail is the combination of the aggregates of its
 * parts.
 *
 * @module
 * @since 0.1.0
 */
import type * as E from 'fp-ts/lib/Either.js'
import type { DecodeIssue } from '../core/DecodeIssue.js'
import type { Json } from '../core/Json.js'
import type { Path } from '../core/Path.js'

/** @internal The mutable state of a fold. Only the fold that created a cell can read it. */
export type Cell = symbol & { readonly '~cell': true }

/**
 * @internal How an aggregate works on its cells. `step` and `absorb` change their first cell and nothing else, so that
 * no event costs an allocation. Cells never share mutable state.
 */
export interface Fold<in Event, in out A, out Result> {
  readonly empty: () => A
  readonly step: (cell: A, event: Event) => void
  readonly absorb: (into: A, from: A) => void
  readonly finish: (cell: A) => Result
  readonly encode: (cell: A) => Json
  readonly decode: (json: unknown, path: Path) => E.Either<DecodeIssue, A>
}

/**
 * A report as a value: how events are aggregated, and how the states of two halves of a trail are combined. Aggregates
 * are composed of other aggregates, and the type of the result follows.
 *
 * @category model
 * @since 0.1.0
 */
export interface Aggregate<in Event, out Result> {
  /**
   * Identifies the meaning of its states: only states with the same fingerprint combine. Functions are distinguished by
   * the names that were given to them; what `map` does at the end leaves no trace.
   */
  readonly fingerprint: string
  /** @internal */
  readonly '~fold': Fold<Event, Cell, Result>
}

/**
 * An aggregate that does not look at its events, and so accepts events of any type.
 *
 * @category model
 * @since 0.1.0
 */
export interface Blind<out Result> {
  readonly fingerprint: string
  /**
   * @internal Without the event among its parameters, the compiler infers the type of the events from the other parts.
   */
  readonly '~fold': Omit<Fold<unknown, Cell, Result>, 'step'> & {
    readonly step: (cell: Cell) => void
  }
}

/**
 * The events that an aggregate accepts.
 *
 * @category model
 * @since 0.1.0
 */
export type EventIn<A> = A extends Aggregate<infer Event, unknown> ? Event : never

/**
 * The type of an aggregate's result, such as that of a report.
 *
 * @category model
 * @since 0.1.0
 */
export type ResultOf<A> = A extends Aggregate<never, infer Result> ? Result : never

/** @internal */
export const aggregate = <Event, A, Result>(
  fingerprint: string,
  fold: Fold<Event, A, Result>
): Aggregate<Event, Result> => ({
  fingerprint,
  // Every cell that a fold receives was created by it, or by one with the same fingerprint.
  '~fold': fold as unknown as Fold<Event, Cell, Result>
})

/** @internal */
export const blind = <A, Result>(
  fingerprint: string,
  fold: Omit<Fold<unknown, A, Result>, 'step'> & { readonly step: (cell: A) => void }
): Blind<Result> => ({
  fingerprint,
  // As above.
  '~fold': fold as unknown as Blind<Result>['~fold']
})

/** @internal `groupBy("operation",count)`: names are quoted, so that none can be mistaken for structure. */
export const fingerprintOf = (part: string, ...parameters: ReadonlyArray<string>): string =>
  `${part}(${parameters.join(',')})`

/** @internal */
export const quote = (name: string): string => JSON.stringify(name)
