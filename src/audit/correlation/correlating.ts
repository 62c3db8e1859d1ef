/**
 * The correlations of an audit as one fold: events leave marks in windows, and findings are computed from the windows.
 *
 * Law: the findings in a trail are those in its parts, combined in any order, with or without JSON in between. Memory
 * grows with what is selected, and is bounded; reaching a bound is a finding.
 *
 * @module
 * @since 0.2.0
 */
import { tuple } from '../../aggregate/json.js'
import type { DecodeIssue } from '../../core/DecodeIssue.js'
import * as E from '../../core/either.js'
import type { Json } from '../../core/Json.js'
import type { Path } from '../../core/Path.js'
import { type Detected, detected } from './detecting.js'
import { type ActiveCorrelation, type Marking, marking } from './marking.js'
import { absorbWindows, noWindows, type Windows } from './Windows.js'
import { decodeWindows, encodeWindows } from './windowsState.js'

/** @internal The fold of all correlations; its state has the windows of each, in their order. */
export interface Correlating extends Marking {
  readonly empty: () => ReadonlyArray<Windows>
  readonly absorb: (into: ReadonlyArray<Windows>, from: ReadonlyArray<Windows>) => void
  /** The findings of each, by its id; a finding lists `max` of its events, or a few by default. */
  readonly finish: (
    windows: ReadonlyArray<Windows>,
    max?: number
  ) => ReadonlyArray<Detected & { readonly id: string }>
  readonly encode: (windows: ReadonlyArray<Windows>) => Json
  readonly decode: (json: unknown, path: Path) => E.Either<DecodeIssue, ReadonlyArray<Windows>>
}

/** @internal The fold of these correlations. */
export const correlating = (all: ReadonlyArray<ActiveCorrelation>): Correlating => ({
  ...marking(all),
  empty: () => all.map(noWindows),
  absorb: (into, from) => {
    all.forEach(({ plan }, i) => {
      const [to, other] = [into[i], from[i]]
      if (to !== undefined && other !== undefined) absorbWindows(to, plan.limits, other)
    })
  },
  finish: (windows, max) =>
    all.flatMap((active, i) => {
      const own = windows[i]
      return own === undefined ? [] : [{ ...detected(active, own, max), id: active.correlation.id }]
    }),
  encode: (windows) =>
    all.flatMap(({ plan }, i) => {
      const own = windows[i]
      return own === undefined ? [] : [encodeWindows(own, plan.limits)]
    }),
  decode: (json, path) => {
    const list = tuple(json, all.length, path)
    if (E.isLeft(list)) return list
    const decoded: Array<Windows> = []
    for (const [i, { plan }] of all.entries()) {
      const windows = decodeWindows(list.right[i], plan.limits, [...path, i])
      if (E.isLeft(windows)) return windows
      decoded.push(windows.right)
    }
    return E.right(decoded)
  }
})
