/**
 * From an event to its targets, by the row of its operation.
 *
 * @module
 * @since 0.2.0
 */
import { isObject } from '../core/Json.js'
import type { Path } from '../core/Path.js'
import { isMarker } from '../payload/marker.js'
import { scrubMark } from '../payload/scrubMark.js'
import {
  type OperationRow,
  type ResourceType,
  rowOf,
  type Selector,
  type TargetRow,
  type TargetTable,
  typesOf
} from '../payload/TargetTable.js'
import { type Arn, type Captured, capturedBy, parseArn, typeOfResource } from './Arn.js'
import { valueAt, type WithPayloads } from './actionOf.js'
import type { Dispatch } from './Dispatch.js'
import { fieldOver } from './fields.js'
import { outcome } from './outcome.js'
import type { Target } from './Target.js'
import type { TableOf } from './targetTables.js'

type TargetOutcome = Target['outcome']

const outcomes = { Succeeded: 'succeeded', Denied: 'denied', Failed: 'failed' } as const

/** What one event says, while its targets are found. */
interface Asked {
  readonly event: WithPayloads
  readonly table: TargetTable
  readonly types: ReadonlyMap<string, ResourceType>
  readonly row: OperationRow
  readonly whole: TargetOutcome
  readonly isHidden: (path: Path) => boolean
}

/** What names one resource. */
interface Named {
  type: ResourceType | undefined
  id?: string
  name?: string
  arn?: string
  read?: Arn
  from: Path
}

const isUsable = (value: unknown): value is string =>
  typeof value === 'string' && value !== '' && value !== scrubMark && !isMarker(value)

/** Ids that AWS gave, as far as anybody can tell; anything else that a call may name a resource by is its name. */
const isGivenId = (value: string): boolean => /^(?:aws-[a-z-]*)?\d+$/.test(value)

const setOwn = (named: Named, type: ResourceType, captured: Captured): void => {
  for (const { name, kind } of type.own) {
    const value = captured.get(name)
    if (value !== undefined && (named[kind] === undefined || !type.opaque)) named[kind] = value
  }
}

/** An ARN of another type names another resource, and is not taken for this one. */
const takeArn = (asked: Asked, named: Named, text: string): boolean => {
  const arn = parseArn(text)
  if (arn === undefined) return false
  const types = arn.service === asked.table.service ? asked.types : undefined
  const type = types === undefined ? undefined : typeOfResource(types, arn.resource)
  if (named.type === undefined) {
    named.type = type
    named.read = arn
    named.arn = text
    if (type !== undefined) setOwn(named, type, capturedBy(type, arn.resource) ?? new Map())
    return true
  }
  if (
    types === undefined ||
    (type !== undefined && type.pattern?.source !== named.type.pattern?.source)
  )
    return false
  if (named.arn !== undefined) return true
  named.arn = text
  named.read = arn
  const captured = capturedBy(named.type, arn.resource)
  if (captured !== undefined) setOwn(named, named.type, captured)
  return true
}

const take = (asked: Asked, named: Named, kind: Selector['kind'], text: string): boolean => {
  if (text.startsWith('arn:') && takeArn(asked, named, text)) return true
  if (kind === 'arn') return false
  const of = kind === 'any' ? (isGivenId(text) ? 'id' : 'name') : kind
  const isOwn = named.type?.own.some((placeholder) => placeholder.kind === of) ?? false
  // The name of what is named by its id is of use where there is no id.
  if (named[of] === undefined && (isOwn || (named.id === undefined && named.arn === undefined)))
    named[of] = text
  return true
}

const withoutAlias = (named: Named): Named => {
  const { type } = named
  if (named.name !== undefined && named.id !== undefined && type !== undefined)
    if (!type.own.some(({ kind }) => kind === 'name')) delete named.name
  return named
}

const pathOf = ({ side, steps, inside }: Selector, index: number): Path =>
  inside === undefined ? [side, ...steps] : [side, ...steps, index, ...inside]

const nameBy = (
  asked: Asked,
  type: ResourceType | undefined,
  selectors: ReadonlyArray<Selector>,
  index: number
): Named => {
  const [first] = selectors
  const named: Named = { type, from: first === undefined ? [] : pathOf(first, index) }
  let isFound = false
  for (const selector of selectors) {
    const { event } = asked
    let value = valueAt(event[selector.side], selector.steps)
    if (selector.inside !== undefined)
      value = Array.isArray(value) ? valueAt(value[index], selector.inside) : undefined
    if (!isUsable(value)) continue
    if (take(asked, named, selector.kind, value) && !isFound) {
      isFound = true
      named.from = pathOf(selector, index)
    }
  }
  return withoutAlias(named)
}

const partitions: ReadonlyArray<readonly [string, string]> = [
  ['cn-', 'aws-cn'],
  ['us-gov-', 'aws-us-gov'],
  ['eusc-', 'aws-eusc']
]

const partitionOf = (region: string | undefined): string | undefined =>
  region === undefined
    ? undefined
    : (partitions.find(([start]) => region.startsWith(start))?.[1] ?? 'aws')

/** `channel` of `channel:1`, for an ARN of a type that nobody knows. */
const wordOf = (resource: string): string => /^[^:/]*/.exec(resource)?.[0] ?? ''

const targetOf = (
  asked: Asked,
  typeName: string,
  named: Named,
  parent: Target | undefined,
  came: TargetOutcome
): Target => {
  const { id, name, arn, read, from } = named
  const place = read ?? (parent?.arn === undefined ? undefined : parent)
  const region = place?.region ?? asked.event.awsRegion
  return {
    service: read?.service ?? asked.table.service,
    type: named.type?.name ?? (read === undefined ? typeName : wordOf(read.resource)),
    partition: place?.partition ?? partitionOf(region),
    region,
    account: place?.account ?? asked.event.recipientAccountId,
    ...(id === undefined ? {} : { id }),
    ...(name === undefined ? {} : { name }),
    ...(arn === undefined ? {} : { arn }),
    ...(parent === undefined ? {} : { parent }),
    outcome: came,
    from
  }
}

/** The types above one, from its ARN: `node:{ClusterId}/{NodeId}` tells the cluster. */
const parentByArn = (
  asked: Asked,
  type: ResourceType,
  { read, from }: Named,
  came: TargetOutcome
): Target | undefined => {
  const parent = type.parent === undefined ? undefined : asked.types.get(type.parent)
  const captured = read === undefined ? undefined : capturedBy(type, read.resource)
  if (parent === undefined || read === undefined || captured === undefined) return undefined
  if (parent.own.some(({ name }) => !captured.has(name))) return undefined
  const named: Named = { type: parent, from }
  setOwn(named, parent, captured)
  const above = parentByArn(asked, parent, { type: parent, read, from }, came)
  const target = targetOf(asked, parent.name, named, above, came)
  return {
    ...target,
    partition: read.partition,
    region: read.region,
    account: read.account
  }
}

const parentOf = (
  asked: Asked,
  type: ResourceType | undefined,
  named: Named,
  rows: ReadonlyArray<ReadonlyArray<Selector>>,
  came: TargetOutcome
): Target | undefined => {
  if (type === undefined) return undefined
  const [selectors, ...above] = rows
  const parent = type.parent === undefined ? undefined : asked.types.get(type.parent)
  if (parent === undefined || selectors === undefined) return parentByArn(asked, type, named, came)
  const found = nameBy(asked, parent, selectors, 0)
  return targetOf(asked, parent.name, found, parentOf(asked, parent, found, above, came), came)
}

/** Of the lists of an answer, the element that is about a target. */
const elementFor = (
  asked: Asked,
  list: string | undefined,
  { id, name, arn, from }: Named
): { readonly [key: string]: unknown } | undefined => {
  const elements = list === undefined ? undefined : valueAt(asked.event.responseElements, [list])
  if (!Array.isArray(elements)) return undefined
  const asking = elementAsking(asked, from)
  return elements.find((element): element is { readonly [key: string]: unknown } => {
    if (!isObject(element)) return false
    const told = Object.entries(element).filter(([key]) => /^(?:arn|id|\w+Arn)$/.test(key))
    if (
      !told.some(
        ([, value]) => isUsable(value) && (value === arn || value === id || value === name)
      )
    )
      return false
    const type = told.map(([, value]) => (isUsable(value) ? parseArn(value) : undefined))
    const other = type.find((read) => read !== undefined)
    if (
      other !== undefined &&
      arn === undefined &&
      typeOfResource(asked.types, other.resource) !== undefined
    )
      if (
        capturedBy(typeOfResource(asked.types, other.resource) as ResourceType, other.resource) ===
        undefined
      )
        return false
    return Object.entries(asking).every(
      ([key, value]) => !(key in element) || element[key] === value
    )
  })
}

/** The element of the request from which a target was read, where that is a structure. */
const elementAsking = (asked: Asked, from: Path): { readonly [key: string]: unknown } => {
  const at = from.findIndex((step) => typeof step === 'number')
  let value: unknown = asked.event
  for (const step of from.slice(0, at + 1))
    value =
      typeof value === 'object' && value !== null
        ? (value as Record<string, unknown>)[step]
        : undefined
  return isObject(value) ? value : {}
}

const outcomeIn = (asked: Asked, named: Named): TargetOutcome => {
  const { results } = asked.row
  if (results === undefined || asked.whole !== 'succeeded') return asked.whole
  const failed = elementFor(asked, results.failed, named)
  if (failed !== undefined) {
    const { code, message } = failed
    const told = outcome({
      ...asked.event,
      errorCode: typeof code === 'string' && code !== '' ? code : 'Failed',
      errorMessage: typeof message === 'string' ? message : ''
    })
    return outcomes[told._tag]
  }
  if (results.succeeded !== undefined)
    return elementFor(asked, results.succeeded, named) === undefined ? 'unknown' : 'succeeded'
  return isObject(asked.event.responseElements) ? 'succeeded' : 'unknown'
}

/** The only ARN of the type among those that CloudTrail adds to the envelope. */
const addArn = (asked: Asked, named: Named, isOnly: boolean): void => {
  const { resources } = asked.event
  if (named.arn !== undefined || named.type === undefined || !Array.isArray(resources)) return
  const fitting = resources.flatMap(({ ARN }, i) => {
    const arn = isUsable(ARN) ? parseArn(ARN) : undefined
    const isFit =
      arn !== undefined &&
      arn.service === asked.table.service &&
      typeOfResource(asked.types, arn.resource) === named.type
    return isFit ? [{ ARN: ARN as string, arn, i }] : []
  })
  const own = fitting.filter(({ arn }) => {
    const captured = named.type === undefined ? undefined : capturedBy(named.type, arn.resource)
    return named.type?.own.some(
      ({ name, kind }) => named[kind] !== undefined && captured?.get(name) === named[kind]
    )
  })
  const isUnnamed = named.id === undefined && named.name === undefined
  const chosen = own[0] ?? (isUnnamed && isOnly && fitting.length === 1 ? fitting[0] : undefined)
  if (chosen === undefined) return
  takeArn(asked, named, chosen.ARN)
  if (isUnnamed) named.from = ['resources', chosen.i, 'ARN']
}

const listIn = (asked: Asked, { side, steps }: Selector): ReadonlyArray<unknown> | undefined => {
  const list = valueAt(asked.event[side], steps)
  return Array.isArray(list) ? list : undefined
}

const isSameList = (a: Selector, b: Selector): boolean =>
  a.side === b.side &&
  a.steps.length === b.steps.length &&
  a.steps.every((step, i) => step === b.steps[i])

/** One for each element of the first list that has any. */
const namedInList = (
  asked: Asked,
  type: ResourceType | undefined,
  { selectors }: TargetRow,
  isOnly: boolean
): ReadonlyArray<Named> => {
  for (const selector of selectors) {
    if (selector.inside === undefined) continue
    const list = listIn(asked, selector)
    if (list === undefined || list.length === 0) continue
    const inList = selectors.filter((other) => isSameList(other, selector))
    return list.map((_, i) => nameBy(asked, type, inList, i))
  }
  const [first] = selectors
  if (first === undefined || selectors.some((selector) => listIn(asked, selector) !== undefined))
    return []
  const path = [first.side, ...first.steps]
  return isOnly || asked.isHidden(path) ? [{ type, from: path }] : []
}

const targetsIn = (asked: Asked, target: TargetRow): ReadonlyArray<Target> => {
  const type = asked.types.get(target.type)
  const isOnly = asked.row.targets.length === 1
  const isList = target.selectors[0]?.inside !== undefined
  const all = isList
    ? namedInList(asked, type, target, isOnly)
    : [nameBy(asked, type, target.selectors, 0)]
  return all.flatMap((named) => {
    if (asked.event.resources !== undefined) addArn(asked, named, all.length === 1)
    if (
      target.optional &&
      named.id === undefined &&
      named.name === undefined &&
      named.arn === undefined
    )
      return []
    const came = outcomeIn(asked, named)
    const above = parentOf(asked, named.type, named, target.parents, came)
    return [targetOf(asked, target.type, named, above, came)]
  })
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
    if (table === undefined || row === undefined || row.targets.length === 0) return []
    const asked: Asked = {
      event,
      table,
      types: typesOf(table),
      row,
      whole: outcomes[outcome(event)._tag],
      isHidden: (path) => fieldIn(event, path)._tag === 'Hidden'
    }
    return row.targets.length === 1 && row.targets[0] !== undefined
      ? targetsIn(asked, row.targets[0])
      : row.targets.flatMap((target) => targetsIn(asked, target))
  }
}
