/** A handler for each way in, in one bundle; `WAY` chooses. What it makes is kept under `<WAY>/` among the results. */

import { describe } from 'mediatrail'
import { type Aggregate, overEvents, overTallies, struct } from 'mediatrail/aggregate'
import {
  type HandlerParts,
  onEventBridge,
  onFirehose,
  onKinesis,
  onLogs,
  onObjects,
  onSqs,
  storeStates
} from 'mediatrail/lambda'
import { activity, denials, tally } from 'mediatrail/report'
import type { ReadItem } from 'mediatrail/stream'
import { getObject, getText, putJson } from '../lambda/buckets.js'
import { scan } from '../lambda/scan.js'

const way = process.env['WAY'] ?? ''

const reject: HandlerParts<unknown>['reject'] = ({ name, rejected }) =>
  putJson(`${way}/rejected/${name}.json`, JSON.stringify(rejected))

/** Without places, which name a message where a record came in one. */
export const placeless = struct({
  activity: overEvents(activity.aggregate),
  denials: overEvents(denials.aggregate),
  tally: overTallies(tally.aggregate)
} satisfies { readonly [name: string]: Aggregate<ReadItem, unknown> })

const partsOf = <Result>(aggregate: Aggregate<ReadItem, Result>): HandlerParts<Result> => ({
  aggregate,
  getObject,
  reject,
  sink: storeStates({
    aggregate,
    states: {
      put: (name, json) => putJson(`${way}/states/${name}.json`, json),
      get: (name) => getText(`${way}/states/${name}.json`)
    }
  })
})

const handlers = {
  objects: onObjects(partsOf(scan)),
  queue: onSqs(partsOf(scan)),
  eventBridge: onEventBridge(partsOf(placeless)),
  kinesis: onKinesis(partsOf(placeless)),
  logs: onLogs(partsOf(placeless)),
  firehose: onFirehose({ rows: (event) => [{ line: describe(event) }], reject })
}

export type Way = keyof typeof handlers

export const handler = handlers[way as Way]
