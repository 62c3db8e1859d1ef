/**
 * What the correlations of an audit find, as an aggregate of its own.
 *
 * Law: the findings are those that `findings` groups, one by one, each with every event that led to it and was kept.
 *
 * @module
 * @since 0.2.0
 */
import { type Aggregate, aggregate, fingerprintOf } from '../aggregate/Aggregate.js'
import type { Placed, PlacedRecord } from '../aggregate/Placed.js'
import type { MediaEvent } from '../event/MediaEvent.js'
import type { Audit } from './audit.js'
import type { Windows } from './correlation/Windows.js'
import { nextTurn } from './lastEvent.js'
import { boundMet, type Finding, historyTooShort } from './Verdict.js'

/** What is said of the trail or of what could be kept is about no event. */
const isAboutEvents = ({ messageId }: Finding): boolean =>
  messageId !== boundMet && messageId !== historyTooShort

/** @internal Without those that are suppressed. */
export const correlatedFindings = (
  audit: Audit
): Aggregate<Placed<MediaEvent> | PlacedRecord, ReadonlyArray<Finding>> => {
  const { '~asked': asked, '~correlating': correlating, '~suppress': suppress } = audit
  return aggregate(fingerprintOf('correlated', audit.fingerprint), {
    empty: correlating.empty,
    step: (windows: ReadonlyArray<Windows>, placed: Placed<MediaEvent> | PlacedRecord) => {
      nextTurn()
      if ('record' in placed) correlating.record(windows, placed, () => undefined)
      else correlating.event(windows, placed, asked(placed.event, placed.place), () => undefined)
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
