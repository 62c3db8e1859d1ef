/**
 * Findings as an aggregate over events with their places.
 *
 * Law: the findings of a trail are those of its parts, combined in any order. Memory grows with the number of findings,
 * not with the number of events.
 *
 * @module
 * @since 0.2.0
 */
import { type Aggregate, aggregate } from '../aggregate/Aggregate.js'
import { tuple } from '../aggregate/json.js'
import type { Placed, PlacedRecord } from '../aggregate/Placed.js'
import * as E from '../core/either.js'
import type { MediaEvent } from '../event/MediaEvent.js'
import type { Audit } from './audit.js'
import type { Notice } from './correlation/marking.js'
import type { Windows } from './correlation/Windows.js'
import type { Findings } from './Findings.js'
import { decodeSums, encodeSums } from './findingState.js'
import {
  addSums,
  addTally,
  addVerdict,
  type FindingSums,
  findingsIn,
  noFindings
} from './findingSums.js'
import { nextTurn } from './turn.js'
import type { Verdict } from './Verdict.js'

/** What an audit keeps of the events that were aggregated. */
interface FindingsCell {
  readonly sums: FindingSums
  /** One for each correlation. */
  readonly windows: ReadonlyArray<Windows>
}

/** Adds the current findings of the correlations to a copy of the sums. */
const summedUp = ({ sums, windows }: FindingsCell, audit: Audit): FindingSums => {
  if (audit.correlations.length === 0) return sums
  const all = noFindings()
  addSums(all, sums)
  for (const { id, findings, passed } of audit['~correlating'].finish(windows)) {
    addTally(all, id, { passed, found: 0, undetermined: 0, suppressed: 0 })
    for (const finding of findings) addVerdict(all, audit['~suppress'](finding))
  }
  return all
}

/**
 * Aggregates the findings of an audit in events, and in the records of other services that its correlations need. Its
 * fingerprint is that of the audit: its rules and correlations, their severities and options, and the suppressions.
 *
 * *Gotcha:* do not modify an event after it was aggregated, until the state is finished or encoded: findings of
 * correlations may read it only then.
 *
 * @category aggregates
 * @since 0.2.0
 */
export function findings(audit: Audit): Aggregate<Placed<MediaEvent> | PlacedRecord, Findings> {
  const { fingerprint, judge, '~judgeExtra': judgeExtra, '~correlating': correlating } = audit
  const suppress = audit['~suppress']
  const correlates = audit.correlations.length > 0
  return aggregate(fingerprint, {
    empty: (): FindingsCell => ({ sums: noFindings(), windows: correlating.empty() }),
    step: ({ sums, windows }, placed: Placed<MediaEvent> | PlacedRecord) => {
      nextTurn()
      const notice: Notice = (verdict) => addVerdict(sums, suppress(verdict))
      if ('record' in placed) return correlating.record(windows, placed, notice)
      const { event, place } = placed
      const verdicts = judge(event, place)
      for (const verdict of verdicts) addVerdict(sums, verdict)
      if (!correlates) return
      const extra = judgeExtra(event, place)
      const all = extra.length === 0 ? verdicts : [...verdicts, ...extra]
      correlating.event(windows, placed, all, notice)
    },
    absorb: (into, from) => {
      addSums(into.sums, from.sums)
      correlating.absorb(into.windows, from.windows)
    },
    finish: (kept) => findingsIn(summedUp(kept, audit)),
    encode: ({ sums, windows }) => [...encodeSums(sums), correlating.encode(windows)],
    decode: (json, path) => {
      const parts = tuple(json, 3, path)
      if (E.isLeft(parts)) return parts
      const sums = decodeSums(parts.right.slice(0, 2), path)
      if (E.isLeft(sums)) return sums
      return E.map(
        (windows: ReadonlyArray<Windows>): FindingsCell => ({ sums: sums.right, windows })
      )(correlating.decode(parts.right[2], [...path, 2]))
    }
  })
}

/**
 * The findings for these verdicts.
 *
 * @category constructors
 * @since 0.1.0
 */
export function findingsOf(verdicts: Iterable<Verdict>): Findings {
  const sums = noFindings()
  for (const verdict of verdicts) addVerdict(sums, verdict)
  return findingsIn(sums)
}
