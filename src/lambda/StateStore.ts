/**
 * Where states are stored, by name.
 *
 * @module
 * @since 0.2.0
 */
import type { Aggregate } from '../aggregate/Aggregate.js'
import type { State } from '../aggregate/State.js'
import { stateCodec } from '../aggregate/stateCodec.js'
import * as E from '../core/either.js'
import type { ReadItem } from '../stream/ReadItem.js'
import { Failed } from './Failed.js'
import type { Output } from './Output.js'

/**
 * Stores text by name, for example as objects in a bucket. Storing under an existing name replaces the text.
 *
 * @category model
 * @since 0.2.0
 */
export interface StateStore {
  /** Resolves once the text is stored. */
  readonly put: (name: string, json: string) => Promise<unknown>
  /** Rejects if there is no such name. */
  readonly get: (name: string) => Promise<string>
}

/**
 * The aggregate of the states, and where they are stored.
 *
 * @category model
 * @since 0.2.0
 */
export interface StateParts<Result> {
  readonly aggregate: Aggregate<ReadItem, Result>
  readonly states: StateStore
}

/** @internal Returns the length of the state as JSON, by which groups for merging are sized. */
export const putState = async <Result>(
  { aggregate, states }: StateParts<Result>,
  name: string,
  state: State<ReadItem, Result>
): Promise<number> => {
  const json = JSON.stringify(stateCodec(aggregate).encode(state))
  await states.put(name, json)
  return json.length
}

const parsed = (json: string): unknown => {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

/**
 * Reads a state. Rejects with `OtherState` if it belongs to another aggregate, or to another version of it.
 *
 * @category states
 * @since 0.2.0
 */
export async function readState<Result>(
  { aggregate, states }: StateParts<Result>,
  name: string
): Promise<State<ReadItem, Result>> {
  const decoded = stateCodec(aggregate).decode(parsed(await states.get(name)))
  if (E.isRight(decoded)) return decoded.right
  throw new Failed(
    'OtherState',
    `${name}: this is not a state of ${aggregate.fingerprint}: fold the batch again`
  )
}

/**
 * A sink that stores the state of each output under its name.
 *
 * @category states
 * @since 0.2.0
 */
export function storeStates<Result>(
  parts: StateParts<Result>
): (output: Output<Result>) => Promise<void> {
  return async ({ name, state }) => {
    await putState(parts, name, state)
  }
}

/** @internal Merges one state into another of the same aggregate, in place: `combine` would copy it each time. */
export const absorb = <Result>(
  into: State<ReadItem, Result>,
  from: State<ReadItem, Result>
): void => into['~fold'].absorb(into['~cell'], from['~cell'])
