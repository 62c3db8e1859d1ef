/**
 * Options with a fixed set of values.
 *
 * @module
 * @since 0.1.0
 */
import { InvalidArgumentError } from 'commander'
import { didYouMean } from './closest.js'

/** @internal `Did you mean html? One of: …`. */
export const oneOfThese = (text: string, all: Iterable<string>): string =>
  [didYouMean(text, all), `One of: ${[...all].join(', ')}.`].filter((part) => part !== '').join(' ')

/** @internal Rejects any other value, with a message that lists the valid ones. */
export const oneOf =
  <A extends string>(all: ReadonlyArray<A>) =>
  (text: string): A => {
    const found = all.find((one) => one === text)
    if (found !== undefined) return found
    throw new InvalidArgumentError(oneOfThese(text, all))
  }

/** @internal */
export const positive = (text: string): number => {
  const value = Number(text)
  if (Number.isSafeInteger(value) && value > 0) return value
  throw new InvalidArgumentError('An integer above 0 is expected.')
}

/** @internal For an option that may be repeated. */
export const add = (text: string, before: ReadonlyArray<string> = []): ReadonlyArray<string> => [
  ...before,
  text
]
