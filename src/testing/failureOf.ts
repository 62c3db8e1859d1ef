/**
 * A failed test, as an error.
 *
 * @module
 * @since 0.2.0
 */
import type { RuleCase } from './RuleTables.js'

/**
 * @internal Undefined if the test passes. The error that a rule threw is the cause, so that test runners show its
 * stack.
 */
export const failureOf = ({ problem, about, cause }: RuleCase): Error | undefined =>
  problem === undefined
    ? undefined
    : new Error(
        about === undefined ? problem : `${problem}\n${about}`,
        cause === undefined ? {} : { cause }
      )
