import * as E from 'fp-ts/lib/Either.js'
import { decodeEvent, type MediaEvent } from 'mediatrail'
import { rowOf, type Selector, type TargetRow } from '../../src/payload/OperationRow.js'
import { type Placeholder, type ResourceType, typesOf } from '../../src/payload/ResourceType.js'
import type { TargetTable } from '../../src/payload/TargetTable.js'
import { mediaTargets } from '../../src/services/mediaTargets.js'
import { record } from '../event/record.js'

/** What stands in a record, from the top down. */
export type Fields = { readonly [key: string]: unknown }

/** An operation of a service. */
export interface Operation {
  readonly eventSource: keyof typeof mediaTargets
  readonly eventName: string
  readonly table: TargetTable
  readonly targets: ReadonlyArray<TargetRow>
}

/** Every operation that has a row. */
export const operations: ReadonlyArray<Operation> = Object.entries(mediaTargets).flatMap(
  ([source, table]) =>
    table.operations
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => {
        const eventName = line.split(' = ')[0] ?? ''
        const eventSource = source as keyof typeof mediaTargets
        return { eventSource, eventName, table, targets: rowOf(table, eventName)?.targets ?? [] }
      })
)

/** A partition, and a region of it. */
export type Place = readonly [partition: string, region: string]

/** One of each partition. */
export const places: ReadonlyArray<Place> = [
  ['aws', 'us-west-2'],
  ['aws-cn', 'cn-north-1'],
  ['aws-us-gov', 'us-gov-west-1'],
  ['aws-eusc', 'eusc-de-east-1']
]

const [usual = ['aws', 'us-west-2']]: ReadonlyArray<Place> = places

const put = (
  container: unknown,
  [step, ...rest]: ReadonlyArray<string | number>,
  value: unknown
): unknown => {
  if (step === undefined) return value
  if (typeof step === 'number') {
    const list = Array.isArray(container) ? [...container] : []
    list[step] = put(list[step], rest, value)
    return list
  }
  const inner = (container ?? {}) as Fields
  return { ...inner, [step]: put(inner[step], rest, value) }
}

/** The path of a selector, in the first element where it leads through a list. */
export const pathOf = ({ side, steps, inside }: Selector): ReadonlyArray<string | number> =>
  inside === undefined ? [side, ...steps] : [side, ...steps, 0, ...inside]

const withAncestors = (
  types: ReadonlyMap<string, ResourceType>,
  type: ResourceType
): ReadonlyArray<ResourceType> => {
  const parent = type.parent === undefined ? undefined : types.get(type.parent)
  return parent === undefined ? [type] : [type, ...withAncestors(types, parent)]
}

const hashOf = (text: string): number =>
  [...text].reduce((hash, letter) => (hash * 31 + letter.charCodeAt(0)) % 8_999_999, 7)

/** An id or a name for each placeholder of a type: the same wherever the type is met. */
const nameFor = (seed: string, type: string, { name, kind }: Placeholder): string =>
  kind === 'id' ? String(1_000_000 + hashOf(`${seed} ${type} ${name}`)) : `${seed}-${name}`

/** The ARN of the one resource of a type that a record of a seed is about. */
const arnFor = (
  table: TargetTable,
  type: ResourceType,
  seed: string,
  [partition, region]: Place
): string => {
  const owners = withAncestors(typesOf(table), type)
  const value = (placeholder: Placeholder): string => {
    const having = owners.filter(({ captures }) =>
      captures.some(({ name }) => name === placeholder.name)
    )
    const owner = having[having.length - 1]
    return nameFor(seed, owner?.name ?? '', placeholder)
  }
  return `arn:${partition}:${table.service}:${region}:111122223333:${type.pieces
    .map((piece) => (typeof piece === 'string' ? piece : value(piece)))
    .join('')}`
}

const textFor = (
  table: TargetTable,
  type: ResourceType,
  { kind }: Selector,
  seed: string,
  place: Place
): string | undefined => {
  if (kind === 'arn')
    return type.pattern === undefined ? undefined : arnFor(table, type, seed, place)
  // A name is no identity where the ARN has an id; there it is one that the model calls so.
  const own = type.own.find((one) => one.kind === (kind === 'any' ? 'id' : kind))
  if (own === undefined) return `named-${seed}`
  return nameFor(seed, type.name, own)
}

/** A record that names every target of its operation wherever it can be named, each time as the same resource. */
export const attributed = (
  { eventSource, eventName, table, targets }: Operation,
  seed: string,
  place: Place = usual,
  /** Which selectors are left out. */
  leaves: (selector: Selector) => boolean = () => false
): Fields => {
  const types = typesOf(table)
  let made: unknown = record(eventSource, eventName as never, {
    awsRegion: place[1],
    requestParameters: {},
    responseElements: {}
  })
  const fill = (type: ResourceType, selectors: ReadonlyArray<Selector>): void => {
    for (const selector of selectors) {
      const text = textFor(table, type, selector, seed, place)
      if (text !== undefined && !leaves(selector)) made = put(made, pathOf(selector), text)
    }
  }
  for (const { type, selectors, parents } of targets) {
    const own =
      type === '*'
        ? [...types.values()].find(({ pattern }) => pattern !== undefined)
        : types.get(type)
    if (own === undefined) continue
    fill(own, selectors)
    withAncestors(types, own)
      .slice(1)
      .forEach((parent, i) => {
        fill(parent, parents[i] ?? [])
      })
  }
  return made as Fields
}

/** The event of a record. */
export const decoded = (value: unknown): MediaEvent => {
  const result = decodeEvent(value)
  if (E.isLeft(result)) throw new Error(JSON.stringify(result.left))
  return result.right
}

/** A copy of a record with something else at a path; nothing for undefined. */
export const changed = (
  value: unknown,
  path: ReadonlyArray<string | number>,
  to: unknown
): unknown => JSON.parse(JSON.stringify(put(value, path, to)))
