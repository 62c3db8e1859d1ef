/**
 * What is known about one event source, as data.
 *
 * @module
 * @since 0.1.0
 */

import { memoize } from '../core/memoize.js'
import { parseTable, parseWords } from './notation.js'
import type { ShapeTable } from './Shape.js'
import type { TargetTable } from './TargetTable.js'

/**
 * One event source: its operations, and its structures as shapes. `Events` is the interface with its types, from
 * operation name to event.
 *
 * @category model
 * @since 0.1.0
 */
export interface ServiceTable<Events> extends ShapeTable {
  readonly eventSource: string
  /** One line for each: its name, its input structure and its output structure; `-` for none, `*` for any JSON. */
  readonly operations: string
  /** The actions and targets of the operations; present in the tables of the services' entry points. */
  readonly targets?: TargetTable
  /** Never a value: it carries the type, as `_A` does in io-ts. */
  readonly _Events?: Events
}

/** @internal The input and output structures of an operation; an operation without structures has neither. */
export interface OperationTable {
  readonly request: string | undefined
  readonly response: string | undefined
}

/** @internal Stands for a structure: an object with any JSON in it. */
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

/** @internal What is known about a service beyond its models; the line of an operation is `access logged evidence`. */
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
 * @internal The enumerations of a service, one per line: name, and values separated by spaces. `structures` have only
 * those members that are of an enumeration or lead to one, `key:Name`, `key:[Name]` or `key:{Name}`; secret members are
 * left out.
 */
export interface EnumerationTable extends ShapeTable {
  readonly values: string
}

/** @internal Values separated by spaces, by enumeration. */
export const valuesOf: (table: EnumerationTable) => ReadonlyMap<string, string> =
  /*#__PURE__*/ memoize(({ values }) => parseTable(values))
