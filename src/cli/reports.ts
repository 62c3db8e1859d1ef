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
import { accountMaking, type Making, making } from './Making.js'

/** @internal */
export const reportNames = [
  'activity',
  'changes',
  'denials',
  'withheld',
  'drift',
  'account'
] as const

/** @internal */
export type ReportName = (typeof reportNames)[number]

/** @internal */
export const startOf = (name: ReportName, isUnscrubbed: boolean): Making => {
  switch (name) {
    case 'activity':
      return making(activity, isUnscrubbed)
    case 'changes':
      return making(changes, isUnscrubbed)
    case 'denials':
      return making(denials, isUnscrubbed)
    case 'withheld':
      return making(withheld, isUnscrubbed)
    case 'drift':
      return making(drift, isUnscrubbed)
    case 'account':
      return accountMaking
  }
}
