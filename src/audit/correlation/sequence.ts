/**
 * Correlations for one event after another, with the same key, within a duration.
 *
 * @module
 * @since 0.2.0
 */
import * as t from 'io-ts'
import type { Correlation, CorrelationText, Detection, Plan, Timeline } from './Correlation.js'
import { type Duration, DurationCodec, millisecondsIn } from './Duration.js'
import { isWitness, latestOf, noEdges } from './Edges.js'
import { defaultWindows, things, windows } from './limits.js'
import type { CorrelationSelection } from './Selection.js'
import { momentOf, type Sighting, type Witness } from './Sighting.js'
import { seenBefore } from './seenBefore.js'
import { shownList } from './shownList.js'
import type { Window } from './Windows.js'

/**
 * The options of a sequence.
 *
 * @category options
 * @since 0.2.0
 */
export interface SequenceOptions {
  /** How many distinct things must come first: 1, unless the correlation requires more. */
  readonly atLeast: number
  /** How long the first events may be before the next. */
  readonly within: Duration
  /** How many windows of `within` are kept, over all keys. Beyond that, the latest are kept, and a finding says so. */
  readonly keep: number
}

/**
 * The argument of {@link sequence}.
 *
 * @category model
 * @since 0.2.0
 */
export interface SequenceDefinition extends CorrelationText {
  readonly first: CorrelationSelection
  readonly next: CorrelationSelection
  /** How many distinct things `first` must mark; 1 by default. */
  readonly atLeast?: number
  readonly within: Duration
  readonly keep?: number
}

/** How many events of `next` are kept for one key and window, at each end. */
const maxThen = 16

const codec: t.Type<SequenceOptions, SequenceOptions, unknown> = t.readonly(
  t.type({ atLeast: things, within: DurationCodec, keep: windows })
)

const isSame = (a: Sighting, b: Sighting): boolean =>
  a.instant === b.instant &&
  a.eventID === b.eventID &&
  a.eventName === b.eventName &&
  a.eventSource === b.eventSource

/** The events of `next` in one window: the earliest and the latest. */
const thensOf = ({ sides }: Window): ReadonlyArray<Witness> => {
  const edges = sides[1] ?? noEdges()
  const late = latestOf(edges).filter(isWitness)
  return [
    ...edges.firsts,
    ...late.filter((one) => !edges.firsts.some((first) => isSame(first, one))).reverse()
  ]
}

/** The events of `first` up to the time of an event of `next`, without that event itself. */
const before = (
  { windows }: Timeline,
  index: number,
  one: Sighting,
  width: number
): ReadonlyArray<Sighting> => {
  const moment = momentOf(one)
  const seen = new Map(seenBefore(windows, index, 0, moment, width))
  for (const { subject: _, ...first } of windows[index]?.sides[0]?.firsts ?? [])
    if (momentOf(first) === moment && !seen.has(first.what) && !isSame(first, one))
      seen.set(first.what, first)
  return [...seen.values()]
}

/** Whether there were more events of `next` than are kept, and possibly enough of `first`. */
const isCrowded = (windows: ReadonlyArray<Window>, atLeast: number): boolean =>
  windows.some(({ bucket, sides: [first, then] }, i) => {
    const before = windows[i - 1]
    const near = before?.bucket === bucket - 1 ? (before.sides[0]?.lasts ?? []) : []
    const known = new Set([...near, ...(first?.firsts ?? [])].map(({ what }) => what))
    return then?.more === true && known.size >= atLeast
  })

const detectIn = (
  timeline: Timeline,
  { atLeast, within }: SequenceOptions,
  width: number
): ReadonlyArray<Detection> =>
  timeline.windows.flatMap((window, i) =>
    thensOf(window).flatMap((at) => {
      const first = before(timeline, i, at, width)
      return first.length < atLeast
        ? []
        : [
            {
              by: timeline.key,
              at,
              events: first,
              values: { count: String(first.length), what: shownList(first), within }
            }
          ]
    })
  )

/**
 * Defines a correlation that finds an event of `next` if `first` marked at least `atLeast` distinct things with the
 * same key within a duration before it. The findings of one key are one group.
 *
 * @example
 * {@includeCode ../../../docs/examples/correlations.test.ts#sequence}
 *
 * @category constructors
 * @since 0.2.0
 */
export function sequence(definition: SequenceDefinition): Correlation<SequenceOptions> {
  const { first, next, atLeast = 1, within, keep = defaultWindows, ...text } = definition
  return {
    ...text,
    kind: 'sequence',
    over: [first, next],
    options: { codec, defaults: { atLeast, within, keep } },
    plan: (options): Plan => {
      const width = millisecondsIn(options.within) ?? 1
      return {
        limits: {
          width,
          // One more, since an event that both mark does not count as its own predecessor.
          sides: [
            { max: options.atLeast + 1, lazySubjects: false },
            { max: maxThen, lazySubjects: true }
          ],
          windows: options.keep
        },
        sideOf: (selection) => selection,
        thing: (what, event, side) => (side === 0 ? (what ?? event) : event),
        isKeyedByThing: false,
        detect: (timelines) => timelines.flatMap((one) => detectIn(one, options, width)),
        // The events of `first` are known exactly. Of the events of `next`, one at each end suffices if one thing must
        // come first.
        crowded: ({ windows }) => options.atLeast > 1 && isCrowded(windows, options.atLeast)
      }
    }
  }
}
