/**
 * Decoders for some events only: those of one source, or of one operation.
 *
 * @module
 * @since 0.2.0
 */
import type { DecodeIssue } from '../core/DecodeIssue.js'
import * as E from '../core/either.js'
import { kindOf } from '../core/Json.js'
import { isIdentified } from '../record/decode.js'
import { guarded } from '../record/Rejection.js'

/** @internal Which events are accepted: all, those of a source, or those of an operation. */
export interface Selection {
  readonly eventSource?: string | undefined
  readonly eventName?: string | undefined
}

/** Why a value is rejected. */
interface Refusal {
  readonly issues: ReadonlyArray<DecodeIssue>
}

const other = (key: string, expected: string, found: unknown, what: string): Refusal => ({
  issues: [{ path: [key], expected, found: kindOf(found), hint: `an event of another ${what}` }]
})

/** Undefined if the event is selected, and if the value is not a record: the decoder gives the reason. */
const notSelected = (
  { eventSource, eventName }: Selection,
  value: unknown
): Refusal | undefined => {
  if (!isIdentified(value)) return undefined
  if (eventSource !== undefined && value.eventSource.trim() !== eventSource)
    return other('eventSource', eventSource, value.eventSource, 'source')
  if (eventName !== undefined && value.eventName !== eventName)
    return other('eventName', eventName, value.eventName, 'operation')
  return undefined
}

/** @internal The decoder, called for the selected events only. */
export const decodeSelected = <A>(
  selection: Selection,
  decode: (value: unknown) => E.Either<Refusal, A>
): ((value: unknown) => E.Either<ReadonlyArray<DecodeIssue>, A>) => {
  const selected = guarded<A, never, Refusal>((value) => {
    const refusal = notSelected(selection, value)
    return refusal === undefined ? decode(value) : E.left(refusal)
  })
  return (value) => E.mapLeft(({ issues }: Refusal) => issues)(selected(value))
}

/** @internal The name of a codec: `strict medialive.amazonaws.com StopChannel`. */
export const selectionName = (codec: string, { eventSource, eventName }: Selection): string =>
  [codec, eventSource, eventName].filter((part) => part !== undefined).join(' ')
