import { expect, it } from 'vitest'
import { logFile, stopChannel } from './records.js'

//#region zod

import { MediaEvent, safeDecode } from 'mediatrail'
import * as z from 'zod'

/** A media event inside a schema of your own. */
const zodEvent = z.unknown().transform((value, context): MediaEvent => {
  const decoded = safeDecode(value)
  if (decoded.ok) return decoded.event
  for (const { message, path } of issuesOf(value))
    context.addIssue({ code: 'custom', message, path })
  return z.NEVER
})

const Alert = z.object({ severity: z.enum(['low', 'high']), event: zodEvent })

//#endregion zod

//#region issues

/** The messages and paths of the issues, without any value of the record. */
function issuesOf(value: unknown): ReadonlyArray<{ message: string; path: Array<PropertyKey> }> {
  const result = MediaEvent['~standard'].validate(value)
  return (result.issues ?? []).map(({ message, path }) => ({ message, path: [...(path ?? [])] }))
}

//#endregion issues

//#region valibot

import * as v from 'valibot'

const valibotEvent = v.pipe(
  v.unknown(),
  v.rawTransform<unknown, MediaEvent>(({ dataset, addIssue, NEVER }) => {
    const decoded = safeDecode(dataset.value)
    if (decoded.ok) return decoded.event
    for (const { message } of issuesOf(dataset.value)) addIssue({ message })
    return NEVER
  })
)

const Ticket = v.object({ id: v.string(), event: valibotEvent })

//#endregion valibot

//#region effect

import * as Effect from 'effect/Effect'
import { showIssue } from 'mediatrail'

const decodeEffect = (value: unknown): Effect.Effect<MediaEvent, ReadonlyArray<string>> => {
  const decoded = safeDecode(value)
  return decoded.ok
    ? Effect.succeed(decoded.event)
    : Effect.fail(decoded.issues.map((issue) => showIssue(issue)))
}

//#endregion effect

//#region powertools

import { parse } from '@aws-lambda-powertools/parser'
import { eventOf } from 'mediatrail'

const StopChannel = eventOf('medialive.amazonaws.com', 'StopChannel')

/** Throws a ParseError whose cause contains the paths; `parser({ schema: StopChannel })` does the same for a handler. */
const stopped = (detail: unknown): string | undefined =>
  parse(detail, undefined, StopChannel).requestParameters?.channelId

//#endregion powertools

//#region hono

import { sValidator } from '@hono/standard-validator'
import { Hono } from 'hono'

const app = new Hono().post('/stops', sValidator('json', StopChannel), (context) => {
  const event = context.req.valid('json') // an event of StopChannel
  return context.json({ channel: event.requestParameters?.channelId })
})

//#endregion hono

//#region standard

import type { StandardSchema } from 'mediatrail'

/** Works with any schema that follows the specification: mediatrail's, zod's, valibot's, arktype's. */
async function check<A>(schema: StandardSchema<A>, value: unknown): Promise<A | undefined> {
  const result = await schema['~standard'].validate(value)
  return result.issues === undefined ? result.value : undefined
}

//#endregion standard

const other = JSON.parse(logFile).Records[2]

it('stands in a schema of zod', () => {
  expect(Alert.parse({ severity: 'low', event: stopChannel }).event.eventName).toBe('StopChannel')
  expect(Alert.safeParse({ severity: 'low', event: {} }).error?.issues[0]?.path).toEqual([
    'event',
    'eventSource'
  ])
})

it('stands in a schema of valibot', () => {
  expect(v.parse(Ticket, { id: '1', event: stopChannel }).event).toEqual(stopChannel)
  expect(v.safeParse(Ticket, { id: '1', event: other }).success).toBe(false)
})

it('is an effect', () => {
  expect(Effect.runSync(decodeEffect(stopChannel))).toEqual(stopChannel)
  expect(Effect.runSync(Effect.flip(decodeEffect(other)))).toHaveLength(1)
})

it('parses for Powertools', () => {
  expect(stopped(stopChannel)).toBe('1234567')
  expect(() => stopped(other)).toThrow('Failed to parse schema')
})

it('validates for hono', async () => {
  const post = { method: 'POST', headers: { 'content-type': 'application/json' } }
  const answer = await app.request('/stops', { ...post, body: JSON.stringify(stopChannel) })
  expect(await answer.json()).toEqual({ channel: '1234567' })
  expect((await app.request('/stops', { ...post, body: '{}' })).status).toBe(400)
})

it('is a Standard Schema', async () => {
  expect(await check(StopChannel, stopChannel)).toBe(stopChannel)
  expect(await check(StopChannel, other)).toBeUndefined()
})
