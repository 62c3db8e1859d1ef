/**
 * Whether a request satisfies a condition, by the rules of IAM.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-single-vs-multi-valued-context-keys.html
 *
 * @module
 * @since 0.2.0
 */
import { timestampOf } from '../../../payload/timestamp.js'
import { isInside, parseRange } from '../AddressRange.js'
import type { Condition } from './Policy.js'
import { isArnLike, isLike } from './wildcard.js'

/** @internal The values of a context key in a request; undefined if the request lacks it. */
export type ContextOf = (key: string) => ReadonlyArray<string> | undefined

type Test = (value: string, wanted: string) => boolean

const numbers =
  (test: (a: number, b: number) => boolean): Test =>
  (value, wanted) =>
    value !== '' && wanted !== '' && test(Number(value), Number(wanted))

/** Seconds since 1970, or a time as text. */
const instantOf = (text: string): number =>
  /^\d+(?:\.\d+)?$/.test(text)
    ? Number(text) * 1000
    : Date.parse(timestampOf(text)?.iso ?? 'no time')

const dates =
  (test: (a: number, b: number) => boolean): Test =>
  (value, wanted) =>
    test(instantOf(value), instantOf(wanted))

const equals = (a: number, b: number): boolean => a === b

const isInRange: Test = (value, wanted) => {
  const address = parseRange(value)
  const range = parseRange(wanted)
  return address !== undefined && range !== undefined && isInside(address, range)
}

const tests: ReadonlyMap<string, Test> = new Map<string, Test>([
  ['stringequals', (value, wanted) => value === wanted],
  ['stringequalsignorecase', (value, wanted) => value.toLowerCase() === wanted.toLowerCase()],
  ['stringlike', isLike],
  ['binaryequals', (value, wanted) => value === wanted],
  ['bool', (value, wanted) => value.toLowerCase() === wanted.toLowerCase()],
  ['ipaddress', isInRange],
  ['arnequals', isArnLike],
  ['arnlike', isArnLike],
  ['numericequals', numbers(equals)],
  ['numericlessthan', numbers((a, b) => a < b)],
  ['numericlessthanequals', numbers((a, b) => a <= b)],
  ['numericgreaterthan', numbers((a, b) => a > b)],
  ['numericgreaterthanequals', numbers((a, b) => a >= b)],
  ['dateequals', dates(equals)],
  ['datelessthan', dates((a, b) => a < b)],
  ['datelessthanequals', dates((a, b) => a <= b)],
  ['dategreaterthan', dates((a, b) => a > b)],
  ['dategreaterthanequals', dates((a, b) => a >= b)]
])

/** `StringNotEquals` is `StringEquals`, negated. */
const testOf = (
  operator: string
): { readonly test: Test; readonly isNegated: boolean } | undefined => {
  const plain = tests.get(operator)
  if (plain !== undefined) return { test: plain, isNegated: false }
  const turned = tests.get(operator.replace(/^(string|arn|numeric|date)?not/, '$1'))
  return turned === undefined ? undefined : { test: turned, isNegated: true }
}

/** @internal Whether IAM has this operator. */
export const isKnownOperator = (operator: string): boolean =>
  operator === 'null' || testOf(operator) !== undefined

const variable = /\$\{(\$|[^$,}]{1,256})(?:,[ ]{0,8}'([^'$]{0,256})'[ ]{0,8})?\}/g

/** @internal A context key in the value of a condition, and its default if the request lacks it. */
export interface Variable {
  readonly key: string
  readonly otherwise: string | undefined
}

/** @internal The policy variables in a condition: `${aws:PrincipalAccount}`. */
export const variablesOf = ({ values }: Condition): ReadonlyArray<Variable> =>
  values.flatMap((value) =>
    Array.from(value.matchAll(variable), ([, key = '', otherwise]) => ({
      key: key.trim().toLowerCase(),
      otherwise
    }))
  )

/** Undefined if a variable has no value: such a text equals nothing. */
const filledIn = (wanted: string, contextOf: ContextOf): string | undefined => {
  let isWhole = true
  const text = wanted.replace(variable, (_, key: string, otherwise: string | undefined) => {
    // `${*}`, `${?}` and `${$}` are literal characters.
    if (key.length === 1) return key
    const value = contextOf(key.trim().toLowerCase())?.[0] ?? otherwise
    isWhole &&= value !== undefined
    return value ?? ''
  })
  return isWhole ? text : undefined
}

/** @internal No request satisfies a condition with an operator that IAM does not have. */
export const meets = (condition: Condition, contextOf: ContextOf): boolean => {
  const { quantifier, operator, ifExists, key, values } = condition
  const found = contextOf(key)
  if (operator === 'null')
    return values.some((value) => (value.toLowerCase() === 'true') === (found === undefined))
  const known = testOf(operator)
  if (known === undefined) return false
  if (found === undefined)
    return (
      ifExists || quantifier === 'forallvalues' || (known.isNegated && quantifier === undefined)
    )
  const wanted = values.flatMap((value) => filledIn(value, contextOf) ?? [])
  const isMet = (value: string): boolean =>
    wanted.some((one) => known.test(value, one)) !== known.isNegated
  if (quantifier === 'forallvalues') return found.every(isMet)
  if (quantifier === 'foranyvalue') return found.some(isMet)
  return known.isNegated ? found.every(isMet) : found.some(isMet)
}
