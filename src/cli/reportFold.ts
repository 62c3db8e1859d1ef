/**
 * A report in a worker: which one, and of which events, is asked for in the URL of this module.
 *
 * @module
 * @since 0.1.0
 */
import type { Fold } from '../node/Fold.js'
import { type FilterOptions, filterOf } from './eventFilter.js'
import type { Making } from './Making.js'
import { type ReportName, startOf } from './reports.js'

/** @internal */
export interface Asked {
  readonly name: ReportName
  readonly unscrubbed: boolean
  readonly filter: FilterOptions
}

const { name, unscrubbed, filter }: Asked = JSON.parse(
  decodeURIComponent(new URL(import.meta.url).search.slice(1))
)

const matches = filterOf(filter)

/** @internal */
export const fold: Fold<Making, unknown> = {
  empty: () => startOf(name, unscrubbed),
  step: (state, event) => {
    if (matches(event)) state.add(event)
    return state
  },
  send: (state) => state.sent()
}
