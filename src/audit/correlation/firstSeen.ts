/**
 * Correlations for things that were not seen for a given number of days.
 *
 * @module
 * @since 0.2.0
 */
import * as t from 'io-ts'
import { quote } from '../../aggregate/Aggregate.js'
import type { Correlation, CorrelationText, Detection, Plan, Timeline } from './Correlation.js'
import { type Duration, DurationCodec, millisecondsIn } from './Duration.js'
import { defaultWindows, windows } from './limits.js'
import type { CorrelationSelection } from './Selection.js'
import { compareSightings, momentOf, type Witness } from './Sighting.js'

/**
 * The options of a correlation for new things.
 *
 * @category options
 * @since 0.2.0
 */
export interface FirstSeenOptions {
  /**
   * A thing that was not seen for this long is new. The records of its key must go back this far before anything is
   * called new.
   */
  readonly within: Duration
  /**
   * How many windows of `within` are kept, over all things. Beyond that, the latest are kept, and a finding says so.
   */
  readonly keep: number
}

/**
 * The argument of {@link firstSeen}.
 *
 * @category model
 * @since 0.2.0
 */
export interface FirstSeenDefinition extends CorrelationText {
  /**
   * `by` of a mark is the key whose records must go back far enough, such as an account; `what` is the thing that may
   * be new.
   */
  readonly over: CorrelationSelection | ReadonlyArray<CorrelationSelection>
  readonly within: Duration
  readonly keep?: number
}

const codec: t.Type<FirstSeenOptions, FirstSeenOptions, unknown> = t.readonly(
  t.type({ within: DurationCodec, keep: windows })
)

const scopeOf = ({ key }: Timeline): string => key.slice(0, -1).map(quote).join()

const firstOf = ({ windows: [window] }: Timeline): Witness | undefined =>
  window?.sides[0]?.firsts[0]

/** The first sighting of each key whose records must go back far enough. */
const starts = (timelines: ReadonlyArray<Timeline>): ReadonlyMap<string, Witness> => {
  const found = new Map<string, Witness>()
  for (const timeline of timelines) {
    const first = firstOf(timeline)
    const known = found.get(scopeOf(timeline))
    if (first !== undefined && (known === undefined || compareSightings(first, known) < 0))
      found.set(scopeOf(timeline), first)
  }
  return found
}

const detectIn = (
  { key, windows }: Timeline,
  { within }: FirstSeenOptions,
  width: number,
  start: number
): ReadonlyArray<Detection> =>
  windows.flatMap((window, i) => {
    const at = window.sides[0]?.firsts[0]
    if (at === undefined || momentOf(at) - start < width) return []
    const before = windows[i - 1]?.sides[0]?.lasts[0]
    return before !== undefined && momentOf(at) - momentOf(before) <= width
      ? []
      : [
          {
            by: key,
            at,
            events: [],
            values: { count: '1', what: key[key.length - 1] ?? '', within }
          }
        ]
  })

const lastOf = ({ windows }: Timeline): number => {
  const last = windows[windows.length - 1]?.sides[0]?.lasts[0]
  return last === undefined ? 0 : momentOf(last)
}

/** The first of all, if no key goes back far enough. */
const unreadyIn = (
  timelines: ReadonlyArray<Timeline>,
  { within }: FirstSeenOptions,
  width: number
): Detection | undefined => {
  const known = starts(timelines)
  const [earliest] = [...known.values()].sort(compareSightings)
  if (earliest === undefined) return undefined
  const ready = timelines.some((timeline) => {
    const start = known.get(scopeOf(timeline))
    return start !== undefined && lastOf(timeline) - momentOf(start) >= width
  })
  return ready
    ? undefined
    : { by: [], at: earliest, events: [], values: { within, since: earliest.eventTime } }
}

/**
 * Defines a correlation that finds things that were not seen for a duration before. Until the records of a key go back
 * that far, nothing of it is called new; if that is true of all keys, a finding says so.
 *
 * @example
 * {@includeCode ../../../docs/examples/correlations.test.ts#first-seen}
 *
 * @category constructors
 * @since 0.2.0
 */
export function firstSeen(definition: FirstSeenDefinition): Correlation<FirstSeenOptions> {
  const { over, within, keep = defaultWindows, ...text } = definition
  return {
    ...text,
    kind: 'first-seen',
    over: '_tag' in over ? [over] : over,
    options: { codec, defaults: { within, keep } },
    plan: (options): Plan => {
      const width = millisecondsIn(options.within) ?? 1
      return {
        limits: { width, sides: [{ max: 1, lazySubjects: false }], windows: options.keep },
        sideOf: () => 0,
        thing: (what, event) => what ?? event,
        isKeyedByThing: true,
        detect: (timelines, since = 0) => {
          const known = starts(timelines)
          return timelines.flatMap((timeline) => {
            const start = known.get(scopeOf(timeline))
            return start === undefined
              ? []
              : detectIn(timeline, options, width, Math.max(momentOf(start), since))
          })
        },
        unready: (timelines) => unreadyIn(timelines, options, width),
        crowded: () => false
      }
    }
  }
}
