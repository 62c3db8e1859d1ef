/** Log files as they are delivered, by way of a queue: the state of each is kept under the name of the file. */
import { onSqs, storeStates } from 'mediatrail/lambda'
import { arrived, getObject, reject } from './buckets.js'
import { others, scan } from './scan.js'

export const handler = onSqs({
  aggregate: scan,
  others,
  getObject,
  reject,
  sink: storeStates({ aggregate: scan, states: arrived })
})
