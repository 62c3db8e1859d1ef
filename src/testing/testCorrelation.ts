/**
 * The tester of correlations: tables of trails in, one test each out.
 *
 * @module
 * @since 0.2.0
 */
import type { Correlation } from '../audit/correlation/Correlation.js'
import type { CorrelationTables } from './CorrelationTables.js'
import { correlationCases } from './correlationCases.js'
import { failureOf } from './failureOf.js'

/**
 * Tests a correlation with the `it` of vitest, or any other that takes a name and a function:
 * `testCorrelation(it, correlation, { finding: [trail], pass: [other], ignored: [denied] })`. Beside the tables it tries each trail in
 * the reverse order and in two halves that cross a process, and each finding with its events further apart. A test that fails shows
 * the events, a line each, and has what a selection threw as its cause.
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
