/**
 * Finds the shapes of the payloads of a record by its event source and event name. Takes two look-ups, however many
 * operations there are; each table is built when it is first needed.
 *
 * @module
 * @since 0.1.0
 */
import {
  anyObject,
  type OperationTable,
  operationsOf,
  type ServiceTable
} from '../payload/ServiceTable.js'
import { type Node, structure } from '../payload/Shape.js'
import { type RecordNodes, recordOf, untypedRecord } from '../record/decode.js'

/** @internal The shapes of a record, and whether the models contain its operation. */
export interface OperationNodes extends RecordNodes {
  readonly listed: boolean
}

/** @internal Undefined if the source is not one of the services. */
export type Dispatch = (eventSource: string, eventName: string) => OperationNodes | undefined

let unlisted: OperationNodes | undefined

const unlistedRecord = (): OperationNodes => (unlisted ??= { ...untypedRecord(), listed: false })

const empty = { structures: '' }

const nodesOf = (table: ServiceTable<unknown>, operation: OperationTable): OperationNodes => {
  const payload = (name: string | undefined): Node => {
    if (name === anyObject) return { kind: 'object' }
    return name === undefined ? structure(empty, 'Empty') : structure(table, name)
  }
  return { ...recordOf(payload(operation.request), payload(operation.response)), listed: true }
}

const nodesIn = (table: ServiceTable<unknown>): ((eventName: string) => OperationNodes) => {
  const built = new Map<string, OperationNodes>()
  return (eventName) => {
    const known = built.get(eventName)
    if (known !== undefined) return known
    const operation = operationsOf(table).get(eventName)
    if (operation === undefined) return unlistedRecord()
    const nodes = nodesOf(table, operation)
    built.set(eventName, nodes)
    return nodes
  }
}

/** A pair that was looked up, and the result. */
interface Known {
  readonly eventSource: string
  readonly eventName: string
  readonly nodes: OperationNodes
}

const places = 1024

/**
 * Computed from a few characters only, since a map hashes the whole string. Pairs with the same position replace each
 * other.
 */
const placeOf = (eventSource: string, eventName: string): number => {
  const { length } = eventName
  return (
    (eventSource.length * 7 +
      eventSource.charCodeAt(5) * 3 +
      length * 37 +
      eventName.charCodeAt(0) * 131 +
      eventName.charCodeAt(length >> 1) * 61 +
      eventName.charCodeAt(length - 2) * 17) &
    (places - 1)
  )
}

/** @internal */
export const dispatchOver = (tables: ReadonlyArray<ServiceTable<unknown>>): Dispatch => {
  const bySource = new Map(tables.map((table) => [table.eventSource, nodesIn(table)]))
  const met: Array<Known | undefined> = new Array(places).fill(undefined)
  return (eventSource, eventName) => {
    const place = placeOf(eventSource, eventName)
    const known = met[place]
    if (known?.eventName === eventName && known.eventSource === eventSource) return known.nodes
    const nodes = bySource.get(eventSource)?.(eventName)
    if (nodes?.listed) met[place] = { eventSource, eventName, nodes }
    return nodes
  }
}
