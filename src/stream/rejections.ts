/**
 * Merges consecutive rejections: junk gives a single item, however much of it there is.
 *
 * @module
 * @since 0.2.0
 */
import type { Rejected, StreamPlace } from './ReadItem.js'
import type { Refusal } from './reject.js'

/** @internal How much a rejection counts. */
export interface Extent {
  /** The end of what is rejected. */
  readonly end: number
  /** Undefined if it continues on the line of the previous one. */
  readonly count: number
  /** Whether it is not JSON, as opposed to JSON that is not a record. */
  readonly isBroken: boolean
}

/** @internal */
export interface Rejections {
  /** Returns how many were counted: at least one, if it cannot be merged with the previous one. */
  readonly add: (place: StreamPlace, refusal: Refusal, extent: Extent) => number
  /** The end of the rejection that may be continued; undefined if there is none. */
  readonly end: () => number | undefined
  /** The next item is not a rejection. */
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

/**
 * @internal `give` receives each completed rejection. Everything that is not JSON is merged, and otherwise rejections
 * with the same text.
 */
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
