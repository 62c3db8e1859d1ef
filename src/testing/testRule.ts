/**
 * The tester of rules: tables of events in, one test each out.
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
 * Tests a rule with the `it` of vitest, the `test` of Node's own runner, or any other that takes a name and a function:
 * `testRule(it, rule, { finding: { open: [...] }, pass: [...], undetermined: [...], denied: [...] })`. A test that fails shows the event
 * without its secrets, and has what the rule threw as its cause.
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
