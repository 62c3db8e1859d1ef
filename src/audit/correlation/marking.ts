/**
 * From one event to what correlations keep of it.
 *
 * @module
 * @since 0.2.0
 */
import { instantOf } from '../../aggregate/instant.js'
import type { Placed, PlacedRecord, RecordPlace } from '../../aggregate/Placed.js'
import { isObject } from '../../core/Json.js'
import { memoize } from '../../core/memoize.js'
import type { Path } from '../../core/Path.js'
import type { MediaEvent } from '../../event/MediaEvent.js'
import { type Outcome, outcome } from '../../event/outcome.js'
import type { Envelope } from '../../record/Envelope.js'
import { indexOf } from '../indexOf.js'
import { isAsked } from '../isAsked.js'
import { readingOf } from '../judge.js'
import { shownPath } from '../scrubName.js'
import { keyOf, subjectOf } from '../subject.js'
import type { Finding, Subject, Undetermined, Verdict } from '../Verdict.js'
import { ruleFailed } from '../Verdict.js'
import { watchOf } from '../watch.js'
import type { Correlation, Plan } from './Correlation.js'
import { keyTexts } from './keyTexts.js'
import { recordSubject } from './recordSubject.js'
import type {
  CorrelationSelection,
  EventSelection,
  FindingSelection,
  Mark,
  Marks,
  RecordSelection
} from './Selection.js'
import { seeIn, type Windows } from './Windows.js'

/** @internal A correlation that is on, with its options. */
export interface ActiveCorrelation {
  readonly correlation: Correlation
  readonly plan: Plan
}

/** @internal Takes a verdict on a single event. */
export type Notice = (verdict: Finding | Undetermined) => void

/** One selection of one correlation. */
interface Looking<S extends CorrelationSelection> {
  readonly active: ActiveCorrelation
  /** Which of the correlations. */
  readonly index: number
  readonly side: number
  readonly selection: S
}

const lookingAt = <Tag extends CorrelationSelection['_tag']>(
  all: ReadonlyArray<ActiveCorrelation>,
  tag: Tag
): ReadonlyArray<Looking<Extract<CorrelationSelection, { readonly _tag: Tag }>>> =>
  all.flatMap((active, index) =>
    active.correlation.over.flatMap((selection, i) =>
      selection._tag === tag
        ? [
            {
              active,
              index,
              side: active.plan.sideOf(i),
              // The tag tells which of the three it is.
              selection: selection as Extract<CorrelationSelection, { readonly _tag: Tag }>
            }
          ]
        : []
    )
  )

const isMark = (value: unknown): value is Mark =>
  isObject(value) &&
  Array.isArray(value['by']) &&
  value['by'].every((part) => part === undefined || typeof part === 'string') &&
  (value['what'] === undefined || typeof value['what'] === 'string')

/** Undefined where a selection threw, or made no marks: it may be written without a compiler. */
const marksOf = (select: () => Marks): ReadonlyArray<Mark> | undefined => {
  try {
    const made: unknown = select()
    const all: ReadonlyArray<unknown> =
      made === undefined ? [] : Array.isArray(made) ? made : [made]
    return all.every(isMark) ? all : undefined
  } catch {
    return undefined
  }
}

const isKnown = (by: Mark['by']): by is ReadonlyArray<string> =>
  by.every((part) => part !== undefined)

const isPlaced = ({ by }: Mark): boolean => isKnown(by)

const failed = ({ id, severity }: Correlation, subject: Subject): Finding => ({
  _tag: 'Finding',
  rule: id,
  severity,
  messageId: ruleFailed,
  message: 'A selection of the correlation threw, or made no mark: the event was not looked at.',
  evidence: [],
  key: keyOf({ id, per: 'resource' }, ruleFailed, subject, []),
  subject
})

const undetermined = (
  { id, severity }: Correlation,
  subject: Subject,
  withheld: ReadonlyArray<Path>
): Undetermined => ({
  _tag: 'Undetermined',
  rule: id,
  severity,
  withheld: withheld.map(shownPath),
  key: keyOf({ id, per: 'resource' }, 'undetermined', subject, []),
  subject
})

/** Made once, if it is asked for. */
const once = <A>(make: () => A): (() => A) => {
  let made: { readonly value: A } | undefined
  return () => (made ??= { value: make() }).value
}

/** One event, as all selections share it. */
interface Seen {
  readonly event: Envelope
  readonly place: RecordPlace | undefined
  readonly subject: () => Subject
  /** As it sorts, and in milliseconds; undefined where it cannot be read. */
  readonly time: () => readonly [instant: string, moment: number] | undefined
}

const seenOf = (event: Envelope, place: RecordPlace | undefined, subject: () => Subject): Seen => ({
  event,
  place,
  subject: once(subject),
  time: once(() => {
    const instant = instantOf(event)
    return instant === undefined ? undefined : [instant, Date.parse(`${instant}Z`)]
  })
})

const nameOf = ({ event, place }: Seen): string =>
  event.eventID ??
  (place === undefined
    ? `${event.eventTime} ${event.eventSource} ${event.eventName}`
    : `${place.source}#${place.index}`)

const textOf = /*#__PURE__*/ keyTexts()

/** Paths that were read again and again are told once. */
const distinct = (paths: ReadonlyArray<Path>): ReadonlyArray<Path> => [
  ...new Map(paths.map((path) => [JSON.stringify(path), path])).values()
]

/** Keeps what is marked; tells what cannot be placed in time, and what was withheld where nothing is marked. */
const keep = (
  windows: ReadonlyArray<Windows>,
  { active, index, side }: Looking<CorrelationSelection>,
  seen: Seen,
  marks: ReadonlyArray<Mark> | undefined,
  withheld: () => ReadonlyArray<Path>,
  notice: Notice
): void => {
  const { correlation, plan } = active
  const into = windows[index]
  if (into === undefined) return
  if (marks === undefined) return notice(failed(correlation, seen.subject()))
  let marked = false
  const { eventTime, eventID = '', eventSource, eventName } = seen.event
  for (const { by, what } of marks) {
    if (!isKnown(by)) continue
    const time = seen.time()
    if (time === undefined)
      return notice(undetermined(correlation, seen.subject(), [['eventTime']]))
    marked = true
    const [key, thing] = plan.place(by, what, nameOf(seen), side)
    const [instant, moment] = time
    const one = { instant, eventTime, eventID, eventSource, eventName, what: thing }
    seeIn(into, plan.limits, textOf(key), side, moment, one, seen.subject)
  }
  if (marked) return
  const unseen = distinct(withheld())
  if (unseen.length > 0) notice(undetermined(correlation, seen.subject(), unseen))
}

const nothing = (): ReadonlyArray<Path> => []

const byRule = (
  all: ReadonlyArray<Looking<FindingSelection>>
): ReadonlyMap<string, ReadonlyArray<Looking<FindingSelection>>> => {
  const map = new Map<string, Array<Looking<FindingSelection>>>()
  for (const looking of all)
    for (const { id } of looking.selection.rules) map.set(id, [...(map.get(id) ?? []), looking])
  return map
}

/** @internal */
export interface Marking {
  readonly event: (
    windows: ReadonlyArray<Windows>,
    placed: Placed<MediaEvent>,
    verdicts: ReadonlyArray<Verdict>,
    notice: Notice
  ) => void
  readonly record: (windows: ReadonlyArray<Windows>, placed: PlacedRecord, notice: Notice) => void
}

/** @internal What each event leaves in the windows of the correlations. */
export const marking = (all: ReadonlyArray<ActiveCorrelation>): Marking => {
  const lookingFor = indexOf(
    lookingAt(all, 'Events').map((looking: Looking<EventSelection>) => ({
      ...looking,
      rule: looking.selection
    }))
  )
  const byOutcome = memoize((named: ReadonlyArray<Looking<EventSelection>>) => {
    const after = (ended: Outcome['_tag']): ReadonlyArray<Looking<EventSelection>> =>
      named.filter(({ selection }) => isAsked(selection.outcome, ended))
    return { Succeeded: after('Succeeded'), Denied: after('Denied'), Failed: after('Failed') }
  })
  const ofRules = byRule(lookingAt(all, 'Findings'))
  const ofRecords: ReadonlyArray<Looking<RecordSelection>> = lookingAt(all, 'Records')
  return {
    event: (windows, { event, place }, verdicts, notice) => {
      const named = lookingFor(event)
      if (named.length === 0 && ofRules.size === 0) return
      const seen = seenOf(event, place, () => subjectOf(event, place))
      const asked = named.length === 0 ? named : byOutcome(named)[outcome(event)._tag]
      if (asked.length > 0) {
        const watched = watchOf(event)
        const reading = readingOf(watched)
        for (const looking of asked) {
          const { select } = looking.selection
          let marks = marksOf(() => select(event, reading))
          // What was read matters only where nothing is marked, and to remember it takes longer than to select.
          if (marks?.some(isPlaced) !== true) {
            watched.forget()
            marks = marksOf(() => select(watched.event, reading))
          }
          keep(windows, looking, seen, marks, watched.withheld, notice)
        }
      }
      for (const verdict of verdicts) {
        if (verdict._tag !== 'Finding' || verdict.suppressed !== undefined) continue
        for (const looking of ofRules.get(verdict.rule) ?? []) {
          const marks = marksOf(() => looking.selection.select(verdict, event))
          keep(windows, looking, seen, marks, nothing, notice)
        }
      }
    },
    record: (windows, { record, place }, notice) => {
      const seen = seenOf(record, place, () => recordSubject(record, place))
      for (const looking of ofRecords) {
        const { on, outcome: wanted, select } = looking.selection
        const names = Object.hasOwn(on, record.eventSource) ? on[record.eventSource] : undefined
        if (names?.includes(record.eventName) !== true) continue
        if (!isAsked(wanted, outcome(record)._tag)) continue
        keep(
          windows,
          looking,
          seen,
          marksOf(() => select(record)),
          nothing,
          notice
        )
      }
    }
  }
}
