/**
 * What is known of one event source, as data.
 *
 * @module
 * @since 0.1.0
 */

import { memoize } from '../core/memoize.js'
import { parseTable, parseWords } from './notation.js'
import type { ShapeTable } from './Shape.js'
import type { TargetTable } from './TargetTable.js'

/**
 * One event source: its operations, and its structures as shapes. `Events` is the interface that types them,
 * operation name to event.
 *
 * @category model
 * @since 0.1.0
 */
export interface ServiceTable<Events> extends ShapeTable {
  readonly eventSource: string
  /** A line for each: its name, the structure that it takes and the one that it gives; `-` for none, `*` for any JSON. */
  readonly operations: string
  /** What the operations do, and to which resources; in the tables of the entry points of the services. */
  readonly targets?: TargetTable
  /** Never there: it carries the type, as `_A` does in io-ts. */
  readonly _Events?: Events
}

/** @internal The structures that an operation takes and gives; a call without any has neither. */
export interface OperationTable {
  readonly request: string | undefined
  readonly response: string | undefined
}

/** @internal In place of a structure: an object of any JSON. */
export const anyObject = '*'

/** @internal By name. */
export const operationsOf: (table: ServiceTable<unknown>) => ReadonlyMap<string, OperationTable> =
  /*#__PURE__*/ memoize(
    ({ operations }) =>
      new Map(
        Array.from(parseTable(operations), ([name, payloads]) => {
          const [request, response] = parseWords(payloads)
          return [name, { request, response }]
        })
      )
  )

/** @internal What is known of a service beyond its models; the line of an operation says `access logged evidence`. */
export interface ServiceFacts {
  readonly name: string
  readonly discontinued: boolean
  readonly operations: string
}

/** @internal `access logged evidence` by operation. */
export const factsOf: (facts: ServiceFacts) => ReadonlyMap<string, string> = /*#__PURE__*/ memoize(
  ({ operations }) => parseTable(operations)
)

/**
 * @internal The enumerations of a service, a line each: name, and values parted by spaces. `structures` hold those members alone
 * that are of an enumeration or lead to one, `key:Name`, `key:[Name]` or `key:{Name}`; secret ones are left out.
 */
export interface EnumerationTable extends ShapeTable {
  readonly values: string
}

/** @internal Values parted by spaces, by enumeration. */
export const valuesOf: (table: EnumerationTable) => ReadonlyMap<string, string> =
  /*#__PURE__*/ memoize(({ values }) => parseTable(values))
