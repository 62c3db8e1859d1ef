/**
 * Every operation of every service as data.
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
 * What is known about an operation.
 *
 * @category model
 * @since 0.1.0
 */
export interface OperationEntry {
  /** What it does to its targets. */
  readonly action: OperationAction
  /** The resources that it acts upon, in order; empty if it acts upon no resource with a name. */
  readonly targets: ReadonlyArray<OperationTarget>
  /** IAM's access level, or what the verb implies if IAM has no action with this name. */
  readonly access: 'read' | 'write'
  /** The type of event as which CloudTrail logs it; `unknown` if AWS's documentation does not say. */
  readonly logged: 'management' | 'data' | 'no' | 'unknown'
  /**
   * The source for how the operation is written in records: captured records, AWS's documentation, or the rule of its
   * service.
   */
  readonly evidence: 'captured' | 'documented' | 'inferred'
  /** Members that the model requires in a request. A record may still lack them. */
  readonly required: ReadonlyArray<string>
  /** Paths of secrets, from the event; `*` stands for any index or key. */
  readonly secrets: ReadonlyArray<Path>
  /** Paths of members that AWS leaves out of its records. */
  readonly dropped: ReadonlyArray<Path>
}

/**
 * What is known about a service.
 *
 * @category model
 * @since 0.1.0
 */
export interface ServiceEntry<Source extends MediaEventSource> {
  readonly eventSource: Source
  readonly name: string
  /** AWS has discontinued it: only old trails contain its events. */
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

/** The paths of the wanted members below a node. Shapes have no cycles. */
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

/**
 * An object whose members are computed when they are first read: of a catalogue of 697 operations, only what is used
 * costs time.
 */
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
  // `makers` has a function for every member of A.
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
    // The generator prints only the three words of these types.
    access: () => access as OperationEntry['access'],
    logged: () => logged as OperationEntry['logged'],
    evidence: () => evidence as OperationEntry['evidence'],
    required: () => requiredOf(table, operation),
    secrets: () => pathsOf(table, operation, ({ secret }) => secret),
    dropped: () => pathsOf(table, operation, ({ dropped }) => dropped)
  })
}

const serviceEntry = (table: ServiceTable<unknown>): ServiceEntry<MediaEventSource> => {
  // The list of services and the list of facts are generated from the same table.
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
  // There is one entry for each source in the list.
  lazily(
    Object.fromEntries(services.map((table) => [table.eventSource, () => serviceEntry(table)]))
  ) as unknown as Catalogue

/**
 * Every operation of every service: `catalogue['medialive.amazonaws.com'].operations.StopChannel`. An entry is computed
 * when it is first read.
 *
 * @category data
 * @since 0.1.0
 */
export const catalogue: Catalogue = /*#__PURE__*/ build()
