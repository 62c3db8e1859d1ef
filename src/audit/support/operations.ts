/**
 * A table of what each operation does, for one rule: an operation that its service does not have does not compile.
 *
 * @module
 * @since 0.2.0
 */
import type { Path } from '../../core/Path.js'
import type { MediaEvent, MediaEventSource } from '../../event/MediaEvent.js'
import type { LeafOf, PathOf } from '../../event/PathOf.js'
import type { EnvelopeOf } from '../../record/Envelope.js'
import type { MediaEvents } from '../../services/MediaEvents.js'
import type { Context } from '../Context.js'
import type { Targets } from '../Targets.js'
import type { RequestValues } from './requestValues.js'

/** @internal The ways to read an event, without the ways to answer. */
export type Reading = Pick<Context<string, unknown>, 'read' | 'look' | 'each' | 'at'>

/** @internal What an event does: a message, and where the event shows it. */
export type Effect<MessageId extends string> = readonly [MessageId, Path, ...Array<Path>]

/** @internal The ways to read an event in rows of a table. */
export interface RowReading extends Reading {
  /** The message, if the value at a path is this one. */
  says<
    MessageId extends string,
    Event extends EnvelopeOf<MediaEventSource>,
    const Steps extends Path
  >(
    messageId: MessageId,
    event: Event,
    value: LeafOf<Event, Steps>,
    ...path: PathOf<Event, Steps>
  ): Effect<MessageId> | undefined

  /** The message, if the list at a path is present and empty. */
  empties<
    MessageId extends string,
    Event extends EnvelopeOf<MediaEventSource>,
    const Steps extends Path
  >(
    messageId: MessageId,
    event: Event,
    ...path: PathOf<Event, Steps>
  ): Effect<MessageId> | undefined
}

/** @internal What an event shows; undefined if it does not do what the rule looks for. */
export type Row<Event, MessageId extends string> = (
  event: Event,
  reading: RowReading
) => Effect<MessageId> | undefined

/** @internal By source and name, the message if the call itself is enough, or a function of the event. */
export type Operations<MessageId extends string> = {
  readonly [Source in MediaEventSource]?: {
    readonly [Name in keyof MediaEvents[Source]]?:
      | MessageId
      | Row<MediaEvents[Source][Name], MessageId>
  }
}

/** @internal The events that a table names. */
export const namedIn = (operations: Operations<string> | RequestValues<string>): Targets =>
  Object.fromEntries(
    Object.entries(operations).map(([source, names]) => [source, Object.keys(names)])
  )

const rowReading = ({ read, look, each, at }: Reading): RowReading => {
  // The paths were checked where the rows were written; their types follow the paths through the event.
  const valueAt = read as (event: MediaEvent, ...path: Path) => unknown
  const says = (messageId: string, event: MediaEvent, value: unknown, ...path: Path) =>
    valueAt(event, ...path) === value ? ([messageId, path] as const) : undefined
  const empties = (messageId: string, event: MediaEvent, ...path: Path) => {
    const list = valueAt(event, ...path)
    return Array.isArray(list) && list.length === 0 ? ([messageId, path] as const) : undefined
  }
  return { read, look, each, at, says, empties } as RowReading
}

/** The row of an event has that event's type, which the compiler does not follow through two look-ups. */
const rowOf = <A>(
  table: { readonly [source: string]: unknown },
  event: MediaEvent
): A | undefined =>
  (table[event.eventSource] as { readonly [name: string]: A } | undefined)?.[event.eventName]

/** @internal */
export const effectOf = <MessageId extends string>(
  operations: Operations<MessageId>,
  event: MediaEvent,
  reading: Reading
): Effect<MessageId> | undefined => {
  const row = rowOf<MessageId | Row<MediaEvent, MessageId>>(operations, event)
  return typeof row === 'function'
    ? row(event, rowReading(reading))
    : row === undefined
      ? undefined
      : [row, ['eventName']]
}
