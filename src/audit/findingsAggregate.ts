/**
 * Findings are an aggregate over events with their places.
 *
 * Law: those of a trail are those of its parts, combined in any order. Memory grows with what is found, never with events.
 *
 * @module
 * @since 0.2.0
 */
import { type Aggregate, aggregate } from '../aggregate/Aggregate.js'
import type { Placed } from '../aggregate/Placed.js'
import type { MediaEvent } from '../event/MediaEvent.js'
import type { Audit } from './audit.js'
import type { Findings } from './Findings.js'
import { decodeSums, encodeSums } from './findingState.js'
import { addSums, addVerdict, findingsIn, noFindings } from './findingSums.js'
import type { Verdict } from './Verdict.js'

/**
 * Aggregates what an audit finds in events. Its fingerprint is that of the audit: its rules, their severities and options,
 * and the suppressions.
 *
 * @category aggregates
 * @since 0.2.0
 */
export function findings({ fingerprint, judge }: Audit): Aggregate<Placed<MediaEvent>, Findings> {
  return aggregate(fingerprint, {
    empty: noFindings,
    step: (sums, { event, place }: Placed<MediaEvent>) => {
      for (const verdict of judge(event, place)) addVerdict(sums, verdict)
    },
    absorb: addSums,
    finish: findingsIn,
    encode: encodeSums,
    decode: decodeSums
  })
}

/**
 * The findings among some verdicts.
 *
 * @category constructors
 * @since 0.1.0
 */
export function findingsOf(verdicts: Iterable<Verdict>): Findings {
  const sums = noFindings()
  for (const verdict of verdicts) addVerdict(sums, verdict)
  return findingsIn(sums)
}
