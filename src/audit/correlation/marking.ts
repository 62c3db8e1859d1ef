/**
 * From one event to the marks that correlations keep of it.
 *
 * @module
 * @since 0.2.0
 */
import type { Placed, PlacedRecord } from '../../aggregate/Placed.js'
import { distinct } from '../../core/distinct.js'
import type { MediaEvent } from '../../event/MediaEvent.js'
import { outcome } from '../../event/outcome.js'
import { indexOf } from '../indexOf.js'
import { readingOf } from '../judge.js'
import { matchesOutcome, selectingByOutcome } from '../matchesOutcome.js'
import { subjectOf } from '../subject.js'
import type { Finding, Undetermined, Verdict } from '../Verdict.js'
import { type Watched, watchOf } from '../watch.js'
import type { Correlation, Plan } from './Correlation.js'
import { keyTexts } from './keyTexts.js'
import { recordSubject } from './recordSubject.js'
import { SeenEvent } from './SeenEvent.js'
import type {
  CorrelationSelection,
  EventSelection,
  FindingSelection,
  Mark,
  RecordSelection
} from './Selection.js'
import { isKnown, isPlaced, marksOf } from './selectedMarks.js'
import { failed, undetermined } from './selectionVerdicts.js'
import { seeIn, type Windows } from './Windows.js'

/** @internal An enabled correlation, with its options. */
export interface ActiveCorrelation {
  readonly correlation: Correlation
  readonly plan: Plan
}

/** @internal Receives a verdict on a single event. */
export type Notice = (verdict: Finding | Undetermined) => void

/** One selection of one correlation. */
interface Looking<S extends CorrelationSelection> {
  readonly active: ActiveCorrelation
  /** The position of the correlation. */
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
              // The tag says which of the three it is.
              selection: selection as Extract<CorrelationSelection, { readonly _tag: Tag }>
            }
          ]
        : []
    )
  )

const textOf = /*#__PURE__*/ keyTexts()

/**
 * Adds the marks to the windows. Reports an event without a usable time, and what was withheld if there are no marks.
 */
const keep = (
  windows: ReadonlyArray<Windows>,
  { active, index, side }: Looking<CorrelationSelection>,
  seen: SeenEvent,
  marks: ReadonlyArray<Mark> | undefined,
  watched: Pick<Watched, 'withheld'> | undefined,
  notice: Notice
): void => {
  const { correlation, plan } = active
  const into = windows[index]
  if (into === undefined) return
  if (marks === undefined) return notice(failed(correlation, seen.subject()))
  let marked = false
  for (const { by, what } of marks) {
    if (!isKnown(by)) continue
    const time = seen.time()
    if (time === undefined)
      return notice(undetermined(correlation, seen.subject(), [['eventTime']]))
    marked = true
    const thing = plan.thing(what, seen.identity(), side)
    const key = plan.isKeyedByThing ? textOf(by, thing) : textOf(by)
    const one = seen.sighting(time.instant, plan.isKeyedByThing ? '' : thing)
    seeIn(into, plan.limits, key, side, time.moment, one, seen.subject)
  }
  if (marked) return
  const unseen = watched?.withheld() ?? []
  if (unseen.length > 0) notice(undetermined(correlation, seen.subject(), distinct(unseen)))
}

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

/** @internal Adds what each event or record leaves in the windows of the correlations. */
export const marking = (all: ReadonlyArray<ActiveCorrelation>): Marking => {
  const lookingFor = indexOf(
    lookingAt(all, 'Events'),
    ({ selection }: Looking<EventSelection>) => selection.on
  )
  const byOutcome = selectingByOutcome<Looking<EventSelection>>(
    ({ selection }) => selection.outcome
  )
  const ofRules = byRule(lookingAt(all, 'Findings'))
  const ofRecords: ReadonlyArray<Looking<RecordSelection>> = lookingAt(all, 'Records')
  return {
    event: (windows, { event, place }, verdicts, notice) => {
      const named = lookingFor(event)
      if (named.length === 0 && ofRules.size === 0) return
      const seen = new SeenEvent(event, place, () => subjectOf(event, place))
      const selecting = named.length === 0 ? named : byOutcome(named)[outcome(event)._tag]
      if (selecting.length > 0) {
        const watched = watchOf(event)
        const reading = readingOf(watched)
        for (const looking of selecting) {
          const { select } = looking.selection
          let marks = marksOf(select, event, reading)
          // Recording the paths that were read is slower than the selection itself, and only needed if nothing is marked.
          if (marks?.some(isPlaced) !== true) {
            watched.forget()
            marks = marksOf(select, watched.event, reading)
          }
          keep(windows, looking, seen, marks, watched, notice)
        }
      }
      for (const verdict of verdicts) {
        if (verdict._tag !== 'Finding' || verdict.suppressed !== undefined) continue
        for (const looking of ofRules.get(verdict.rule) ?? []) {
          const marks = marksOf(looking.selection.select, verdict, event)
          keep(windows, looking, seen, marks, undefined, notice)
        }
      }
    },
    record: (windows, { record, place }, notice) => {
      const seen = new SeenEvent(record, place, () => recordSubject(record, place))
      for (const looking of ofRecords) {
        const { on, outcome: wanted, select } = looking.selection
        const names = Object.hasOwn(on, record.eventSource) ? on[record.eventSource] : undefined
        if (names?.includes(record.eventName) !== true) continue
        if (!matchesOutcome(wanted, outcome(record)._tag)) continue
        keep(windows, looking, seen, marksOf(select, record), undefined, notice)
      }
    }
  }
}
