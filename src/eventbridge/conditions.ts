/**
 * What a pattern asks of a value, beside being equal to one: the operators of EventBridge that media events have a use for.
 *
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern-operators.html
 * @module
 * @since 0.2.0
 */

/** @internal Operators as EventBridge writes them. */
export type Rule =
  | string
  | { readonly exists: boolean }
  | { readonly prefix: string }
  | { readonly suffix: string }
  | { readonly 'equals-ignore-case': string }
  | { readonly wildcard: string }
  | { readonly 'anything-but': ReadonlyArray<string | number> | Exclude<Rule, string> }

/**
 * An operator, as a list of one alternative: so it is told apart from an object of filters. `A` is what the values are that it is for, `never` for those of any kind.
 *
 * @category model
 * @since 0.2.0
 */
export interface Operator<A> extends ReadonlyArray<Rule> {
  readonly 0: Rule
  /** Only to the compiler. */
  readonly '~for'?: A
}

/**
 * The member is not there. `{ errorCode: absent }` are the calls that came about.
 *
 * @category conditions
 * @since 0.2.0
 */
export const absent: Operator<never> = [{ exists: false }]

/**
 * The member is there, whatever its value.
 *
 * @category conditions
 * @since 0.2.0
 */
export const present: Operator<never> = [{ exists: true }]

/** EventBridge refuses two stars in a row, and a backslash that escapes neither a star nor a backslash. */
const wildcardRule = (pattern: string): Rule =>
  pattern === ''
    ? ''
    : {
        wildcard: pattern
          .replace(/\\[*\\]|\\/g, (found) => (found === '\\' ? '\\\\' : found))
          .replace(/(\\[*\\])|\*+/g, (_, escaped?: string) => escaped ?? '*')
      }

/**
 * Strings that begin so.
 *
 * @category conditions
 * @since 0.2.0
 */
export const prefix = (start: string): Operator<string> => [
  start === '' ? { wildcard: '*' } : { prefix: start }
]

/**
 * Strings that end so.
 *
 * @category conditions
 * @since 0.2.0
 */
export const suffix = (end: string): Operator<string> => [
  end === '' ? { wildcard: '*' } : { suffix: end }
]

/**
 * Strings that are equal but for the case of their letters.
 *
 * @category conditions
 * @since 0.2.0
 */
export const equalsIgnoreCase = (value: string): Operator<string> => [
  value === '' ? '' : { 'equals-ignore-case': value }
]

/**
 * Strings in which each `*` stands for any characters, or none; `\*` is a star.
 *
 * @category conditions
 * @since 0.2.0
 */
export const wildcard = (pattern: string): Operator<string> => [wildcardRule(pattern)]

/**
 * Any value but these, or none that an operator on strings matches. The member has to be there.
 *
 * *Gotcha:* of a list, one element that is none of these is enough.
 *
 * @category conditions
 * @since 0.2.0
 */
export function anythingBut(operator: Operator<string>): Operator<string>
export function anythingBut<const A extends string | number>(
  ...values: readonly [A, ...ReadonlyArray<A>]
): Operator<A extends string ? string : number>
export function anythingBut(
  first: Operator<string> | string | number,
  ...others: ReadonlyArray<string | number>
): Operator<string | number> {
  if (typeof first !== 'object') return [{ 'anything-but': [first, ...others] }]
  const [rule] = first
  return [{ 'anything-but': typeof rule === 'string' ? [rule] : rule }]
}
