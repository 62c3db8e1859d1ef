/**
 * Values of enumerations that the models don't have. The walk goes by shapes that hold enumerations and what leads to them, so
 * that most of a payload is not looked at.
 *
 * @module
 * @since 0.1.0
 */
import type { MediaEvent } from '../event/MediaEvent.js'
import { services } from '../event/MediaEvents.js'
import { outcome } from '../event/outcome.js'
import { isMarker } from '../payload/marker.js'
import type { EnumerationTable, OperationTable } from '../payload/ServiceTable.js'
import { membersOf, type Node, type StructNode, structure } from '../payload/Shape.js'
import { scrubMark } from '../payload/scrubMark.js'
import { mediaEnumerations } from './mediaEnumerations.js'

/** @internal Where, of which enumeration, and the value: a text of the record. */
export interface NewValue {
  /** `requestParameters.tags.*`: indexes and keys of maps are `*`. */
  readonly path: string
  readonly enumeration: string
  readonly value: string
}

interface Walk {
  readonly table: EnumerationTable
  readonly steps: Array<string>
  readonly found: Array<NewValue>
}

type Values = ReadonlySet<string>

const built = new WeakMap<EnumerationTable, Map<string, Values>>()

/** The values of an enumeration, read on first use; undefined for a structure. */
const valuesOf = (table: EnumerationTable, name: string): Values | undefined => {
  let sets = built.get(table)
  if (sets === undefined) built.set(table, (sets = new Map()))
  const known = sets.get(name)
  if (known !== undefined || !Object.hasOwn(table.values, name)) return known
  const values = new Set(table.values[name]?.split(' '))
  sets.set(name, values)
  return values
}

type Container = { readonly [key: string]: unknown }

const visitText = ({ table, steps, found }: Walk, { name }: StructNode, value: string): void => {
  const values = valuesOf(table, name)
  if (values === undefined || values.has(value) || isMarker(value) || value === scrubMark) return
  found.push({ path: steps.join('.'), enumeration: name, value })
}

const visitMembers = (walk: Walk, node: StructNode, value: Container): void => {
  const members = membersOf(node)
  for (const key in value) {
    const member = members.get(key)
    if (member !== undefined) visitAt(walk, key, member.node, value[key])
  }
}

const visitAt = (walk: Walk, step: string, node: Node, value: unknown): void => {
  walk.steps.push(step)
  visit(walk, node, value)
  walk.steps.pop()
}

/** The typed view holds what its shape says, or nothing; a text where a structure is named is of an enumeration. */
const visit = (walk: Walk, node: Node, value: unknown): void => {
  if (typeof value === 'string') {
    if (node.kind === 'struct') visitText(walk, node, value)
  } else if (typeof value === 'object' && value !== null) {
    if (node.kind === 'struct') visitMembers(walk, node, value as Container)
    else if (node.kind === 'list' || node.kind === 'map')
      for (const each of Object.values(value)) visitAt(walk, '*', node.element, each)
  }
}

interface Operation {
  readonly table: EnumerationTable
  readonly request: StructNode | undefined
  readonly response: StructNode | undefined
}

const none: ReadonlyArray<NewValue> = []

const tables = /*#__PURE__*/ new Map(services.map((table) => [table.eventSource, table]))

/** The shapes of the payloads that hold an enumeration; undefined where neither does. */
const operationOf = ({ eventSource, eventName }: MediaEvent): Operation | undefined => {
  const operations: { readonly [name: string]: OperationTable } =
    tables.get(eventSource)?.operations ?? {}
  const table = mediaEnumerations[eventSource]
  const operation = Object.hasOwn(operations, eventName) ? operations[eventName] : undefined
  if (table === undefined || operation === undefined) return undefined
  const leading = (name: string | undefined): StructNode | undefined =>
    name === undefined || !Object.hasOwn(table.structures, name)
      ? undefined
      : structure(table, name)
  const request = leading(operation.request)
  const response = leading(operation.response)
  return request === undefined && response === undefined ? undefined : { table, request, response }
}

/**
 * @internal Of a call that succeeded: what AWS refused says nothing of its enumerations, and may be any text. The typed view is
 * read, so members have their canonical keys.
 */
export const newValuesIn = (event: MediaEvent): ReadonlyArray<NewValue> => {
  const operation = operationOf(event)
  if (operation === undefined || outcome(event)._tag !== 'Succeeded') return none
  const { table, request, response } = operation
  const walk: Walk = { table, steps: [], found: [] }
  if (request !== undefined) visitAt(walk, 'requestParameters', request, event.requestParameters)
  if (response !== undefined) visitAt(walk, 'responseElements', response, event.responseElements)
  return walk.found
}
