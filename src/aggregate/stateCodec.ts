/**
 * States as JSON.
 *
 * Law: `decode(JSON.parse(JSON.stringify(encode(state))))` behaves as the state itself.
 *
 * @module
 * @since 0.1.0
 */
import { type Codec, codec } from '../core/codec.js'
import type { DecodeIssue } from '../core/DecodeIssue.js'
import * as E from '../core/either.js'
import { isObject } from '../core/Json.js'
import type { JsonSchemas } from '../core/StandardSchema.js'
import { jsonSchemas } from '../payload/jsonSchema.js'
import type { Aggregate, Cell } from './Aggregate.js'
import { refuse } from './json.js'
import { type State, stateOf } from './State.js'

const decodeCell = (
  { fingerprint, '~fold': fold }: Aggregate<never, unknown>,
  value: unknown
): E.Either<DecodeIssue, Cell> => {
  if (!isObject(value)) return refuse([], 'the state of an aggregate', value)
  const found = Object.hasOwn(value, 'fingerprint') ? value['fingerprint'] : undefined
  if (found !== fingerprint)
    return refuse(
      ['fingerprint'],
      `the fingerprint ${fingerprint}`,
      found,
      'a state of another aggregate'
    )
  return fold.decode(Object.hasOwn(value, 'state') ? value['state'] : undefined, ['state'])
}

/** A state is opaque; its JSON contains the fingerprint of its aggregate. */
const stateSchemas = (fingerprint: string): JsonSchemas =>
  jsonSchemas(({ isInput }) =>
    isInput
      ? {
          type: 'object',
          properties: { fingerprint: { enum: [fingerprint] }, state: {} },
          required: ['fingerprint', 'state']
        }
      : { type: 'object' }
  )

/**
 * The codec of the states of an aggregate, to JSON and back: equal states have equal JSON. Rejects states of other
 * aggregates, and values that are not states.
 *
 * *Gotcha:* a state contains what its functions returned, such as addresses and names, unscrubbed. Do not show it as a
 * report.
 *
 * @category codecs
 * @since 0.1.0
 */
export const stateCodec = <Event, Result>(
  of: Aggregate<Event, Result>
): Codec<State<Event, Result>> =>
  codec<State<Event, Result>>(
    'State',
    (value): value is State<Event, Result> => isObject(value) && value['~fold'] === of['~fold'],
    (value) => {
      const cell = decodeCell(of, value)
      return E.isLeft(cell) ? E.left([cell.left]) : E.right(stateOf(of, cell.right))
    },
    (state) => ({
      fingerprint: state.fingerprint,
      state: state['~fold'].encode(state['~cell'])
    }),
    stateSchemas(of.fingerprint)
  )
