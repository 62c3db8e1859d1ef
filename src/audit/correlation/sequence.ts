/**
 * One thing, and then another, by one key within a duration.
 *
 * @module
 * @since 0.2.0
 */
import * as t from 'io-ts'
import type { Correlation, CorrelationText, Detection, Plan, Timeline } from './Correlation.js'
import { type Duration, DurationCodec, millisecondsIn } from './Duration.js'
import { isWitness, latestOf, noEdges } from './Edges.js'
import { things, usualWindows, windows } from './limits.js'
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
  /** How many distinct things must come first: 1 unless the correlation asks for more. */
  readonly atLeast: number
  /** How long before what comes then. */
  readonly within: Duration
  /** How many windows of `within` are kept, over all keys; beyond that the latest are, and a finding says so. */
  readonly keep: number
}

/**
 * What {@link sequence} takes.
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

/** So many events of `next` are kept of one key and window, from either end. */
const mostThen = 16

const codec: t.Type<SequenceOptions, SequenceOptions, unknown> = t.readonly(
  t.type({ atLeast: things, within: DurationCodec, keep: windows })
)

const isSame = (a: Sighting, b: Sighting): boolean =>
  a.instant === b.instant &&
  a.eventID === b.eventID &&
  a.eventName === b.eventName &&
  a.eventSource === b.eventSource

/** Of one window what came then: the earliest and the latest. */
const thensOf = ({ sides }: Window): ReadonlyArray<Witness> => {
  const edges = sides[1] ?? noEdges()
  const late = latestOf(edges).filter(isWitness)
  return [
    ...edges.firsts,
    ...late.filter((one) => !edges.firsts.some((first) => isSame(first, one))).reverse()
  ]
}

/** What came first, up to the moment of an event, which is not its own forerunner. */
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

/** Whether more came then than is kept, and enough may have come first. */
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
 * Makes a correlation that finds an event of `next` where `first` marked at least `atLeast` distinct things by the same key within a
 * duration before it. What is found of one key is one group.
 *
 * @category constructors
 * @since 0.2.0
 */
export function sequence(definition: SequenceDefinition): Correlation<SequenceOptions> {
  const { first, next, atLeast = 1, within, keep = usualWindows, ...text } = definition
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
          // One more, since an event that both mark is not its own forerunner.
          sides: [
            { most: options.atLeast + 1, lazySubjects: false },
            { most: mostThen, lazySubjects: true }
          ],
          windows: options.keep
        },
        sideOf: (selection) => selection,
        place: (by, what, event, side) => [by, side === 0 ? (what ?? event) : event],
        detect: (timelines) => timelines.flatMap((one) => detectIn(one, options, width)),
        // What comes first is known exactly. Of what came then one of either end suffices if one thing had to come first.
        crowded: ({ windows }) => options.atLeast > 1 && isCrowded(windows, options.atLeast)
      }
    }
  }
}
