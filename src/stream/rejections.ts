/**
 * Rejections, of which those that come one after the other are put into one: junk costs a single item, however much of it
 * there is.
 *
 * @module
 * @since 0.2.0
 */
import type { Rejected, StreamPlace } from './ReadItem.js'
import type { Refusal } from './reject.js'

/** @internal How much a rejection counts for. */
export interface Extent {
  /** Behind what is rejected. */
  readonly end: number
  /** None where it goes on in the line of the one before. */
  readonly count: number
  /** Whether it is not JSON, rather than JSON that is not a record. */
  readonly isBroken: boolean
}

/** @internal */
export interface Rejections {
  /** Gives how many were counted: one at least, where it does not go together with what came before. */
  readonly add: (place: StreamPlace, refusal: Refusal, extent: Extent) => number
  /** Where the one ends that may go on; nothing if there is none. */
  readonly end: () => number | undefined
  /** What comes next is none. */
  readonly close: () => void
}

const isAlike = (a: Refusal, b: Refusal): boolean => {
  if (a === b) return true
  const [[one, ...more], [other, ...others]] = [a.issues, b.issues]
  return (
    a.reason === b.reason &&
    more.length + others.length === 0 &&
    one.expected === other.expected &&
    one.found === other.found &&
    one.hint === other.hint &&
    one.path.length === other.path.length &&
    one.path.every((step, at) => step === other.path[at])
  )
}

interface Open {
  readonly place: StreamPlace
  readonly refusal: Refusal
  readonly isBroken: boolean
  end: number
  count: number
}

/** @internal `give` takes each that is closed. All that is broken goes together, and else what is rejected in the same words. */
export const rejections = (give: (rejected: Rejected) => void): Rejections => {
  let open: Open | undefined

  const close = (): void => {
    if (open === undefined) return
    const { place, refusal, end: endOffset, count } = open
    const { reason, issues } = refusal
    open = undefined
    give({ _tag: 'Rejected', place, endOffset, count, reason, issues })
  }

  return {
    add: (place, refusal, { end, count, isBroken }) => {
      if (open !== undefined && ((open.isBroken && isBroken) || isAlike(open.refusal, refusal))) {
        open.count += count
        open.end = Math.max(open.end, end)
        return count
      }
      close()
      const first = Math.max(1, count)
      open = { place, refusal, isBroken, end, count: first }
      return first
    },
    end: () => open?.end,
    close
  }
}
