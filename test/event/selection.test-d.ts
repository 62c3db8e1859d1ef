import * as t from 'io-ts'
import { type Codec, type EventOf, eventOf, isEvent, type MediaEvent } from 'mediatrail'
import type { MediaLiveEvent } from 'mediatrail/medialive'
import { describe, expectTypeOf, it } from 'vitest'

type Live = 'medialive.amazonaws.com'
type Start = EventOf<Live, 'StartChannel'>
type Stop = EventOf<Live, 'StopChannel'>

declare const event: MediaEvent

describe('isEvent', () => {
  it('narrows to one event, or to the union of several', () => {
    if (isEvent('medialive.amazonaws.com', 'StopChannel')(event))
      expectTypeOf(event).toEqualTypeOf<Stop>()
    const either = [event].filter(isEvent('medialive.amazonaws.com', 'StartChannel', 'StopChannel'))
    expectTypeOf(either).toEqualTypeOf<Array<Start | Stop>>()
    const [first] = either
    if (first?.eventName === 'StopChannel') expectTypeOf(first).toEqualTypeOf<Stop>()
  })

  it('rejects a name that no model has, at any position, and an empty selection', () => {
    // @ts-expect-error no such operation
    isEvent('medialive.amazonaws.com', 'StopChanel')
    // @ts-expect-error no such operation
    isEvent('medialive.amazonaws.com', 'StartChannel', 'StopChanel')
    // @ts-expect-error an operation of another service
    isEvent('medialive.amazonaws.com', 'StartChannel', 'CreateJob')
    // @ts-expect-error which one?
    isEvent('medialive.amazonaws.com')
  })
})

describe('eventOf', () => {
  it('is a codec of one source, or of one operation', () => {
    expectTypeOf(eventOf('medialive.amazonaws.com', 'StopChannel')).toEqualTypeOf<Codec<Stop>>()
    const live = eventOf('medialive.amazonaws.com')
    expectTypeOf<t.TypeOf<typeof live>>().toEqualTypeOf<MediaLiveEvent>()
    // @ts-expect-error no such operation
    eventOf('medialive.amazonaws.com', 'StopChanel')
    // @ts-expect-error no such source
    eventOf('medialife.amazonaws.com')
  })

  it('composes', () => {
    const stops = t.array(eventOf('medialive.amazonaws.com', 'StopChannel'))
    expectTypeOf<t.TypeOf<typeof stops>>().toEqualTypeOf<Array<Stop>>()
  })
})
