/**
 * Decoders for some events only: those of one source, or of one operation.
 *
 * @module
 * @since 0.2.0
 */
import type { DecodeIssue } from '../core/DecodeIssue.js'
import * as E from '../core/either.js'
import { isObject, kindOf } from '../core/Json.js'
import { isIdentified, isName, isSource } from '../record/decode.js'
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

const other = (key: string, expected: string, found: unknown, what: string): DecodeIssue => ({
  path: [key],
  expected,
  found: kindOf(found),
  hint: `an event of another ${what}`
})

/** Why the event is not selected. An operation of another source is not compared. */
const notSelected = (
  selection: Selection,
  { eventSource, eventName }: { readonly [key: string]: unknown }
): DecodeIssue | undefined => {
  if (
    selection.eventSource !== undefined &&
    isSource(eventSource) &&
    eventSource.trim() !== selection.eventSource
  )
    return other('eventSource', selection.eventSource, eventSource, 'source')
  return selection.eventName !== undefined && isName(eventName) && eventName !== selection.eventName
    ? other('eventName', selection.eventName, eventName, 'operation')
    : undefined
}

/** @internal The decoder, called for the selected events only. */
export const decodeSelected = <A>(
  selection: Selection,
  decode: (value: unknown) => E.Either<Refusal, A>
): ((value: unknown) => E.Either<ReadonlyArray<DecodeIssue>, A>) => {
  const selected = guarded<A, never, Refusal>((value) => {
    const issue = isObject(value) ? notSelected(selection, value) : undefined
    if (issue === undefined) return decode(value)
    if (isIdentified(value)) return E.left({ issues: [issue] })
    return E.mapLeft(({ issues }: Refusal) => ({
      issues: [...issues.filter(({ path }) => path[0] !== issue.path[0]), issue]
    }))(decode(value))
  })
  return (value) => E.mapLeft(({ issues }: Refusal) => issues)(selected(value))
}

/** @internal The name of a codec: `strict medialive.amazonaws.com StopChannel`. */
export const selectionName = (codec: string, { eventSource, eventName }: Selection): string =>
  [codec, eventSource, eventName].filter((part) => part !== undefined).join(' ')
