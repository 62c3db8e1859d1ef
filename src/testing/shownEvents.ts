/**
 * Events as a failed test shows them: without their secrets.
 *
 * @module
 * @since 0.2.0
 */
import { showIssue } from '../core/DecodeIssue.js'
import * as E from '../core/either.js'
import { describe } from '../event/describe.js'
import { classify, decodeEvent, encode, type MediaEvent, scrub } from '../event/MediaEvent.js'
import { scrubText } from '../payload/scrubText.js'
import { printable, printableJson } from '../report/printable.js'
import type { Trail } from './CorrelationTables.js'

/** Longer text is cut: failures are read on a screen. */
const longest = 8000

/** Longer trails are cut. */
const maxShown = 20

const cut = (text: string): string =>
  text.length <= longest ? text : `${text.slice(0, longest)}… (${text.length} characters in all)`

/** @internal In full; if the event cannot be decoded, the reason. */
export const shownEvent = (event: MediaEvent): string => {
  const decoded = decodeEvent(encode(event))
  return E.isLeft(decoded)
    ? decoded.left.issues.map(showIssue).map(printable).join('\n')
    : cut(printableJson(JSON.stringify(encode(scrub(decoded.right)), undefined, 2)))
}

const lineOf = (record: Trail[number]): string => {
  const found = classify(encode(record))
  if (found._tag === 'Media')
    return printable(scrubText(`${found.event.eventTime}  ${describe(found.event)}`))
  if (found._tag !== 'Other') return 'a record that does not decode'
  const { eventTime, eventSource, eventName } = found.record
  return printable(scrubText(`${eventTime}  ${eventSource}:${eventName}`))
}

/** @internal A line for each event. */
export const shownTrail = (trail: Trail): string =>
  [
    ...trail.slice(0, maxShown).map(lineOf),
    ...(trail.length > maxShown ? [`and ${trail.length - maxShown} more`] : [])
  ].join('\n')
