/**
 * The context keys of conditions, and all combinations of values for them.
 *
 * @module
 * @since 0.2.0
 */
import { variablesOf } from './condition.js'
import type { Values } from './contextValues.js'
import type { Statement } from './Policy.js'

/** @internal The conditions of statements that may decide on a call, and the values in them, by key. */
export const mentionsOf = (
  statements: ReadonlyArray<Statement>
): ReadonlyMap<string, ReadonlyArray<string>> => {
  const mentions = new Map<string, ReadonlyArray<string>>()
  for (const condition of statements.flatMap(({ conditions }) => conditions)) {
    const add = (key: string, values: ReadonlyArray<string>): void => {
      mentions.set(key, [...new Set([...(mentions.get(key) ?? []), ...values])])
    }
    add(condition.key, condition.operator === 'null' ? [] : condition.values)
    for (const { key, otherwise } of variablesOf(condition)) {
      add(key, [])
      if (otherwise !== undefined) add(condition.key, [otherwise])
    }
  }
  return mentions
}

/** @internal All combinations of one value for each key; undefined if there are too many. */
export const combinationsOf = (
  choices: ReadonlyArray<readonly [string, ReadonlyArray<Values>]>,
  max: number
): ReadonlyArray<ReadonlyMap<string, Values>> | undefined =>
  choices.reduce((total, [, values]) => total * values.length, 1) > max
    ? undefined
    : choices.reduce<ReadonlyArray<ReadonlyMap<string, Values>>>(
        (made, [key, values]) =>
          made.flatMap((one) => values.map((value) => new Map([...one, [key, value]]))),
        [new Map()]
      )
