/**
 * Options that take one of a few words.
 *
 * @module
 * @since 0.1.0
 */
import { InvalidArgumentError } from 'commander'

/** @internal Anything else is wrong usage, and is told what would be right. */
export const oneOf =
  <A extends string>(all: ReadonlyArray<A>) =>
  (text: string): A => {
    const found = all.find((one) => one === text)
    if (found !== undefined) return found
    throw new InvalidArgumentError(`One of: ${all.join(', ')}.`)
  }

/** @internal */
export const positive = (text: string): number => {
  const value = Number(text)
  if (Number.isSafeInteger(value) && value > 0) return value
  throw new InvalidArgumentError('A whole number above 0 is expected.')
}

/** @internal For an option that may be repeated. */
export const add = (text: string, before: ReadonlyArray<string> = []): ReadonlyArray<string> => [
  ...before,
  text
]
