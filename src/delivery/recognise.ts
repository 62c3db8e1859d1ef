/**
 * Which form a value has: the lists, and everything that carries records or names objects.
 *
 * @module
 * @since 0.1.0
 */
import { isObject } from '../core/Json.js'
import { liveTail, logEvent, subscription, subscriptionEvent } from './cloudWatchLogs.js'
import type { Form } from './Delivery.js'
import { eventBridge } from './eventBridge.js'
import { items, type Keyed, type Layer, type Part, type Recogniser } from './Layer.js'
import { insightsResults, insightsRow } from './logsInsights.js'
import { lookupEntry } from './lookupEvents.js'
import { mapBatch } from './mapBatch.js'
import { snsMessage, snsRecord, sqsMessage, sqsRecord } from './messages.js'
import { digest, foreignRecord, s3Record, testEvent, trailNotification } from './notifications.js'
import { athenaResults, lakeResults, rowObject } from './queryResults.js'
import {
  fetchedKinesisRecord,
  firehoseRecord,
  firehoseRequest,
  kafkaEvent,
  kafkaRecord,
  kinesisRecord,
  pipedKinesisRecord,
  selfManagedKafka
} from './streamRecords.js'

const recognisers: ReadonlyArray<Recogniser> = [
  eventBridge,
  lookupEntry,
  subscriptionEvent,
  subscription,
  logEvent,
  liveTail,
  insightsResults,
  insightsRow,
  kinesisRecord,
  pipedKinesisRecord,
  fetchedKinesisRecord,
  firehoseRequest,
  firehoseRecord,
  kafkaEvent,
  kafkaRecord,
  snsRecord,
  snsMessage,
  sqsRecord,
  sqsMessage,
  s3Record,
  testEvent,
  trailNotification,
  digest,
  mapBatch,
  lakeResults,
  athenaResults,
  rowObject,
  foreignRecord
]

/** @internal What looks like the record of a call: most values do, so this is tried first. */
export const isCall = (value: unknown): boolean => {
  if (!isObject(value)) return false
  const { eventSource } = value
  return (
    typeof eventSource === 'string' &&
    !eventSource.startsWith('aws:') &&
    eventSource !== selfManagedKafka
  )
}

/** @internal Whether a value is a record where none was expected: Insight records have no source. */
export const isRecord = (value: unknown): boolean =>
  isObject(value) && ('eventSource' in value || 'eventVersion' in value)

/** @internal What is expected of an object that is a log file and has an `eventSource` too, and what became of it. */
export const ambiguous = [
  'a log file, or a record',
  'it has Records and, behind them, an eventSource: its Records were read, and nothing else of it'
] as const

/**
 * Whether an object is a log file, although it has an `eventSource`: what comes first counts, since whoever reads it as a
 * stream has read the `Records` before anything that stands behind them.
 */
const startsAsLogFile = (value: object): boolean => {
  if (!('Records' in value && 'eventSource' in value && Array.isArray(value.Records))) return false
  const keys = Object.keys(value)
  return keys.indexOf('Records') < keys.indexOf('eventSource')
}

const recognised = (value: Keyed): Layer | undefined => {
  for (const recognise of recognisers) {
    const layer = recognise(value)
    if (layer !== undefined) return layer
  }
  return undefined
}

/**
 * Each own member is read once: a getter may cost much, or answer differently the next time. Bytes have a member for each of
 * them, and are not a layer.
 */
const wrapped = (value: unknown): Layer | undefined =>
  !isObject(value) || ArrayBuffer.isView(value) || isCall(value)
    ? undefined
    : recognised({ ...value })

/** The keys that lists have, and the form that an empty one has. */
const lists: ReadonlyArray<readonly [string, Form]> = [
  ['Records', 'LogFile'],
  ['Events', 'LookupEvents'],
  ['events', 'CloudWatchLogs'],
  ['sessionResults', 'CloudWatchLogs'],
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

/** @internal None for a record, and for anything unknown. Among records, an object with an `eventSource` is always one. */
export const recognise = (value: unknown, isDocument: boolean): Layer | undefined => {
  if (Array.isArray(value))
    return { form: formOf(value, 'Array', 'Array'), parts: items(value, []) }
  if (!isObject(value)) return undefined
  const isBoth = isDocument && startsAsLogFile(value)
  if (!isBoth && isCall(value)) return undefined
  const own = { ...value }
  const layer = isBoth ? listed(own) : undefined
  if (layer !== undefined) {
    const [expected, hint] = ambiguous
    const issue: Part = { _tag: 'Issue', at: [], value, expected, hint }
    return { ...layer, parts: [...layer.parts, issue] }
  }
  // Even an empty list says who posted it.
  return firehoseRequest(own) ?? listed(own) ?? recognised(own)
}
