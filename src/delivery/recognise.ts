/**
 * Which form a value has: the lists, and everything that carries records or names objects.
 *
 * @module
 * @since 0.1.0
 */
import { isObject } from '../core/Json.js'
import { logEvent, subscription, subscriptionEvent } from './cloudWatchLogs.js'
import type { Form } from './Delivery.js'
import { eventBridge } from './eventBridge.js'
import { items, type Keyed, type Layer, type Recogniser } from './Layer.js'
import { lookupEntry } from './lookupEvents.js'
import { snsMessage, snsRecord, sqsMessage, sqsRecord } from './messages.js'
import { digest, foreignRecord, s3Record, testEvent, trailNotification } from './notifications.js'
import { athenaResults, lakeResults, rowObject } from './queryResults.js'
import { firehoseRecord, kinesisRecord } from './streamRecords.js'

const recognisers: ReadonlyArray<Recogniser> = [
  eventBridge,
  lookupEntry,
  subscriptionEvent,
  subscription,
  logEvent,
  kinesisRecord,
  firehoseRecord,
  snsRecord,
  snsMessage,
  sqsRecord,
  sqsMessage,
  s3Record,
  testEvent,
  trailNotification,
  digest,
  lakeResults,
  athenaResults,
  rowObject,
  foreignRecord
]

/** A record of a call, to all appearances: most values are, so this is asked first. */
const isCall = ({ eventSource }: Keyed): boolean =>
  typeof eventSource === 'string' && !eventSource.startsWith('aws:')

/** @internal Whether a value is a record where none was expected: Insight records have no source. */
export const isRecord = (value: unknown): boolean =>
  isObject(value) && ('eventSource' in value || 'eventVersion' in value)

const wrapped = (value: unknown): Layer | undefined => {
  if (!isObject(value) || isCall(value)) return undefined
  for (const recognise of recognisers) {
    const layer = recognise(value)
    if (layer !== undefined) return layer
  }
  return undefined
}

/** The keys that lists have, and the form that an empty one has. */
const lists: ReadonlyArray<readonly [string, Form]> = [
  ['Records', 'LogFile'],
  ['Events', 'LookupEvents'],
  ['events', 'CloudWatchLogs'],
  ['Messages', 'Sqs'],
  ['records', 'Firehose']
]

/** The first element gives the list its name; each is opened for what it is. */
const formOf = (list: ReadonlyArray<unknown>, empty: Form, plain: Form): Form =>
  list.length === 0 ? empty : (wrapped(list[0])?.form ?? plain)

const listed = (value: Keyed): Layer | undefined => {
  for (const [key, empty] of lists) {
    const list = value[key]
    if (!Array.isArray(list)) continue
    // Any document may have a key like these: what is in the list must be known, but in a log file.
    if (key === 'Records' || list.length === 0 || isRecord(list[0]) || wrapped(list[0]))
      return { form: formOf(list, empty, 'LogFile'), parts: items(list, [key]) }
  }
  return undefined
}

/** @internal None for a record, and for anything unknown. */
export const recognise = (value: unknown): Layer | undefined => {
  if (Array.isArray(value))
    return { form: formOf(value, 'Array', 'Array'), parts: items(value, []) }
  if (!isObject(value) || isCall(value)) return undefined
  return listed(value) ?? wrapped(value)
}
