/** The codecs as Standard Schemas, through libraries that accept any. */
import { inspect } from 'node:util'
import { parse } from '@aws-lambda-powertools/parser'
import { sValidator } from '@hono/standard-validator'
import type { StandardSchemaV1 } from '@standard-schema/spec'
import { Hono } from 'hono'
import { CloudTrailRecord, MediaEvent, strict, UserIdentity } from 'mediatrail'
import { describe, expect, expectTypeOf, it } from 'vitest'
import { record } from './record.js'

const canary = 'canary-7d41'

const stop = record('medialive.amazonaws.com', 'StopChannel', {
  requestParameters: { channelId: '42' }
})

const wrong = record('medialive.amazonaws.com', 'StopChannel', {
  requestParameters: { channelId: [canary] }
})

/** What a consumer is told of what is wrong. */
const issues = [
  {
    message: 'requestParameters.channelId: expected string, found array',
    path: ['requestParameters', 'channelId']
  }
]

describe('the contract', () => {
  it('is that of the specification', () => {
    expectTypeOf(MediaEvent).toExtend<StandardSchemaV1<unknown, MediaEvent>>()
    expectTypeOf(CloudTrailRecord).toExtend<StandardSchemaV1<unknown, CloudTrailRecord>>()
    expectTypeOf(UserIdentity).toExtend<StandardSchemaV1<unknown, UserIdentity>>()
    expectTypeOf<StandardSchemaV1.InferOutput<typeof MediaEvent>>().toEqualTypeOf<MediaEvent>()
  })

  it('returns the event, or issues with a path and without a value', () => {
    expect(MediaEvent['~standard'].validate(stop)).toEqual({ value: stop })
    expect(strict()['~standard'].validate(wrong)).toEqual({ issues })
    expect(CloudTrailRecord['~standard'].validate({ Records: [stop] }).issues?.[0]).toEqual({
      message:
        'eventSource: expected a non-empty string, found nothing (a log file: pass it to recordsFrom)',
      path: ['eventSource']
    })
    expect(UserIdentity['~standard'].validate(canary)).toEqual({
      issues: [{ message: 'the value: expected a userIdentity, found string', path: [] }]
    })
  })
})

describe('@aws-lambda-powertools/parser', () => {
  it('parses by any of the codecs', () => {
    expect(parse(stop, undefined, MediaEvent)).toEqual(stop)
    expect(parse(stop, undefined, CloudTrailRecord, true)).toMatchObject({ success: true })
  })

  it('fails if the codec does, and for its reasons', () => {
    const parsed = parse(wrong, undefined, strict(), true)
    expect(parsed).toMatchObject({ success: false, error: { cause: issues } })
    // The error alone is meant for a log: beside it the parser hands back the event that it was given.
    const { error } = parsed as unknown as { readonly error: Error }
    expect(inspect(error, { depth: Infinity })).not.toContain(canary)
    expect(() => parse(wrong, undefined, strict('medialive.amazonaws.com', 'StopChannel'))).toThrow(
      'Failed to parse schema'
    )
  })
})

describe('hono', () => {
  const app = new Hono().post(
    '/',
    sValidator('json', strict('medialive.amazonaws.com', 'StopChannel')),
    (c) => {
      const event = c.req.valid('json')
      expectTypeOf(event.eventName).toEqualTypeOf<'StopChannel'>()
      return c.json({ channel: event.requestParameters?.channelId })
    }
  )

  const send = (body: unknown) =>
    app.request('/', {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' }
    })

  it('passes the event on', async () => {
    const response = await send(stop)
    expect(await response.json()).toEqual({ channel: '42' })
  })

  it('rejects what the codec rejects', async () => {
    const response = await send(wrong)
    expect(response.status).toBe(400)
    // It echoes the body to whoever sent it; the reasons are the codec's.
    expect(await response.json()).toEqual({ success: false, data: wrong, error: issues })
  })
})
