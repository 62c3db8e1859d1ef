import type { CloudTrailRecord, EventOf } from 'mediatrail'
import {
  type Correlation,
  firstSeen,
  selectEvents,
  selectFindings,
  selectRecords,
  sequence,
  threshold,
  useCorrelation
} from 'mediatrail/audit'
import { describe, expectTypeOf, it } from 'vitest'
import { text } from './trails.js'

type Live = 'medialive.amazonaws.com'

describe('a selection', () => {
  it('gets exactly the events that it names', () => {
    selectEvents({
      on: { 'medialive.amazonaws.com': ['StopChannel', 'DeleteChannel'] },
      select: (event) => {
        expectTypeOf(event).toEqualTypeOf<EventOf<Live, 'StopChannel' | 'DeleteChannel'>>()
        return undefined
      }
    })
  })

  it('does not compile with an unknown operation of the service', () => {
    selectEvents({
      on: {
        // @ts-expect-error StopChanel
        'medialive.amazonaws.com': ['StopChanel']
      },
      select: () => undefined
    })
    selectEvents({
      // @ts-expect-error no media service
      on: { 's3.amazonaws.com': 'all' },
      select: () => undefined
    })
  })

  it('reads only paths that an event has', () => {
    selectEvents({
      on: { 'medialive.amazonaws.com': ['StopChannel'] },
      // @ts-expect-error channel is no member
      select: (event, { read }) => ({ by: [read(event, 'requestParameters', 'channel')] })
    })
  })

  it('of records gets envelopes, and of findings the verdicts of rules', () => {
    selectRecords({
      on: { 'cloudtrail.amazonaws.com': ['StopLogging'] },
      select: (record) => {
        expectTypeOf(record).toEqualTypeOf<CloudTrailRecord>()
        return undefined
      }
    })
    selectFindings({
      rules: [],
      select: ({ messageId }) => {
        expectTypeOf(messageId).toEqualTypeOf<string>()
        return { by: ['all'] }
      }
    })
  })
})

describe('a correlation', () => {
  const over = selectFindings({ rules: [], select: () => undefined })

  it('accepts durations, and no other strings', () => {
    threshold({ ...text, over, atLeast: 2, within: '10m' })
    // @ts-expect-error weeks are no unit
    threshold({ ...text, over, atLeast: 2, within: '1w' })
    expectTypeOf(
      sequence({ ...text, first: over, next: over, within: '1h' })
    ).toExtend<Correlation>()
    expectTypeOf(firstSeen({ ...text, over, within: '14d' })).toExtend<Correlation>()
  })

  it('accepts options of its type', () => {
    const two = threshold({ ...text, over, atLeast: 2, within: '10m' })
    useCorrelation(two, { severity: 'low', options: { atLeast: 3 } })
    // @ts-expect-error no option
    useCorrelation(two, { options: { most: 3 } })
  })
})
