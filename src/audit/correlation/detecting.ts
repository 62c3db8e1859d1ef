/**
 * Turns what correlations kept into findings.
 *
 * @module
 * @since 0.2.0
 */
import { compareTexts } from '../../aggregate/Moment.js'
import { scrubText } from '../../payload/scrubText.js'
import type { RuleTally } from '../Findings.js'
import { fillIn, showable } from '../fillIn.js'
import { boundMet, type Finding, historyTooShort, type RelatedEvent } from '../Verdict.js'
import type { Correlation, CorrelationKind, Detection, Plan, Timeline } from './Correlation.js'
import type { ActiveCorrelation } from './marking.js'
import { compareSightings, type Sighting } from './Sighting.js'
import { allWindows, trim, type Window, type Windows } from './Windows.js'

/** A list of hundreds of events would not help. */
const maxEvents = 10

const messageIds: { readonly [Kind in CorrelationKind]: string } = {
  threshold: 'reached',
  sequence: 'followed',
  'first-seen': 'first-seen'
}

const timelinesIn = (all: Windows): ReadonlyArray<Timeline> => {
  const byKey = new Map<string, Array<Window>>()
  for (const window of allWindows(all)) {
    const known = byKey.get(window.key)
    if (known === undefined) byKey.set(window.key, [window])
    else known.push(window)
  }
  return [...byKey]
    .sort(([a], [b]) => compareTexts(a, b))
    .map(([key, windows]) => ({
      // Written by `JSON.stringify`; a key from elsewhere is shown as it is.
      key: partsOf(key),
      windows: windows.sort((a, b) => a.bucket - b.bucket)
    }))
}

const partsOf = (key: string): ReadonlyArray<string> => {
  try {
    const parts: unknown = JSON.parse(key)
    return Array.isArray(parts) ? parts.map(String) : [key]
  } catch {
    return [key]
  }
}

const related = ({ eventSource, eventName, eventTime, eventID }: Sighting): RelatedEvent => ({
  eventSource: scrubText(eventSource),
  eventName: scrubText(eventName),
  eventTime: scrubText(eventTime),
  ...(eventID === '' ? {} : { eventID: scrubText(eventID) })
})

const findingOf = (
  { id, severity }: Pick<Correlation, 'id' | 'severity'>,
  messageId: string,
  message: string,
  { by, at, events, values }: Detection,
  max = maxEvents
): Finding => ({
  _tag: 'Finding',
  rule: id,
  severity,
  messageId,
  message: fillIn(message, values),
  evidence: [['eventName']],
  events: [...events].sort(compareSightings).slice(0, max).map(related),
  key: JSON.stringify([id, messageId, ...by.map(showable)]),
  subject: at.subject
})

/** The earliest of everything that is kept. */
const earliest = (timelines: ReadonlyArray<Timeline>): Detection | undefined => {
  const [at] = timelines
    .flatMap(({ windows }) => windows[0]?.sides.flatMap(({ firsts }) => firsts[0] ?? []) ?? [])
    .sort(compareSightings)
  return at === undefined ? undefined : { by: [], at, events: [], values: { since: at.eventTime } }
}

const bounds = (
  correlation: Correlation,
  plan: Plan,
  windows: Windows,
  quiet: ReadonlyArray<Timeline>,
  all: ReadonlyArray<Timeline>
): ReadonlyArray<Finding> => {
  const found = windows.dropped === undefined ? undefined : earliest(all)
  const crowded = earliest(quiet.filter(plan.crowded))
  return [
    ...(found === undefined
      ? []
      : [
          findingOf(
            correlation,
            boundMet,
            'There were more windows than the option `keep` allows: before {since}, this correlation may have missed something.',
            found
          )
        ]),
    ...(crowded === undefined
      ? []
      : [
          findingOf(
            correlation,
            boundMet,
            'There were too many events within one duration, from {since} on: this correlation may have missed something.',
            { ...crowded, by: ['crowded'] }
          )
        ])
  ]
}

const unreadyIn = (
  { id }: Correlation,
  plan: Plan,
  timelines: ReadonlyArray<Timeline>
): ReadonlyArray<Finding> => {
  const unready = plan.unready?.(timelines)
  return unready === undefined
    ? []
    : [
        findingOf(
          { id, severity: 'info' },
          historyTooShort,
          'The records start at {since}, and go back less than {within}: it is not known yet what is new.',
          unready
        )
      ]
}

/** @internal The findings of a correlation, and how many of its keys passed. */
export interface Detected {
  readonly findings: ReadonlyArray<Finding>
  readonly passed: RuleTally['passed']
}

/** @internal A finding has at most `most` of the events that led to it. */
export const detected = (
  { correlation, plan }: ActiveCorrelation,
  windows: Windows,
  max?: number
): Detected => {
  trim(windows, plan.limits.windows)
  const timelines = timelinesIn(windows)
  const since =
    windows.dropped === undefined ? undefined : (windows.dropped.bucket + 1) * plan.limits.width
  const detections = plan.detect(timelines, since)
  const keys = new Set(detections.map(({ by }) => by))
  const quiet = timelines.filter(({ key }) => !keys.has(key))
  const messageId = messageIds[correlation.kind]
  return {
    findings: [
      ...detections.map((each) =>
        findingOf(correlation, messageId, correlation.message, each, max)
      ),
      ...bounds(correlation, plan, windows, quiet, timelines),
      ...unreadyIn(correlation, plan, timelines)
    ],
    passed: quiet.length
  }
}
