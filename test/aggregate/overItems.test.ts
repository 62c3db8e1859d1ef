/** Each takes its own items of a reading, and passes by all others. */
import {
  type Aggregate,
  count,
  groupBy,
  overEvents,
  overPlaced,
  overRecords,
  overRejected,
  overTallies,
  run
} from 'mediatrail/aggregate'
import { dedupe } from 'mediatrail/delivery'
import type { ReadItem } from 'mediatrail/stream'
import { describe, expect, it } from 'vitest'
import { record } from '../event/record.js'
import { read } from '../stream/items.js'

const call = record('medialive.amazonaws.com', 'StopChannel', { eventID: 'a' })

const records = [
  call,
  { ...call, eventID: 'b' },
  { ...call, eventID: 'c', eventSource: 's3.amazonaws.com', eventName: 'DeleteBucket' },
  { eventVersion: '1.11', eventType: 'AwsCloudTrailInsight', insightDetails: {} },
  { eventName: 'StopChannel' },
  // One that is not the same, and has its id.
  { ...call, eventName: 'StartChannel' }
]

const digest = { digestStartTime: '2026-01-02T03:00:00Z', digestEndTime: '2026-01-02T04:00:00Z' }

const document = `${JSON.stringify({ Records: records })}\n${JSON.stringify(digest)}\nno JSON`

const itemsOf = async (): Promise<ReadonlyArray<ReadItem>> => {
  const { items, tally } = await read(document, { everything: true, dedupe: dedupe() })
  return [...items, { _tag: 'Done', tally }]
}

/** How often it was passed each part. */
const parts: Aggregate<unknown, ReadonlyMap<string, number>> = groupBy(
  'part',
  (part: unknown) => JSON.stringify(part),
  count
)

type Over = (of: typeof parts) => Aggregate<ReadItem, ReadonlyMap<string, number>>

describe('an aggregate over a reading', () => {
  it.each<[string, Over, (item: ReadItem) => ReadonlyArray<unknown>]>([
    ['takes the events', overEvents, (item) => (item._tag === 'Events' ? item.events : [])],
    [
      'takes the events with their places',
      overPlaced,
      (item) =>
        item._tag === 'Events' ? item.events.map((event) => ({ event, place: item.place })) : []
    ],
    [
      'takes the records of other services, too',
      overRecords,
      (item) =>
        item._tag === 'Events'
          ? item.events.map((event) => ({ event, place: item.place }))
          : item._tag === 'Others'
            ? item.records.map((other) => ({ record: other, place: item.place }))
            : []
    ],
    ['takes what was rejected', overRejected, (item) => (item._tag === 'Rejected' ? [item] : [])],
    ['takes the tally', overTallies, (item) => (item._tag === 'Done' ? [item.tally] : [])]
  ])('%s', async (_, over, partsOf) => {
    const items = await itemsOf()
    const own = items.flatMap(partsOf)
    expect(own.length).toBeGreaterThan(0)
    expect(run(over(parts), items)).toEqual(run(parts, own))
    expect(over(parts).fingerprint).toBe(parts.fingerprint)
  })

  it('has been tried with items of every type that a single source yields', async () => {
    const tags = new Set((await itemsOf()).map(({ _tag }) => _tag))
    expect([...tags].sort()).toEqual([
      'Asides',
      'Clash',
      'Done',
      'Events',
      'Others',
      'Rejected',
      'Summaries'
    ])
  })
})
