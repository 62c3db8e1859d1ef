/**
 * The latest lines of many.
 *
 * @module
 * @since 0.1.0
 */

/** @internal */
export interface Latest {
  /** `time` in any text that sorts. */
  readonly add: (time: string, line: string) => void
  /** In the order of time, at most as many as were asked for. */
  readonly lines: () => ReadonlyArray<string>
  /** How many there were in all. */
  readonly count: () => number
}

interface Line {
  readonly time: string
  readonly line: string
}

/** @internal Holds at most twice as many as it gives. */
export const latest = (limit: number): Latest => {
  let held: ReadonlyArray<Line> = []
  let coming: Array<Line> = []
  let count = 0
  const settle = (): void => {
    // A stable sort: lines of one second stay in the order of the trail.
    held = [...held, ...coming].sort((a, b) => (a.time < b.time ? -1 : a.time > b.time ? 1 : 0))
    held = held.slice(Math.max(0, held.length - limit))
    coming = []
  }
  return {
    add: (time, line) => {
      count++
      if (coming.push({ time, line }) > limit) settle()
    },
    lines: () => {
      settle()
      return held.map(({ line }) => line)
    },
    count: () => count
  }
}
