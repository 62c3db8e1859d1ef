/**
 * The ready reports, by name.
 *
 * @module
 * @since 0.1.0
 */
import { activity } from '../report/Activity.js'
import { changes } from '../report/Changes.js'
import { denials } from '../report/Denials.js'
import { drift } from '../report/Drift.js'
import { withheld } from '../report/Withheld.js'
import { type Making, making, tallyMaking, together } from './Making.js'

/** In the order in which `all` tells them. */
const each = ['activity', 'changes', 'denials', 'withheld', 'drift', 'tally'] as const

/** @internal */
export const reportNames = [...each, 'all'] as const

/** @internal */
export type ReportName = (typeof reportNames)[number]

/** @internal */
export const startOf = (name: ReportName, isUnscrubbed: boolean): Making => {
  switch (name) {
    case 'activity':
      return making(activity, isUnscrubbed, (found) => ({ activity: found }))
    case 'changes':
      return making(changes, isUnscrubbed, (found) => ({ changes: found }))
    case 'denials':
      return making(denials, isUnscrubbed, (found) => ({ denials: found }))
    case 'withheld':
      return making(withheld, isUnscrubbed, (found) => ({ withheld: found }))
    case 'drift':
      return making(drift, isUnscrubbed, (found) => ({ drift: found }))
    case 'tally':
      return tallyMaking
    case 'all':
      return together(each.map((one) => startOf(one, isUnscrubbed)))
  }
}
