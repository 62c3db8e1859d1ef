/** What is left of an event when it is copied, or sent somewhere: see docs/copies.md. */
import { once } from 'node:events'
import { MessageChannel } from 'node:worker_threads'
import * as E from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import {
  CloudTrailRecord,
  decodeEvent,
  type EventOf,
  encode,
  field,
  isEvent,
  MediaEvent,
  notes,
  raw,
  strict,
  UserIdentity
} from 'mediatrail'
import { describe, expect, it } from 'vitest'
import { record } from './record.js'

type CreateJob = EventOf<'mediaconvert.amazonaws.com', 'CreateJob'>

const isCreateJob = isEvent('mediaconvert.amazonaws.com', 'CreateJob')

const decoded = (value: unknown): CreateJob => {
  const result = decodeEvent(value)
  if (E.isLeft(result) || !isCreateJob(result.right)) throw new Error('refused')
  return result.right
}

/** A time that is converted, a key that is renamed, and a structure that AWS hid. */
const came = record('mediaconvert.amazonaws.com', 'CreateJob', {
  requestParameters: { Role: 'arn:aws:iam::111122223333:role/Convert', settings: '***' },
  responseElements: { job: { id: '1', createdAt: 1531241353 } }
})

const event = decoded(came)

const posted = async (value: unknown): Promise<unknown> => {
  const { port1, port2 } = new MessageChannel()
  const arrived = once(port2, 'message')
  port1.postMessage(value)
  const [message] = await arrived
  port1.close()
  return message
}

const ways: ReadonlyArray<readonly [string, (value: object) => unknown]> = [
  ['spread', (value) => ({ ...value })],
  ['Object.assign', (value) => Object.assign({}, value)],
  ['structuredClone', (value) => structuredClone(value)],
  ['JSON', (value) => JSON.parse(JSON.stringify(value))],
  ['postMessage', posted]
]

describe('the event itself', () => {
  it('has its history', () => {
    expect(encode(event)).toBe(came)
    expect(event.responseElements?.job?.createdAt).toBe('2018-07-10T16:49:13.000Z')
    expect(raw(event, ['responseElements', 'job', 'createdAt'])).toEqual({
      _tag: 'Some',
      value: 1531241353
    })
    expect(field(event, 'requestParameters', 'settings')).toEqual({
      _tag: 'Hidden',
      by: 'aws',
      marker: '***'
    })
    expect(notes(event).map(({ _tag }) => _tag)).toEqual(['Renamed', 'Hidden', 'Converted'])
  })

  it('keeps it if it is passed on, frozen, or put into a list or an object', () => {
    const held = { events: [event], frozen: Object.freeze(decoded(came)) }
    expect(held.events.map(encode)).toEqual([came])
    expect(encode(held.frozen)).toBe(came)
    expect(notes({ ...held }.frozen)).toEqual(notes(event))
  })
})

describe.each(ways)('a copy by %s', (_, copied) => {
  it('has the values, but no history', async () => {
    // What `MediaEvent` types stays: the copy is a canonical record of its own.
    const copy = decoded(await copied(event))
    expect(copy).toEqual({ ...event })
    expect(copy.responseElements?.job?.createdAt).toBe('2018-07-10T16:49:13.000Z')
    expect(encode(copy)).toBe(copy)
    expect(encode(copy)).not.toEqual(came)
    expect(notes(copy)).toEqual([])
    expect(field(copy, 'requestParameters', 'settings')).toEqual({ _tag: 'Absent' })
    expect(field(copy, 'responseElements', 'job', 'createdAt')).toEqual({
      _tag: 'Present',
      value: '2018-07-10T16:49:13.000Z'
    })
    expect(raw(copy, ['responseElements', 'job', 'createdAt'])).toEqual({
      _tag: 'Some',
      value: '2018-07-10T16:49:13.000Z'
    })
  })

  it('of the record, decoded again, is complete', async () => {
    const again = decoded(await copied(encode(event)))
    expect(again).toEqual(event)
    expect(encode(again)).toEqual(came)
    expect(notes(again)).toEqual(notes(event))
    expect(field(again, 'requestParameters', 'settings')).toEqual(
      field(event, 'requestParameters', 'settings')
    )
  })
})

describe('an event that is sent elsewhere', () => {
  it('is decoded from its record on arrival', async () => {
    const sent = await posted(encode(event))
    const arrived = decoded(sent)
    expect(arrived).toEqual(event)
    expect(encode(arrived)).toEqual(encode(event))
    expect(notes(arrived)).toEqual(notes(event))
  })
})

describe('a spread event', () => {
  it('is not decoded, and behaves like a copy', () => {
    const copy: CreateJob = { ...event, readOnly: true }
    expect(encode(copy)).toBe(copy)
    expect(field(copy, 'requestParameters', 'settings')._tag).toBe('Absent')
    expect(field(copy, 'readOnly')).toEqual({ _tag: 'Present', value: true })
  })
})

describe('combinators of io-ts', () => {
  it('keep the history in lists, objects, records and unions', () => {
    const codec = t.type({
      list: t.array(MediaEvent),
      one: t.union([t.null, strict('mediaconvert.amazonaws.com', 'CreateJob')]),
      byName: t.record(t.string, CloudTrailRecord),
      partial: t.partial({ event: MediaEvent })
    })
    const value = { list: [came], one: came, byName: { a: came }, partial: { event: came } }
    const result = codec.decode(value)
    if (E.isLeft(result)) throw new Error('refused')
    const { list, one, byName, partial } = result.right
    expect(codec.encode(result.right)).toEqual(value)
    for (const held of [list[0], one, partial.event])
      expect(held === null || held === undefined ? [] : notes(held)).toEqual(notes(event))
    expect(byName['a'] === undefined ? undefined : encode(byName['a'])).toBe(came)
  })

  it('keep the history of an identity', () => {
    const identity = { type: 'IAMUser', UserName: 'alice' }
    const codec = t.type({ by: UserIdentity })
    const result = codec.decode({ by: identity })
    if (E.isLeft(result)) throw new Error('refused')
    expect(result.right.by).toEqual({ type: 'IAMUser', userName: 'alice' })
    expect(codec.encode(result.right)).toEqual({ by: identity })
  })

  const Delivered = t.type({ deliveredBy: t.string })

  it('of which an intersection returns a canonical record unchanged', () => {
    const canonical = { ...record('medialive.amazonaws.com', 'StopChannel'), deliveredBy: 'trail' }
    const result = t.intersection([MediaEvent, Delivered]).decode(canonical)
    expect(E.isRight(result) && result.right).toBe(canonical)
  })

  it('of which an intersection creates a new object, without history', () => {
    const result = t.intersection([MediaEvent, Delivered]).decode({ ...came, deliveredBy: 'trail' })
    if (E.isLeft(result)) throw new Error('refused')
    const merged = result.right
    expect(merged).toEqual({ ...event, deliveredBy: 'trail' })
    expect(encode(merged)).toBe(merged)
    expect(notes(merged).map(({ _tag }) => _tag)).toEqual(['Unknown'])
    expect(isCreateJob(merged) && field(merged, 'requestParameters', 'settings')).toEqual({
      _tag: 'Absent'
    })
  })

  it('of which an intersection puts back what the typed view left out of the envelope', () => {
    const value = { ...came, errorCode: 42, deliveredBy: 'trail' }
    expect(decoded(value).errorCode).toBeUndefined()
    const result = t.intersection([MediaEvent, Delivered]).decode(value)
    expect(E.isRight(result) && result.right).toHaveProperty('errorCode', 42)
  })
})
