/**
 * Recognises the format of a value: lists, and everything that contains records or refers to objects.
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

/** @internal Whether this looks like the record of a call. Most values do, so this is tested first. */
export const isCall = (value: unknown): boolean => {
  if (!isObject(value)) return false
  const { eventSource } = value
  return (
    typeof eventSource === 'string' &&
    !eventSource.startsWith('aws:') &&
    eventSource !== selfManagedKafka
  )
}

/** @internal Whether a value is a record if none was expected: Insight records have no source. */
export const isRecord = (value: unknown): boolean =>
  isObject(value) && ('eventSource' in value || 'eventVersion' in value)

/** @internal The hint for an object that is a log file and also has an `eventSource`, and how it was treated. */
export const ambiguous = [
  'a log file, or a record',
  'it has Records followed by an eventSource: only its Records were read'
] as const

/**
 * Whether an object is a log file although it has an `eventSource`: the first of the two counts, since a stream has
 * read the `Records` before it sees anything after them.
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
 * Each own member is read once: a getter may be expensive, or return something else the next time. Bytes have a member
 * for each of them, and are not a layer.
 */
const wrapped = (value: unknown): Layer | undefined =>
  !isObject(value) || ArrayBuffer.isView(value) || isCall(value)
    ? undefined
    : recognised({ ...value })

/** The keys of lists, and the format of an empty list. */
const lists: ReadonlyArray<readonly [string, Form]> = [
  ['Records', 'LogFile'],
  ['Events', 'LookupEvents'],
  ['events', 'CloudWatchLogs'],
  ['sessionResults', 'CloudWatchLogs'],
  ['Messages', 'Sqs'],
  ['records', 'Firehose']
]

/** The first element determines the format of the list; each element is opened by its own format. */
const formOf = (list: ReadonlyArray<unknown>, empty: Form, plain: Form): Form =>
  list.length === 0 ? empty : (wrapped(list[0])?.form ?? plain)

const listed = (value: Keyed): Layer | undefined => {
  for (const [key, empty] of lists) {
    const list = value[key]
    if (!Array.isArray(list)) continue
    // Any document may have keys like these: except for log files, the elements of the list must be recognised.
    if (key === 'Records' || list.length === 0 || isRecord(list[0]) || wrapped(list[0]))
      return { form: formOf(list, empty, 'LogFile'), parts: items(list, [key]) }
  }
  return undefined
}

/**
 * @internal None for a record, and for anything unknown. Among records, an object with an `eventSource` is always a
 * record.
 */
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
  // Even with an empty list, the document shows who sent it.
  return firehoseRequest(own) ?? listed(own) ?? recognised(own)
}
