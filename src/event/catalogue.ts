/**
 * Every operation of every service as data, to be read and iterated.
 *
 * @module
 * @since 0.1.0
 */
import type { Path } from '../core/Path.js'
import {
  factsOf,
  type OperationTable,
  operationsOf,
  type ServiceTable
} from '../payload/ServiceTable.js'
import { type Member, membersOf, type Node, structure } from '../payload/Shape.js'
import type { TargetTable } from '../payload/TargetTable.js'
import { type MediaEvents, services } from '../services/MediaEvents.js'
import { mediaFacts } from '../services/mediaFacts.js'
import { mediaTargets } from '../services/mediaTargets.js'
import type { MediaEventSource } from './MediaEvent.js'
import { type OperationAction, operationAction } from './OperationAction.js'
import { type OperationTarget, operationTargets } from './OperationTarget.js'

/**
 * What is known of an operation.
 *
 * @category model
 * @since 0.1.0
 */
export interface OperationEntry {
  /** What it does to its targets. */
  readonly action: OperationAction
  /** What it acts upon, in order; empty for one that acts upon nothing that has a name. */
  readonly targets: ReadonlyArray<OperationTarget>
  /** IAM's access level, or what the verb says where IAM has no action of this name. */
  readonly access: 'read' | 'write'
  /** As which kind of event CloudTrail logs it; `unknown` where AWS's pages do not tell. */
  readonly logged: 'management' | 'data' | 'no' | 'unknown'
  /** How its rendering is known: from captured records, from AWS's documentation, or by the rule of the service. */
  readonly evidence: 'captured' | 'documented' | 'inferred'
  /** Members that the model requires of a request. A record may lack them all the same. */
  readonly required: ReadonlyArray<string>
  /** Paths of secrets, from the event down; `*` stands for any index or key. */
  readonly secrets: ReadonlyArray<Path>
  /** Paths of members that AWS leaves out of its records. */
  readonly dropped: ReadonlyArray<Path>
}

/**
 * What is known of a service.
 *
 * @category model
 * @since 0.1.0
 */
export interface ServiceEntry<Source extends MediaEventSource> {
  readonly eventSource: Source
  readonly name: string
  /** AWS has ended it: only old trails hold its events. */
  readonly discontinued: boolean
  readonly operations: { readonly [Name in keyof MediaEvents[Source]]: OperationEntry }
}

/**
 * All services, by event source.
 *
 * @category model
 * @since 0.1.0
 */
export type Catalogue = { readonly [Source in MediaEventSource]: ServiceEntry<Source> }

/** The paths below a node of the members that are wanted. Shapes hold no cycles. */
const pathsTo = (node: Node, wanted: (member: Member) => boolean): ReadonlyArray<Path> => {
  if (node.kind === 'list' || node.kind === 'map')
    return pathsTo(node.element, wanted).map((path) => ['*', ...path])
  if (node.kind !== 'struct') return []
  return [...membersOf(node).values()].flatMap((member) =>
    wanted(member)
      ? [[member.key]]
      : pathsTo(member.node, wanted).map((path) => [member.key, ...path])
  )
}

const pathsOf = (
  table: ServiceTable<unknown>,
  { request, response }: OperationTable,
  wanted: (member: Member) => boolean
): ReadonlyArray<Path> =>
  (
    [
      ['requestParameters', request],
      ['responseElements', response]
    ] as const
  ).flatMap(([key, name]) =>
    name === undefined ? [] : pathsTo(structure(table, name), wanted).map((path) => [key, ...path])
  )

const requiredOf = (
  table: ServiceTable<unknown>,
  { request }: OperationTable
): ReadonlyArray<string> =>
  request === undefined
    ? []
    : [...membersOf(structure(table, request)).values()]
        .filter(({ required }) => required)
        .map(({ key }) => key)

/** An object whose members are made when they are first read: a catalogue of 697 operations costs what one looks at. */
const lazily = <A extends object>(makers: { readonly [K in keyof A]: () => A[K] }): A => {
  const made = {}
  for (const [key, make] of Object.entries<() => unknown>(makers))
    Object.defineProperty(made, key, {
      enumerable: true,
      configurable: true,
      get() {
        const value = make()
        Object.defineProperty(made, key, { value, enumerable: true })
        return value
      }
    })
  // Every member of A has its maker.
  return made as A
}

const operationEntry = (
  table: ServiceTable<unknown>,
  targets: TargetTable,
  name: string,
  operation: OperationTable,
  facts: string
): OperationEntry => {
  const [access, logged, evidence] = facts.split(' ')
  return lazily<OperationEntry>({
    action: () => operationAction(targets, name),
    targets: () => operationTargets(targets, name),
    // The generator prints the three words of these types.
    access: () => access as OperationEntry['access'],
    logged: () => logged as OperationEntry['logged'],
    evidence: () => evidence as OperationEntry['evidence'],
    required: () => requiredOf(table, operation),
    secrets: () => pathsOf(table, operation, ({ secret }) => secret),
    dropped: () => pathsOf(table, operation, ({ dropped }) => dropped)
  })
}

const serviceEntry = (table: ServiceTable<unknown>): ServiceEntry<MediaEventSource> => {
  // The list of services and that of facts are printed from one table.
  const eventSource = table.eventSource as MediaEventSource
  const facts = mediaFacts[eventSource]
  const { name, discontinued } = facts
  return {
    eventSource,
    name,
    discontinued,
    operations: lazily(
      Object.fromEntries(
        Array.from(operationsOf(table), ([operation, payloads]) => [
          operation,
          () =>
            operationEntry(
              table,
              mediaTargets[eventSource],
              operation,
              payloads,
              factsOf(facts).get(operation) ?? ''
            )
        ])
      )
    ) as ServiceEntry<MediaEventSource>['operations']
  }
}

const build = (): Catalogue =>
  // One entry for each source of the list.
  lazily(
    Object.fromEntries(services.map((table) => [table.eventSource, () => serviceEntry(table)]))
  ) as unknown as Catalogue

/**
 * Every operation of every service: `catalogue['medialive.amazonaws.com'].operations.StopChannel`. An entry is made when it
 * is first read.
 *
 * @category data
 * @since 0.1.0
 */
export const catalogue: Catalogue = /*#__PURE__*/ build()
