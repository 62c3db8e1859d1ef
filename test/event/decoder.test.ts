import * as E from 'fp-ts/lib/Either.js'
import { decoder, type MediaEvent } from 'mediatrail'
import { type MediaConvertEvents, mediaconvert } from 'mediatrail/mediaconvert'
import { type MediaLiveEvents, medialive } from 'mediatrail/medialive'
import { buildEvent } from 'mediatrail/testing'
import { describe, expect, expectTypeOf, it } from 'vitest'

const { classify, decodeEvent, field, notes, scrub } = decoder([medialive, mediaconvert])

const stop = buildEvent('medialive.amazonaws.com', 'StopChannel', {
  requestParameters: { channelId: '42' }
})

describe('a decoder over two services', () => {
  it('decodes their events, and has the same functions as the main entry point', () => {
    const decoded = decodeEvent(stop)
    if (E.isLeft(decoded)) throw new Error('it was refused')
    const event = decoded.right
    if (event.eventSource !== 'medialive.amazonaws.com' || event.eventName !== 'StopChannel')
      throw new Error('it is another event')
    expectTypeOf(event.requestParameters?.channelId).toEqualTypeOf<string | undefined>()
    expect(field(event, 'requestParameters', 'channelId')).toEqual({ _tag: 'Present', value: '42' })
    expect(notes(event)).toEqual([])
    expect(scrub(event)).toEqual(event)
  })

  it('treats events of the others as records of other services', () => {
    expect(classify(buildEvent('mediapackage.amazonaws.com', 'UpdateChannel'))._tag).toBe('Other')
  })

  it('has only their events', () => {
    type Decoded = Extract<ReturnType<typeof decodeEvent>, { readonly _tag: 'Right' }>['right']
    expectTypeOf<Decoded>().toExtend<MediaEvent>()
    expectTypeOf<
      MediaLiveEvents['StopChannel'] | MediaConvertEvents['CreateJob']
    >().toExtend<Decoded>()
    expectTypeOf<Decoded['eventSource']>().toEqualTypeOf<
      'medialive.amazonaws.com' | 'mediaconvert.amazonaws.com'
    >()
  })
})
