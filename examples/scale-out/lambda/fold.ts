/** A child of the backfill: folds a batch of log files. */
import { foldBatch } from 'mediatrail/lambda'
import { getObject, reject, states } from './buckets.js'
import { scan } from './scan.js'

export const handler = foldBatch({ aggregate: scan, getObject, reject, states })
