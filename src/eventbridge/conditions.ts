/**
 * Conditions of a pattern other than equality: the operators of EventBridge that are useful for media events.
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
 * An operator, as a list with one element, which distinguishes it from an object of filters. `A` is the type of values
 * to which it applies, `never` for values of any type.
 *
 * @category model
 * @since 0.2.0
 */
export interface Operator<A> extends ReadonlyArray<Rule> {
  readonly 0: Rule
  /** Exists for the compiler only. */
  readonly '~for'?: A
}

/**
 * The member is not present. `{ errorCode: absent }` matches calls that succeeded.
 *
 * @category conditions
 * @since 0.2.0
 */
export const absent: Operator<never> = [{ exists: false }]

/**
 * The member is present, whatever its value.
 *
 * @category conditions
 * @since 0.2.0
 */
export const present: Operator<never> = [{ exists: true }]

/** EventBridge rejects consecutive stars, and a backslash that escapes neither a star nor a backslash. */
const wildcardRule = (pattern: string): Rule =>
  pattern === ''
    ? ''
    : {
        wildcard: pattern
          .replace(/\\[*\\]|\\/g, (found) => (found === '\\' ? '\\\\' : found))
          .replace(/(\\[*\\])|\*+/g, (_, escaped?: string) => escaped ?? '*')
      }

/**
 * Strings that start with this.
 *
 * @category conditions
 * @since 0.2.0
 */
export const prefix = (start: string): Operator<string> => [
  start === '' ? { wildcard: '*' } : { prefix: start }
]

/**
 * Strings that end with this.
 *
 * @category conditions
 * @since 0.2.0
 */
export const suffix = (end: string): Operator<string> => [
  end === '' ? { wildcard: '*' } : { suffix: end }
]

/**
 * Strings that are equal, ignoring case.
 *
 * @category conditions
 * @since 0.2.0
 */
export const equalsIgnoreCase = (value: string): Operator<string> => [
  value === '' ? '' : { 'equals-ignore-case': value }
]

/**
 * Strings that match a pattern in which each `*` stands for any characters, or none; `\*` is a literal star.
 *
 * @category conditions
 * @since 0.2.0
 */
export const wildcard = (pattern: string): Operator<string> => [wildcardRule(pattern)]

/**
 * Any value except these, or except those that a string operator matches. The member must be present.
 *
 * *Gotcha:* a list matches if any one of its elements does.
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
