/** A reducer of the backfill: merges the states of a group. */
import { mergeStates } from 'mediatrail/lambda'
import { states } from './buckets.js'
import { scan } from './scan.js'

export const handler = mergeStates({ aggregate: scan, states })
