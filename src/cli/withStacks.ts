/**
 * Shows the stacks of errors in rules.
 *
 * @module
 * @since 0.2.0
 */
import type { Rule } from '../audit/Rule.js'
import { printableLines } from '../report/printable.js'

const stackOf = (error: unknown): string =>
  error instanceof Error
    ? (error.stack ?? error.message)
    : 'something other than an error was thrown'

/**
 * @internal Shows the stack of each error once, and throws it again. In a worker, only standard error is available,
 * which Node passes on to the process.
 */
export const withStacks = (rule: Rule): Rule => {
  const shown = new Set<string>()
  return {
    ...rule,
    check: (event, context) => {
      try {
        return rule.check(event, context)
      } catch (error) {
        const stack = stackOf(error)
        if (!shown.has(stack)) {
          shown.add(stack)
          process.stderr.write(printableLines(`${rule.id}: ${stack}\n`))
        }
        throw error
      }
    }
  }
}
