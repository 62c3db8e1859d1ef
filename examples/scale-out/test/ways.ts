/**
 * A handler for each event source, in one bundle; `WAY` selects one. Its output is stored under `<WAY>/` in the
 * results.
 */
import { describe } from 'mediatrail'
import type { ResultOf } from 'mediatrail/aggregate'
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
import { getObject, getText, putJson } from '../lambda/buckets.js'
import { others, scan } from '../lambda/scan.js'

const way = process.env['WAY'] ?? ''

const reject: HandlerParts<unknown>['reject'] = ({ name, rejected }) =>
  putJson(`${way}/rejected/${name}.json`, JSON.stringify(rejected))

const parts: HandlerParts<ResultOf<typeof scan>> = {
  aggregate: scan,
  others,
  getObject,
  reject,
  sink: storeStates({
    aggregate: scan,
    states: {
      put: (name, json) => putJson(`${way}/states/${name}.json`, json),
      get: (name) => getText(`${way}/states/${name}.json`)
    }
  })
}

const handlers = {
  objects: onObjects(parts),
  queue: onSqs(parts),
  eventBridge: onEventBridge(parts),
  kinesis: onKinesis(parts),
  logs: onLogs(parts),
  firehose: onFirehose({ rows: (event) => [{ line: describe(event) }], reject })
}

export type Way = keyof typeof handlers

export const handler = handlers[way as Way]
