import * as E from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import { type EventOf, encode, MediaEvent, strict } from 'mediatrail'
import { describe, expect, expectTypeOf, it } from 'vitest'
import { record } from './record.js'

const stop = (requestParameters: unknown) =>
  record('medialive.amazonaws.com', 'StopChannel', { requestParameters })

const queue = (createdAt: unknown) =>
  record('mediaconvert.amazonaws.com', 'CreateQueue', {
    responseElements: { queue: { createdAt } }
  })

describe('strict', () => {
  it('accepts renamed, converted, hidden, unknown and unlisted members', () => {
    for (const value of [
      stop({ ChannelId: '1' }),
      stop({ channelId: '***' }),
      stop({ channelId: '1', newInTheFall: true }),
      queue(1531241353),
      { ...stop(null), eventName: 'PollAnywhere' }
    ])
      expect(E.isRight(strict().decode(value))).toBe(true)
  })

  it('rejects unexplained values, and reports each', () => {
    const refused = strict('mediaconvert.amazonaws.com').decode({
      ...queue('yesterday'),
      readOnly: 'perhaps'
    })
    expect(E.isLeft(refused) && refused.left.map(({ message }) => message)).toEqual([
      'responseElements.queue.createdAt: expected timestamp, found string',
      'readOnly: expected boolean, found string'
    ])
  })

  it('may be of one operation, and has its type', () => {
    const codec = strict('medialive.amazonaws.com', 'StopChannel')
    expectTypeOf<t.TypeOf<typeof codec>>().toEqualTypeOf<
      EventOf<'medialive.amazonaws.com', 'StopChannel'>
    >()
    expect(codec.name).toBe('strict medialive.amazonaws.com StopChannel')
    expect(codec.is(stop({ channelId: '1' }))).toBe(true)
    expect(codec.is(queue(1531241353))).toBe(false)
    const other = codec.decode(queue(1531241353))
    expect(E.isLeft(other) && other.left[0]?.message).toBe(
      'eventSource: expected medialive.amazonaws.com, found string (an event of another source)'
    )
    // @ts-expect-error no such operation
    strict('medialive.amazonaws.com', 'StopChanel')
  })
})

describe('codecs in io-ts combinators', () => {
  const converted = queue(1531241353)

  it('keep the input of their decoded values', () => {
    const both = t.type({ events: t.array(MediaEvent), first: t.union([t.null, MediaEvent]) })
    const value = { events: [stop(null), converted], first: converted }
    const decoded = both.decode(value)
    if (E.isLeft(decoded)) throw new Error('refused')
    expect(decoded.right.events.map(encode)).toEqual(value.events)
    expect(both.encode(decoded.right)).toEqual(value)
    expect(decoded.right.events[1]).not.toEqual(converted)
  })
})
