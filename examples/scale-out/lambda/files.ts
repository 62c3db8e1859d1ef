/** Log files as they are delivered, from a queue: the state of each is stored under the name of the file. */
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
