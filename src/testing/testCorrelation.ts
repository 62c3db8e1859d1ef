/**
 * The tester of correlations: tables of trails in, one test each out.
 *
 * @module
 * @since 0.2.0
 */
import type { Correlation } from '../audit/correlation/Correlation.js'
import type { CorrelationTables } from './CorrelationTables.js'
import { correlationCases } from './correlationCases.js'

/**
 * Tests a correlation with the `it` of vitest, or any other that takes a name and a function:
 * `testCorrelation(it, correlation, { finding: [trail], pass: [other], ignored: [denied] })`. Beside the tables it tries each trail in
 * the reverse order and in two halves that cross a process, and each finding with its events further apart.
 *
 * @category testing
 * @since 0.2.0
 */
export function testCorrelation(
  it: (name: string, run: () => Promise<void>) => unknown,
  correlation: Correlation,
  tables: CorrelationTables
): void {
  for (const { name, problem } of correlationCases(correlation, tables))
    it(`${correlation.id} ${name}`, () =>
      problem === undefined ? Promise.resolve() : Promise.reject(new Error(problem)))
}
