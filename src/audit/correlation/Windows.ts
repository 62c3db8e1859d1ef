/**
 * What a correlation keeps: for each key and each window of time, the first and the last events that were seen in it,
 * which are the edges of the window.
 *
 * Law: any split of the events, in any order, gives the same result. If there are more windows than may be kept, the
 * latest remain: which these are does not depend on how the set was built.
 *
 * @module
 * @since 0.2.0
 */
import { compareTexts } from '../../aggregate/Moment.js'
import { absorbEdges, type Edges, noEdges, type Side, see } from './Edges.js'
import type { Sighting, Witness } from './Sighting.js'

/** @internal The position of a window: it starts at this multiple of its width since 1970. */
export interface Position {
  readonly bucket: number
  readonly key: string
}

/**
 * @internal What was seen of one key in one window. A sequence has two sides: the events that come first, and those that
 * come next. Other correlations have one.
 */
export interface Window extends Position {
  readonly sides: ReadonlyArray<Edges>
}

/** @internal How much a correlation keeps. */
export interface Limits {
  /** The width of a window, in milliseconds. */
  readonly width: number
  readonly sides: ReadonlyArray<Side>
  /** How many windows are kept. */
  readonly windows: number
}

/** @internal The windows of one correlation. */
export interface Windows {
  /** By the position of the window, and by key. */
  readonly kept: Map<number, Map<string, Window>>
  /** The number of windows. */
  size: number
  /** The latest window that was dropped, if any was. */
  dropped: Position | undefined
}

/** @internal */
export const noWindows = (): Windows => ({ kept: new Map(), size: 0, dropped: undefined })

/** @internal All windows, in no particular order. */
export const allWindows = ({ kept }: Windows): ReadonlyArray<Window> =>
  [...kept.values()].flatMap((byKey) => [...byKey.values()])

/** @internal */
export const hasWindow = ({ kept }: Windows, { bucket, key }: Position): boolean =>
  kept.get(bucket)?.has(key) === true

/** @internal */
export const comparePositions = (a: Position, b: Position): number =>
  a.bucket - b.bucket || compareTexts(a.key, b.key)

const drop = (windows: Windows, { bucket, key }: Position): void => {
  if (windows.dropped === undefined || comparePositions(windows.dropped, { bucket, key }) < 0)
    windows.dropped = { bucket, key }
}

const remove = (windows: Windows, { bucket, key }: Position): void => {
  const byKey = windows.kept.get(bucket)
  if (byKey?.delete(key) === true) windows.size--
  if (byKey?.size === 0) windows.kept.delete(bucket)
}

/** @internal Drops the windows in excess, the earliest first. */
export const trim = (windows: Windows, max: number): void => {
  const over = windows.size - max
  if (over <= 0) return
  for (const window of [...allWindows(windows)].sort(comparePositions).slice(0, over)) {
    remove(windows, window)
    drop(windows, window)
  }
}

/** Allows a tenth more than the limit, so that not every new window sorts all. */
const trimIfFarOver = (windows: Windows, max: number): void => {
  if (windows.size > max * 1.1) trim(windows, max)
}

/** Undefined for a window that is earlier than those that were dropped. */
const windowAt = (
  windows: Windows,
  { sides, windows: max }: Limits,
  bucket: number,
  key: string
): Window | undefined => {
  const byKey = windows.kept.get(bucket)
  const known = byKey?.get(key)
  if (known !== undefined) return known
  const made = { bucket, key, sides: sides.map(noEdges) }
  if (windows.dropped !== undefined && comparePositions(made, windows.dropped) <= 0)
    return undefined
  if (byKey === undefined) windows.kept.set(bucket, new Map([[key, made]]))
  else byKey.set(key, made)
  windows.size++
  trimIfFarOver(windows, max)
  return made
}

/** @internal Adds a sighting to the window of its key and time. */
export const seeIn = (
  windows: Windows,
  limits: Limits,
  key: string,
  side: number,
  moment: number,
  one: Sighting,
  subject: () => Witness['subject']
): void => {
  const bucket = Math.floor(moment / limits.width)
  const edges = windowAt(windows, limits, bucket, key)?.sides[side]
  const limit = limits.sides[side]
  if (edges !== undefined && limit !== undefined) see(edges, one, limit, subject)
}

/** @internal Adds a window to those with which it shares nothing afterwards. */
export const absorbWindow = (into: Windows, limits: Limits, from: Window): void => {
  const window = windowAt(into, limits, from.bucket, from.key)
  from.sides.forEach((edges, side) => {
    const known = window?.sides[side]
    const limit = limits.sides[side]
    if (known !== undefined && limit !== undefined) absorbEdges(known, edges, limit)
  })
}

/** @internal */
export const absorbWindows = (into: Windows, limits: Limits, from: Windows): void => {
  for (const window of allWindows(from)) absorbWindow(into, limits, window)
  if (from.dropped !== undefined) {
    const { dropped } = from
    drop(into, dropped)
    for (const window of allWindows(into))
      if (comparePositions(window, dropped) <= 0) remove(into, window)
  }
  trim(into, limits.windows)
}
