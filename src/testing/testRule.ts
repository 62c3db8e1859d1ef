/**
 * The tester of rules: takes tables of events, and defines one test for each.
 *
 * @module
 * @since 0.1.0
 */
import type { Rule } from '../audit/Rule.js'
import type { MediaEvent } from '../event/MediaEvent.js'
import { failureOf } from './failureOf.js'
import type { RuleTables } from './RuleTables.js'
import { ruleCases } from './ruleCases.js'

/**
 * Tests a rule with `it` of vitest, `test` of Node's test runner, or any other function that takes a name and a
 * function: `testRule(it, rule, { finding: { open: [...] }, pass: [...], undetermined: [...], denied: [...] })`. A
 * failed test shows the event without its secrets, and has the error that the rule threw as its cause.
 *
 * @example
 * {@includeCode ../../docs/examples/rules.test.ts#test}
 *
 * @category testing
 * @since 0.1.0
 */
export const testRule = <Event extends MediaEvent, MessageId extends string, Options>(
  it: (name: string, run: () => Promise<void>) => unknown,
  rule: Rule<Event, MessageId, Options>,
  tables: RuleTables<Event, MessageId>
): void => {
  for (const each of ruleCases(rule, tables))
    it(`${rule.id} ${each.name}`, () => {
      const failure = failureOf(each)
      return failure === undefined ? Promise.resolve() : Promise.reject(failure)
    })
}
