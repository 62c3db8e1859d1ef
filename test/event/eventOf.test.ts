import * as fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import { decodeEvent, eventOf, isEvent, notes, strict } from 'mediatrail'
import { arbitraryPlanted } from 'mediatrail/testing'
import { describe, expect, it } from 'vitest'
import { cases, type Fields } from '../laws/events.js'
import { record } from './record.js'

const stop = record('medialive.amazonaws.com', 'StopChannel', {
  requestParameters: { ChannelId: 7, new: true }
})
const start = record('medialive.amazonaws.com', 'StartChannel')
const other = record('mediaconvert.amazonaws.com', 'CreateJob')

const messages = (codec: t.Decoder<unknown, unknown>, value: unknown): ReadonlyArray<unknown> => {
  const decoded = codec.decode(value)
  return E.isRight(decoded) ? [] : decoded.left.map(({ message }) => message)
}

describe('eventOf', () => {
  const stops = eventOf('medialive.amazonaws.com', 'StopChannel')

  it('is as lenient as decodeEvent', () => {
    const decoded = stops.decode(stop)
    expect(decoded).toEqual(decodeEvent(stop))
    expect(E.isRight(decoded) && notes(decoded.right).map(({ _tag }) => _tag)).toContain(
      'Mismatched'
    )
    expect(messages(strict('medialive.amazonaws.com', 'StopChannel'), stop)).toHaveLength(1)
  })

  it('rejects another operation and another source, and says what was expected', () => {
    expect(messages(stops, start)).toEqual([
      'eventName: expected StopChannel, found string (an event of another operation)'
    ])
    const elsewhere =
      'eventSource: expected medialive.amazonaws.com, found string (an event of another source)'
    expect(messages(stops, other)).toEqual([elsewhere])
    expect(messages(stops, { ...stop, eventSource: 's3.amazonaws.com' })).toEqual([elsewhere])
    expect(messages(stops, { Records: [stop] })[0]).toContain('a log file: pass it to recordsFrom')
  })

  it('says so even if other members are missing', () => {
    const timeless = { ...stop, eventTime: undefined }
    const missing = 'eventTime: expected a non-empty string, found nothing'
    const elsewhere =
      'eventSource: expected medialive.amazonaws.com, found string (an event of another source)'
    for (const codec of [stops, strict('medialive.amazonaws.com', 'StopChannel')]) {
      expect(messages(codec, timeless)).toEqual([missing])
      expect(messages(codec, { ...timeless, eventName: 'StopChanel' })).toEqual([
        missing,
        'eventName: expected StopChannel, found string (an event of another operation)'
      ])
      expect(messages(codec, { ...timeless, eventSource: 's3.amazonaws.com' })).toEqual([
        missing,
        elsewhere
      ])
    }
    expect(messages(eventOf('medialive.amazonaws.com'), { eventSource: 'x' })).toHaveLength(3)
    expect(messages(stops, null)).toHaveLength(1)
  })

  it('accepts every operation of its source, including future ones', () => {
    const live = eventOf('medialive.amazonaws.com')
    for (const value of [stop, start, { ...start, eventName: 'PollAnywhere' }])
      expect(messages(live, value)).toEqual([])
    expect(messages(live, other)).toHaveLength(1)
    expect(messages(live, { ...start, eventSource: ' medialive.amazonaws.com ' })).toEqual([])
  })

  it('decodes arrays, and encodes them back', () => {
    const all = t.array(stops)
    const decoded = all.decode([stop, stop])
    if (E.isLeft(decoded)) throw new Error('refused')
    expect(decoded.right.map(({ requestParameters }) => requestParameters?.channelId)).toEqual([
      undefined,
      undefined
    ])
    expect(all.encode(decoded.right)).toEqual([stop, stop])
    expect(E.isLeft(all.decode([stop, start]))).toBe(true)
  })

  it('never throws, whatever a getter does', () => {
    const trap = Object.defineProperty({}, 'eventName', {
      get: () => {
        throw new Error('canary-7d41')
      }
    })
    expect(messages(stops, trap)[0]).toMatch(/^the value: expected a JSON value/)
  })

  it('accepts exactly the events that isEvent accepts, and decodes them like decodeEvent', () => {
    const source = 'medialive.amazonaws.com'
    fc.assert(
      fc.property(arbitraryPlanted(), ({ record: planted }) => {
        const { eventName } = planted as Fields
        const decoded = decodeEvent(planted)
        if (E.isLeft(decoded)) throw new Error('refused')
        const codec = eventOf(source, eventName as 'StopChannel')
        const isIt = isEvent(source, eventName as 'StopChannel')(decoded.right)
        const taken = codec.decode(planted)
        expect(E.isRight(taken)).toBe(isIt)
        if (E.isRight(taken)) {
          expect(taken).toEqual(decoded)
          expect(codec.encode(taken.right)).toEqual(planted)
          expect(codec.is(taken.right)).toBe(true)
        }
      }),
      cases(200)
    )
  })
})

describe('strict', () => {
  it('reports another operation before invalid members', () => {
    expect(messages(strict('medialive.amazonaws.com', 'StartChannel'), stop)).toEqual([
      'eventName: expected StartChannel, found string (an event of another operation)'
    ])
  })
})

describe('isEvent', () => {
  it('accepts several names of one source', () => {
    const taken = [stop, start, other, { ...stop, eventName: 'DeleteChannel' }]
      .map(decodeEvent)
      .flatMap((decoded) => (E.isRight(decoded) ? [decoded.right] : []))
      .filter(isEvent('medialive.amazonaws.com', 'StartChannel', 'StopChannel'))
    expect(taken.map(({ eventName }) => eventName)).toEqual(['StopChannel', 'StartChannel'])
  })
})
