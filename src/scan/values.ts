/**
 * A value in place of a record or a document: its start, and what is reported at its end.
 *
 * @module
 * @since 0.2.0
 */
import type { AutomatonState } from './AutomatonState.js'
import type { SourceVerdict } from './EventSourceValue.js'
import type { Cause } from './resumption.js'
import type { Verdict } from './Scanner.js'
import { betweenValues, rootObject } from './states.js'

/** @internal Starts a value here. */
export const openValue = (scan: AutomatonState, start: number): void => {
  scan.start = start
  scan.isClosed = false
  scan.isString = false
  scan.isSeveral = false
  scan.isAfterComma = false
  scan.isAfterDocument = false
  scan.verdict = 'Unclear'
  scan.hasOtherName = false
  scan.tooDeep = false
  scan.hasSource = false
}

/** @internal The verdict on a record by its source, and by its name if that excludes it. */
export const byName = (said: SourceVerdict, hasOtherName: boolean): Verdict =>
  said === 'ByName' ? (hasOtherName ? 'Other' : 'Wanted') : said

/** @internal The verdict on the value that has ended. */
export const verdictOf = (scan: AutomatonState): Verdict => {
  const verdict = scan.isSeveral ? 'Unclear' : byName(scan.verdict, scan.hasOtherName)
  return scan.tooDeep && verdict !== 'Other' ? 'TooDeep' : verdict
}

/** @internal */
export const emitDocument = (scan: AutomatonState, end: number, verdict: Verdict): void => {
  scan.emit('Document', scan.start, end, verdict)
  scan.start = -1
}

/** @internal An element without a value is an empty span. */
export const emitElement = (scan: AutomatonState, end: number): void => {
  scan.isLeft = false
  if (scan.start < 0) scan.emit('Element', end, end, 'Unclear')
  else scan.emit('Element', scan.start, end, verdictOf(scan))
  scan.start = -1
}

/** @internal Between documents again. */
export const toRoot = (scan: AutomatonState): void => {
  scan.form = rootObject
  scan.state = betweenValues
  scan.depth = 0
  scan.level = 1
  scan.start = -1
}

/** @internal Handles a broken value: returns the offset at which the next document may start, or -1 to go on. */
export const breakOff = (scan: AutomatonState, at: number, cause: Cause): number => {
  const broken = scan.start < 0 ? at : scan.start
  const to = scan.recover(broken, at, cause, scan.level > 1)
  if (to < 0) return to
  scan.emit('Break', broken, to, 'Unclear')
  toRoot(scan)
  return to
}

/**
 * @internal The list is truncated after an element, which may itself be a document; if there are several values, each
 * may be a line.
 */
export const breakList = (scan: AutomatonState, at: number, cause: Cause): number => {
  const { start } = scan
  if (start >= 0 && scan.isClosed && !scan.isSeveral)
    if (scan.recover(start, at, cause, true) !== start) emitElement(scan, at)
  return breakOff(scan, at, cause)
}
