/**
 * Correlations for a number of distinct things with one key within a duration.
 *
 * @module
 * @since 0.2.0
 */
import * as t from 'io-ts'
import type { Correlation, CorrelationText, Detection, Plan, Timeline } from './Correlation.js'
import { type Duration, DurationCodec, millisecondsIn } from './Duration.js'
import { defaultWindows, things, windows } from './limits.js'
import type { CorrelationSelection } from './Selection.js'
import { momentOf, type Witness } from './Sighting.js'
import { seenBefore } from './seenBefore.js'
import { shownList } from './shownList.js'

/**
 * The options of a threshold.
 *
 * @category options
 * @since 0.2.0
 */
export interface ThresholdOptions {
  /** How many distinct things make a finding: from 1 to 1000. */
  readonly atLeast: number
  /** The duration. */
  readonly within: Duration
  /** How many windows of `within` are kept, over all keys. Beyond that, the latest are kept, and a finding says so. */
  readonly keep: number
}

/**
 * The argument of {@link threshold}.
 *
 * @category model
 * @since 0.2.0
 */
export interface ThresholdDefinition extends CorrelationText {
  /** One selection, or several whose marks are counted together. */
  readonly over: CorrelationSelection | ReadonlyArray<CorrelationSelection>
  readonly atLeast: number
  readonly within: Duration
  readonly keep?: number
}

const codec: t.Type<ThresholdOptions, ThresholdOptions, unknown> = t.readonly(
  t.type({ atLeast: things, within: DurationCodec, keep: windows })
)

/** The things of a window that were seen at a given time, and not within the duration before. */
const newAt = (
  firsts: ReadonlyArray<Witness>,
  moment: number,
  known: ReadonlySet<string>
): ReadonlyArray<Witness> =>
  firsts.filter((one) => momentOf(one) === moment && !known.has(one.what))

const detectIn = (
  { key, windows }: Timeline,
  { atLeast, within }: ThresholdOptions,
  width: number
): ReadonlyArray<Detection> =>
  windows.flatMap((window, i) => {
    const firsts = window.sides[0]?.firsts ?? []
    const moments = new Set(firsts.map(momentOf))
    return [...moments].flatMap((moment) => {
      const before = seenBefore(windows, i, 0, moment, width)
      if (before.size >= atLeast) return []
      const added = newAt(firsts, moment, new Set(before.keys()))
      const missing = atLeast - before.size
      const at = added[missing - 1]
      if (at === undefined) return []
      const all = [...before.values(), ...added.slice(0, missing)]
      return [
        {
          by: key,
          at,
          events: all,
          values: { count: String(all.length), what: shownList(all), within }
        }
      ]
    })
  })

/**
 * Defines a correlation that finds at least `atLeast` distinct things with one key within a duration. There is a
 * finding each time their number rises to that; the findings of one key are one group.
 *
 * @example
 * {@includeCode ../../../docs/examples/correlations.test.ts#threshold}
 *
 * @category constructors
 * @since 0.2.0
 */
export function threshold(definition: ThresholdDefinition): Correlation<ThresholdOptions> {
  const { over, atLeast, within, keep = defaultWindows, ...text } = definition
  return {
    ...text,
    kind: 'threshold',
    over: '_tag' in over ? [over] : over,
    options: { codec, defaults: { atLeast, within, keep } },
    plan: (options): Plan => {
      const width = millisecondsIn(options.within) ?? 1
      return {
        limits: {
          width,
          sides: [{ max: options.atLeast, lazySubjects: false }],
          windows: options.keep
        },
        sideOf: () => 0,
        thing: (what, event) => what ?? event,
        isKeyedByThing: false,
        detect: (timelines) => timelines.flatMap((one) => detectIn(one, options, width)),
        crowded: () => false
      }
    }
  }
}
