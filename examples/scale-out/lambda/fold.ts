/** A child of the backfill: folds a batch of log files. */
import { foldBatch } from 'mediatrail/lambda'
import { getObject, reject, states } from './buckets.js'
import { others, scan } from './scan.js'

export const handler = foldBatch({ aggregate: scan, others, getObject, reject, states })
