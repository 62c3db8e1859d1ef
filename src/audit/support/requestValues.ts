/**
 * Tables of values in requests. A place is a string: `outputs[].destination` is the destination of each output. The
 * compiler checks each of its steps.
 *
 * @module
 * @since 0.2.0
 */
import type { Path } from '../../core/Path.js'
import type { MediaEvent, MediaEventSource } from '../../event/MediaEvent.js'
import type { LeafOf, PathOf } from '../../event/PathOf.js'
import type { MediaEvents } from '../../services/MediaEvents.js'
import type { Context } from '../Context.js'
import type { NamedValue } from './NamedValue.js'

type Step<Text extends string> = Text extends `${infer Key}[]` ? readonly [Key, 0] : readonly [Text]

type Steps<Text extends string> = Text extends `${infer First}.${infer Rest}`
  ? readonly [...Step<First>, ...Steps<Rest>]
  : Step<Text>

/** The string itself if it leads to a string in the request; else a description of the error. */
type PlaceIn<Event, Text> = Text extends string
  ? readonly ['requestParameters', ...Steps<Text>] extends infer Path extends ReadonlyArray<unknown>
    ? Path extends PathOf<Event, Path>
      ? LeafOf<Event, Path> extends string
        ? Text
        : `${Text} is not a string`
      : `${Text} leads nowhere`
    : never
  : never

type PlacesIn<Event, List> = { readonly [Index in keyof List]: PlaceIn<Event, List[Index]> }

type KindsIn<Event, Kinds> = { readonly [Kind in keyof Kinds]: PlacesIn<Event, Kinds[Kind]> }

type Checked<Table> = {
  readonly [Source in keyof Table]: Source extends MediaEventSource
    ? {
        readonly [Name in keyof Table[Source]]: Name extends keyof MediaEvents[Source]
          ? KindsIn<MediaEvents[Source][Name], Table[Source][Name]>
          : never
      }
    : never
}

/** @internal By source, name and type of value, the places in the request that hold one. */
export interface RequestValues<Kind extends string> {
  readonly [source: string]: {
    readonly [name: string]: { readonly [kind in Kind]?: ReadonlyArray<string> }
  }
}

/** @internal A value in a call, its type, and its path. */
export interface RequestValue<Kind extends string> extends NamedValue {
  readonly kind: Kind
}

/** @internal A table of places for values of these types. */
export const requestValues =
  <Kind extends string>() =>
  <const Table extends RequestValues<Kind>>(table: Table & Checked<Table>): RequestValues<Kind> =>
    table

const stepsIn = (place: string): Path => [
  'requestParameters',
  ...place
    .split('.')
    .flatMap((step) => (step.endsWith('[]') ? [step.slice(0, -'[]'.length), 0] : [step]))
]

/** Places are constants of tables, and looked up for each event. */
const known = /*#__PURE__*/ new Map<string, Path>()

const stepsOf = (place: string): Path => {
  const before = known.get(place)
  if (before !== undefined) return before
  const steps = stepsIn(place)
  known.set(place, steps)
  return steps
}

/** @internal The values in a call, by type and then in the order of the table. */
export const valuesIn = <Kind extends string>(
  table: RequestValues<Kind>,
  event: MediaEvent,
  { each }: Pick<Context<string, unknown>, 'each'>
): ReadonlyArray<RequestValue<Kind>> => {
  const found: Array<RequestValue<Kind>> = []
  const places = table[event.eventSource]?.[event.eventName]
  for (const kind in places)
    for (const place of places[kind] ?? [])
      for (const { value, path } of each(event, ...stepsOf(place)))
        if (typeof value === 'string') found.push({ kind, value, path })
  return found
}
