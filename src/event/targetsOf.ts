/**
 * Finds the targets of an event from the row of its operation.
 *
 * @module
 * @since 0.2.0
 */
import type { Path } from '../core/Path.js'
import type { Field } from '../payload/Field.js'
import { type OperationRow, rowOf, type Selector, type TargetRow } from '../payload/OperationRow.js'
import { type ResourceType, typesOf } from '../payload/ResourceType.js'
import { type Arn, capturedBy } from './Arn.js'
import { type AddedArns, addedArns, takeAddedArn } from './addedArn.js'
import type { Dispatch } from './Dispatch.js'
import { fieldOver } from './fields.js'
import { fillIn, type Group } from './fromResponse.js'
import {
  isNameless,
  type Known,
  type Named,
  nameBy,
  nameless,
  takeCaptured,
  valueAt,
  type WithPayloads
} from './Named.js'
import { partitionOf } from './partitionOf.js'
import type { Target } from './Target.js'
import { type OutcomeFor, outcomesOf } from './targetOutcome.js'
import type { TableOf } from './targetTables.js'

/** One event, while its targets are determined. */
interface EventContext extends Known {
  readonly event: WithPayloads
  readonly row: OperationRow
  readonly outcomeFor: OutcomeFor
  /** Undefined if the envelope has none. */
  readonly added: AddedArns | undefined
  readonly isWithheld: (path: Path) => boolean
}

/** A list that is present but cannot be read. */
const withheld: ReadonlySet<Field<unknown>['_tag']> = new Set(['Hidden', 'Omitted', 'Mismatched'])

/** The type in an ARN of an unknown resource type: `workflow` in `workflow:1`. */
const wordOf = (parts: Arn | undefined): string =>
  /^[^:/]+/.exec(parts?.resource ?? '')?.[0] ?? 'unknown'

/** `near` is the ARN of another resource in the same place. */
const target = (
  { service, event }: EventContext,
  { type, id, name, arn, parts, from }: Named,
  parent: Target | undefined,
  outcome: Target['outcome'],
  near: Arn | undefined = undefined
): Target => {
  const place = parts ?? near ?? (parent?.arn === undefined ? undefined : parent)
  const region = place?.region ?? event.awsRegion
  // No keys with undefined values: a target is plain JSON.
  const made: { -readonly [K in keyof Target]: Target[K] } = {
    service: parts?.service ?? service,
    type: type?.name ?? wordOf(parts),
    partition: place?.partition ?? partitionOf(region),
    region,
    account: place?.account ?? event.recipientAccountId,
    outcome,
    from
  }
  if (id !== undefined) made.id = id
  if (name !== undefined) made.name = name
  if (arn !== undefined) made.arn = arn
  if (parent !== undefined) made.parent = parent
  return made
}

/** The ARN of a node contains the id of its cluster. */
const parentByArn = (
  context: EventContext,
  above: ResourceType,
  { type, parts, from }: Named,
  outcome: Target['outcome']
): Target | undefined => {
  const captured =
    type === undefined || parts === undefined ? undefined : capturedBy(type, parts.resource)
  if (parts === undefined || !above.own.every(({ name }) => captured?.has(name))) return undefined
  const named = nameless(above, from)
  takeCaptured(named, above, captured)
  const next = above.parent === undefined ? undefined : context.types.get(above.parent)
  const parent =
    next === undefined
      ? undefined
      : parentByArn(context, next, { ...nameless(type, from), parts }, outcome)
  return target(context, named, parent, outcome, parts)
}

/** The index of its parent in the list that names a resource; undefined if it is in another list. */
const indexIn = ({ from }: Named, [first]: ReadonlyArray<Selector>): number | undefined => {
  if (first?.inside === undefined) return 0
  const index = from[0] === first.side ? from[first.steps.length + 1] : undefined
  return typeof index === 'number' ? index : undefined
}

const parentOf = (
  context: EventContext,
  named: Named,
  rows: ReadonlyArray<ReadonlyArray<Selector>>,
  outcome: Target['outcome'],
  near: Arn | undefined = named.parts
): Target | undefined => {
  const above = named.type?.parent === undefined ? undefined : context.types.get(named.type.parent)
  const [selectors, ...others] = rows
  if (above === undefined) return undefined
  const index = selectors === undefined ? undefined : indexIn(named, selectors)
  if (selectors === undefined || index === undefined)
    return parentByArn(context, above, named, outcome)
  const parent = nameBy(context, context.event, above, selectors, index)
  return target(context, parent, parentOf(context, parent, others, outcome, near), outcome, near)
}

const listAt = (
  { event }: EventContext,
  { side, steps }: Selector
): ReadonlyArray<unknown> | undefined => {
  const list = valueAt(event[side], steps)
  return Array.isArray(list) ? list : undefined
}

const isSameList = (a: Selector, b: Selector): boolean =>
  a.side === b.side && a.steps.join('.') === b.steps.join('.')

/** One target for each element of the first list that has any; one without a name if the list itself is hidden. */
const namedInLists = (
  context: EventContext,
  type: ResourceType | undefined,
  { selectors }: TargetRow
): ReadonlyArray<Named> => {
  for (const selector of selectors) {
    const list = listAt(context, selector)
    if (list === undefined || list.length === 0) continue
    const inList = selectors.filter((other) => isSameList(other, selector))
    return list.map((_, i) => nameBy(context, context.event, type, inList, i))
  }
  const [first] = selectors
  if (first === undefined || selectors.some((selector) => listAt(context, selector) !== undefined))
    return []
  const from = [first.side, ...first.steps]
  return context.row.targets.length === 1 || context.isWithheld(from) ? [nameless(type, from)] : []
}

const groupBy = (context: EventContext, row: TargetRow): Group => {
  const type = context.types.get(row.type)
  const isInList = row.selectors[0]?.inside !== undefined
  return {
    row,
    named: isInList
      ? namedInLists(context, type, row)
      : [nameBy(context, context.event, type, row.selectors, 0)]
  }
}

const targetsBy = (context: EventContext, { row, named: all }: Group): ReadonlyArray<Target> => {
  const made = (named: Named): Target => {
    const outcome = context.outcomeFor(named)
    return target(context, named, parentOf(context, named, row.parents, outcome), outcome)
  }
  const found = all.map((named) => {
    const first = made(named)
    return context.added !== undefined &&
      named.arn === undefined &&
      takeAddedArn(context, context.added, named, first, all.length === 1)
      ? made(named)
      : first
  })
  return row.optional ? found.filter((_, i) => !isNameless(all[i] as Named)) : found
}

/** @internal */
export const targetsOver = (
  tables: TableOf,
  dispatch: Dispatch
): ((event: WithPayloads) => ReadonlyArray<Target>) => {
  const fieldIn = fieldOver(dispatch)
  return (event) => {
    const table = tables(event.eventSource)
    const row = table === undefined ? undefined : rowOf(table, event.eventName)
    if (table === undefined || row === undefined) return []
    const [first, ...others] = row.targets
    if (first === undefined) return []
    const known: Known = { service: table.service, types: typesOf(table) }
    const context: EventContext = {
      service: known.service,
      types: known.types,
      event,
      row,
      outcomeFor: outcomesOf(known, event, row),
      added: event.resources === undefined ? undefined : addedArns(known, event),
      isWithheld: (path) => withheld.has(fieldIn(event, path)._tag)
    }
    if (others.length === 0 && row.results === undefined)
      return targetsBy(context, groupBy(context, first))
    const groups = row.targets.map((each) => groupBy(context, each))
    return (row.results === undefined ? groups : fillIn(known, event, row.results, groups)).flatMap(
      (group) => targetsBy(context, group)
    )
  }
}
