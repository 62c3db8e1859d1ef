/**
 * Builds the pattern of an EventBridge rule that selects the calls of some operations.
 *
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-event-patterns.html
 * @module
 * @since 0.2.0
 */
import type { Rule } from './conditions.js'
import { type DetailKind, detailTypesOf } from './detailTypes.js'
import type { FiltersOf } from './Filters.js'
import type { Checked, PatternSelection, Selected } from './PatternSelection.js'

/**
 * The alternatives for a value.
 *
 * @category model
 * @since 0.2.0
 */
export type PatternValue = ReadonlyArray<Rule | number | boolean | null>

/**
 * Alternatives by member, all of which must match; `$or` has objects of which one must match.
 *
 * @category model
 * @since 0.2.0
 */
export interface PatternDetail {
  readonly [member: string]: PatternValue | PatternDetail | ReadonlyArray<PatternDetail>
}

/**
 * A pattern as EventBridge accepts it: pass `JSON.stringify` of it as `EventPattern` to `PutRule`, or the object itself
 * to CloudFormation.
 *
 * @category model
 * @since 0.2.0
 */
export interface EventPattern {
  readonly source: ReadonlyArray<string>
  readonly 'detail-type': ReadonlyArray<string>
  readonly detail: PatternDetail
}

/**
 * Further parts of a pattern.
 *
 * @category model
 * @since 0.2.0
 */
export interface PatternOptions {
  /** The types of records; API calls by default. */
  readonly kinds?: readonly [DetailKind, ...ReadonlyArray<DetailKind>]
}

type Branch = { readonly eventSource: ReadonlyArray<string>; readonly eventName?: PatternValue }

const branchesOf = (selection: PatternSelection): ReadonlyArray<Branch> =>
  Object.entries(selection).map(([eventSource, names]) =>
    names === '*'
      ? { eventSource: [eventSource] }
      : { eventSource: [eventSource], eventName: [...new Set<string>(names)] }
  )

/** With fewer than two alternatives, EventBridge treats `$or` as the name of a member. */
const joined = (branches: ReadonlyArray<Branch>): PatternDetail => {
  if (branches.some(({ eventName }) => eventName !== undefined) && branches.length > 1)
    return { $or: branches.map((branch) => ({ ...branch })) }
  const names = branches.flatMap(({ eventName }) => eventName ?? [])
  const eventSource = branches.flatMap((branch) => branch.eventSource)
  return names.length === 0 ? { eventSource } : { eventSource, eventName: names }
}

type Filter =
  | Rule
  | number
  | boolean
  | null
  | ReadonlyArray<unknown>
  | { readonly [key: string]: unknown }

/** An operator is a list, and can be an element of a list of alternatives. */
const patternOf = (filter: Filter): PatternValue | PatternDetail => {
  if (Array.isArray(filter)) return filter.flat()
  if (typeof filter !== 'object' || filter === null) return [filter]
  return detailOf(filter)
}

const detailOf = (filters: object): PatternDetail =>
  Object.fromEntries(
    Object.entries<Filter | undefined>({ ...filters }).flatMap(([key, filter]) =>
      filter === undefined ? [] : [[key, patternOf(filter)]]
    )
  )

/**
 * The pattern of the records of some operations that match all filters.
 *
 * *Gotcha:* EventBridge compares what AWS wrote, not the typed view: a number that was recorded as a string, or a key
 * in another spelling, does not match.
 *
 * @example
 * {@includeCode ../../docs/examples/eventbridge.test.ts#stopped}
 *
 * @category patterns
 * @since 0.2.0
 */
export function eventPattern<const S extends PatternSelection>(
  selection: S & Checked<S>,
  filters?: Omit<FiltersOf<Selected<S>>, 'eventSource' | 'eventName'>,
  { kinds = ['ApiCall'] }: PatternOptions = {}
): EventPattern {
  const branches = branchesOf(selection)
  return {
    source: branches.flatMap(({ eventSource }) =>
      eventSource.map((source) => `aws.${source.replace(/\.amazonaws\.com$/, '')}`)
    ),
    'detail-type': [...new Set(kinds)].flatMap(detailTypesOf),
    detail: { ...joined(branches), ...(filters === undefined ? {} : detailOf(filters)) }
  }
}
