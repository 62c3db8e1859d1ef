/**
 * Policies that allow no access at all.
 *
 * @module
 * @since 0.2.0
 */
import { parsePolicy } from './Policy.js'

/**
 * @internal Whether a policy allows nothing, or denies everything to everyone; text that is undefined is not a policy.
 */
export const closesToEveryone = (text: string | undefined): boolean => {
  const statements = parsePolicy(text ?? '')
  return (
    statements !== undefined &&
    (!statements.some(({ allows }) => allows) ||
      statements.some(
        ({ allows, principals, actions, conditions }) =>
          !allows &&
          !principals.isNegated &&
          principals.aws.includes('*') &&
          actions.patterns.includes('*') &&
          !actions.isNegated &&
          conditions.length === 0
      ))
  )
}
