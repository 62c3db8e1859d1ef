/**
 * The findings of an audit's correlations, as an aggregate of their own.
 *
 * Law: these are the findings that `findings` groups, one by one, each with all events that led to it and were kept.
 *
 * @module
 * @since 0.2.0
 */
import { type Aggregate, aggregate, fingerprintOf } from '../aggregate/Aggregate.js'
import type { Placed, PlacedRecord } from '../aggregate/Placed.js'
import type { MediaEvent } from '../event/MediaEvent.js'
import type { Audit } from './audit.js'
import type { Windows } from './correlation/Windows.js'
import { nextTurn } from './turn.js'
import { boundMet, type Finding, historyTooShort } from './Verdict.js'

/** Findings about the trail itself, or about the limits of a correlation, are not about an event. */
const isAboutEvents = ({ messageId }: Finding): boolean =>
  messageId !== boundMet && messageId !== historyTooShort

/** @internal Without suppressed findings. */
export const correlatedFindings = (
  audit: Audit
): Aggregate<Placed<MediaEvent> | PlacedRecord, ReadonlyArray<Finding>> => {
  const { '~judgeNeeded': judgeNeeded, '~correlating': correlating, '~suppress': suppress } = audit
  return aggregate(fingerprintOf('correlated', audit.fingerprint), {
    empty: correlating.empty,
    step: (windows: ReadonlyArray<Windows>, placed: Placed<MediaEvent> | PlacedRecord) => {
      nextTurn()
      if ('record' in placed) correlating.record(windows, placed, () => undefined)
      else
        correlating.event(windows, placed, judgeNeeded(placed.event, placed.place), () => undefined)
    },
    absorb: correlating.absorb,
    finish: (windows) =>
      correlating
        .finish(windows, Number.POSITIVE_INFINITY)
        .flatMap(({ findings }) => findings)
        .filter((finding) => isAboutEvents(finding) && suppress(finding).suppressed === undefined),
    encode: correlating.encode,
    decode: correlating.decode
  })
}
