/**
 * The tester of correlations: takes tables of trails, and defines one test for each.
 *
 * @module
 * @since 0.2.0
 */
import type { Correlation } from '../audit/correlation/Correlation.js'
import type { CorrelationTables } from './CorrelationTables.js'
import { correlationCases } from './correlationCases.js'
import { failureOf } from './failureOf.js'

/**
 * Tests a correlation with `it` of vitest, or any other function that takes a name and a function: `testCorrelation(it,
 * correlation, { finding: [trail], pass: [other], ignored: [denied] })`. In addition to the tables, it tests each trail
 * in reverse order and in two halves that are sent between processes, and each finding with its events further apart. A
 * failed test shows the events, one line each, and has the error that a selection threw as its cause.
 *
 * @example
 * {@includeCode ../../docs/examples/correlations.test.ts#test}
 *
 * @category testing
 * @since 0.2.0
 */
export function testCorrelation(
  it: (name: string, run: () => Promise<void>) => unknown,
  correlation: Correlation,
  tables: CorrelationTables
): void {
  for (const each of correlationCases(correlation, tables))
    it(`${correlation.id} ${each.name}`, () => {
      const failure = failureOf(each)
      return failure === undefined ? Promise.resolve() : Promise.reject(failure)
    })
}
