/** Records about many calls: Insight records and aggregated ones. */
import * as E from 'fp-ts/lib/Either.js'
import { PathReporter } from 'io-ts/lib/PathReporter.js'
import { AggregatedRecord, classify, decodeEvent, decoder, InsightRecord } from 'mediatrail'
import { ivs } from 'mediatrail/ivs'
import { describe, expect, it } from 'vitest'
import { record } from '../event/record.js'
import { aggregated, insight, lakeInsight } from './summaries.js'

const call = record('ivs.amazonaws.com', 'StopStream')

describe.each([
  ['Insight', insight, InsightRecord],
  ['Insight', lakeInsight, InsightRecord],
  ['Aggregated', aggregated, AggregatedRecord]
] as const)('an %s record (%#)', (kind, value, codec) => {
  it('is classified by its type, unchanged', () => {
    for (const sort of [classify, decoder([ivs]).classify]) {
      const classified = sort(value)
      expect(classified).toEqual({ _tag: kind, record: value })
      expect('record' in classified && classified.record).toBe(value)
    }
  })

  it('is not an event', () => {
    const decoded = decodeEvent(value)
    expect(E.isLeft(decoded) && decoded.left._tag).toBe(kind)
  })

  it('has a codec that accepts it unchanged, and nothing else', () => {
    expect(codec.is(value)).toBe(true)
    expect(codec.decode(value)).toEqual(E.right(value))
    for (const other of [call, {}, null, [], 'x', kind === 'Insight' ? aggregated : insight]) {
      expect(codec.is(other)).toBe(false)
      expect(PathReporter.report(codec.decode(other))).toEqual([
        expect.stringMatching(/^the value: expected an (Insight|Aggregated) record, found /)
      ])
      expect(codec['~standard'].validate(other).issues).toHaveLength(1)
    }
  })
})

describe('an Insight record', () => {
  it('is recognised by its category, its type or its details', () => {
    for (const value of [
      { eventCategory: 'Insight' },
      { eventType: 'AwsCloudTrailInsight' },
      { insightDetails: {} },
      { insightDetails: 'too large' }
    ])
      expect(classify(value)._tag).toBe('Insight')
  })

  it('keeps deviating values out of its typed view, but encodes them back', () => {
    const odd = {
      ...insight,
      eventTime: 5,
      insightDetails: { ...insight.insightDetails, insightContext: [1] }
    }
    const decoded = InsightRecord.decode(odd)
    if (E.isLeft(decoded)) throw new Error('no record')
    expect(decoded.right.eventTime).toBeUndefined()
    expect(decoded.right.insightDetails).toEqual({
      state: 'Start',
      eventSource: 'medialive.amazonaws.com',
      eventName: 'StopChannel',
      insightType: 'ApiErrorRateInsight',
      errorCode: 'ConflictException'
    })
    expect(InsightRecord.encode(decoded.right)).toBe(odd)
    expect(InsightRecord.is(odd)).toBe(false)
  })

  it('is rejected if it is nested too deeply', () => {
    let deep: unknown = 1
    for (let level = 0; level < 600; level++) deep = [deep]
    const classified = classify({ ...insight, insightDetails: deep })
    expect(classified._tag === 'Rejected' && classified.rejection._tag).toBe('TooDeep')
  })
})

describe('an aggregated record', () => {
  it('is recognised by its category or its type, although it has a source', () => {
    for (const value of [
      { eventCategory: 'Aggregated', eventSource: 'kinesisvideo.amazonaws.com' },
      { eventType: 'AwsAggregatedEvent' }
    ])
      expect(classify(value)._tag).toBe('Aggregated')
  })

  it('is read if its counts are strings', () => {
    const details = [{ dimension: 'eventName', statistics: [{ name: 'GetMedia', value: '7' }] }]
    const value = { ...aggregated, summary: { details } }
    const classified = classify(value)
    expect(
      classified._tag === 'Aggregated' && classified.record.summary?.details?.[0]?.statistics
    ).toEqual([{ name: 'GetMedia', value: 7 }])
  })
})
