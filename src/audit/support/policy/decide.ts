/**
 * Evaluates a resource policy for one request.
 *
 * @module
 * @since 0.2.0
 */
import { type ContextOf, meets } from './condition.js'
import type { Patterns, Principals, Statement } from './Policy.js'
import { isLike } from './wildcard.js'

/** @internal The caller: unsigned, a principal of an account, an AWS service, or a federated login. */
export type Caller =
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'principal'; readonly account: string; readonly arn: string }
  | { readonly kind: 'service'; readonly account: string; readonly service: string }
  | { readonly kind: 'federated'; readonly provider: string }

/** @internal */
export interface Call {
  readonly caller: Caller
  readonly action: string
  readonly resource: string
  readonly contextOf: ContextOf
}

const applies = ({ isNegated, patterns }: Patterns, text: string): boolean =>
  patterns.some((pattern) => isLike(text, pattern)) !== isNegated

/** Actions are compared ignoring case. */
const appliesToAction = ({ isNegated, patterns }: Patterns, action: string): boolean =>
  applies({ isNegated, patterns: patterns.map((one) => one.toLowerCase()) }, action.toLowerCase())

const isAccount = (named: string, account: string): boolean =>
  named === account || (named.startsWith('arn:') && named.endsWith(`:iam::${account}:root`))

const names = ({ aws, services, federated }: Principals, caller: Caller): boolean => {
  if (aws.includes('*')) return true
  switch (caller.kind) {
    case 'anonymous':
      return false
    case 'principal':
      return aws.some((named) => named === caller.arn || isAccount(named, caller.account))
    case 'service':
      return services.some((named) => named === '*' || named === caller.service)
    case 'federated':
      return federated.includes(caller.provider)
  }
}

/** @internal Whether a statement applies to a call, ignoring its conditions. */
export const isAbout = (
  { principals, actions, resources }: Statement,
  { caller, action, resource }: Omit<Call, 'contextOf'>
): boolean =>
  names(principals, caller) !== principals.isNegated &&
  appliesToAction(actions, action) &&
  applies(resources, resource)

/** @internal Allowed by at least one statement, and denied by none. */
export const isAllowed = (statements: ReadonlyArray<Statement>, call: Call): boolean => {
  const applying = statements.filter(
    (statement) =>
      isAbout(statement, call) &&
      statement.conditions.every((condition) => meets(condition, call.contextOf))
  )
  return applying.length > 0 && applying.every(({ allows }) => allows)
}
