import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { parse } from '@aws-lambda-powertools/parser'
import { EventBridgeEnvelope } from '@aws-lambda-powertools/parser/envelopes/eventbridge'
import { readState } from 'mediatrail/lambda'
import { expect, it } from 'vitest'
import { stopChannel } from './records.js'

const sent: Array<string> = []

const send = (text: string): void => {
  sent.push(text)
}

//#region fifteen

import type { EventBridgeEvent } from 'aws-lambda'
import { describe, isEvent, safeDecode, showIssue, succeeded } from 'mediatrail'

const isOffAir = isEvent('medialive.amazonaws.com', 'StopChannel', 'DeleteChannel')

const handler = async ({ detail }: EventBridgeEvent<string, unknown>): Promise<void> => {
  const decoded = safeDecode(detail)
  // The event goes to the function's dead-letter queue. The reason contains no value of the record.
  if (!decoded.ok) throw new Error(decoded.issues.map(showIssue).join('; '))
  const { event } = decoded
  if (!isOffAir(event) || !succeeded(event)) return
  send(`channel ${event.requestParameters?.channelId} is off air: ${describe(event)}`)
}

//#endregion fifteen

//#region pattern

import { eventPattern } from 'mediatrail/eventbridge'

/** `JSON.stringify(pattern)` is the `EventPattern` of the rule. A name that is misspelt does not compile. */
const pattern = eventPattern({ 'medialive.amazonaws.com': ['StopChannel', 'DeleteChannel'] })

//#endregion pattern

//#region rejected-writes

import { present } from 'mediatrail/eventbridge'

/** Writes that AWS rejected, of two services. */
const rejectedWrites = eventPattern(
  { 'medialive.amazonaws.com': '*', 'mediaconnect.amazonaws.com': '*' },
  { readOnly: false, errorCode: present }
)

//#endregion rejected-writes

//#region tried

import { buildEvent } from 'mediatrail/testing'

/** What EventBridge passes to the function. */
const invocation: EventBridgeEvent<string, unknown> = {
  version: '0',
  id: '12345678-1234-1234-1234-123456789012',
  'detail-type': 'AWS API Call via CloudTrail',
  source: 'aws.medialive',
  account: '111122223333',
  time: '2026-01-02T03:04:05Z',
  region: 'us-west-2',
  resources: [],
  detail: buildEvent('medialive.amazonaws.com', 'StopChannel', {
    requestParameters: { channelId: '1234567' }
  })
}

//#endregion tried

//#region powertools

import { decodeEvent, MediaEvent } from 'mediatrail'
import { z } from 'zod'

/** `MediaEvent` is a Standard Schema, so `parse` takes it as it is, and the result is typed. Throws if it is not a media event. */
const parsed = async ({ detail }: EventBridgeEvent<string, unknown>): Promise<string> =>
  describe(parse(detail, undefined, MediaEvent))

/** An envelope takes only schemas of zod, so let it pass on its content as it is. */
const enveloped = async (event: EventBridgeEvent<string, unknown>): Promise<string> =>
  describe(parse(parse(event, EventBridgeEnvelope, z.unknown()), undefined, MediaEvent))

//#endregion powertools

//#region rules

import { finish, overPlaced } from 'mediatrail/aggregate'
import { audit, findings, recommended } from 'mediatrail/audit'
import { onEventBridge } from 'mediatrail/lambda'

/** The rules alone: correlations need more than one call. */
const audited = audit(recommended.rules)
if (audited._tag === 'Left') throw new Error(audited.left.map(showIssue).join('; '))

const findingsHandler = onEventBridge({
  aggregate: overPlaced(findings(audited.right)),
  sink: ({ name, state }) => {
    // The same event gives the same name, however often it is delivered.
    for (const { verdict } of finish(state).groups) send(`${name}: ${verdict.rule}`)
  },
  reject: ({ name, rejected }) => {
    for (const { place, reason } of rejected) send(`${name}: ${place.source}: ${reason}`)
  }
})

//#endregion rules

//#region two

import { decoder } from 'mediatrail'
import { mediaconvert } from 'mediatrail/mediaconvert'
import { medialive } from 'mediatrail/medialive'

/** A decoder for two services: a bundle contains the tables of these, and no others. */
const decodeTwo = decoder([medialive, mediaconvert]).decodeEvent

//#endregion two

//#region files

import { overRecords } from 'mediatrail/aggregate'
import type { GetObject, StateStore } from 'mediatrail/lambda'
import { onSqs, storeStates } from 'mediatrail/lambda'

const whole = audit(recommended)
if (whole._tag === 'Left') throw new Error(whole.left.map(showIssue).join('; '))
const { right: auditedTrail } = whole

/** `getObject` is `objectsFrom((input) => client.send(new GetObjectCommand(input)))`; states are objects of a bucket. */
const filesHandler = (getObject: GetObject, states: StateStore) => {
  const aggregate = overRecords(findings(auditedTrail))
  return onSqs({
    aggregate,
    // Records of other services that correlations look at, such as `StopLogging`.
    others: auditedTrail.others,
    getObject,
    sink: storeStates({ aggregate, states }),
    reject: async ({ name, rejected }) => {
      await states.put(`rejected/${name}`, JSON.stringify(rejected))
    }
  })
}

//#endregion files

//#region objects

import { accessOf, denied } from 'mediatrail'
import { filter, latest, overEvents } from 'mediatrail/aggregate'
import { onObjects } from 'mediatrail/lambda'

const isDeniedWrite = (event: MediaEvent): boolean => denied(event) && accessOf(event) === 'write'

/** A message for each of the latest hundred denied writes in a log file. */
const objectsHandler = (getObject: GetObject) =>
  onObjects({
    aggregate: overEvents(filter('denied-writes', isDeniedWrite, latest('text', 100, describe))),
    getObject,
    sink: ({ source, state }) => {
      for (const { value } of finish(state)) send(`${source}: ${value}`)
    },
    reject: ({ rejected }) => {
      for (const { place, reason } of rejected) send(`${place.source}: ${reason}`)
    }
  })

//#endregion objects

const eventOf = (detail: unknown): EventBridgeEvent<string, unknown> => ({
  version: '0',
  id: 'e-1',
  'detail-type': 'AWS API Call via CloudTrail',
  source: 'aws.medialive',
  account: '111122223333',
  time: '2026-01-02T03:04:05Z',
  region: 'us-west-2',
  resources: [],
  detail
})

it('is called by a rule of the pattern that the page shows', () => {
  const page = readFileSync(new URL('../lambda.md', import.meta.url), 'utf8')
  const [, shown = ''] = /^```json\n([\s\S]*?)^```$/m.exec(page) ?? []
  expect(JSON.parse(shown)).toEqual(pattern)
})

it('has fifteen lines at most', () => {
  const own = readFileSync(new URL(import.meta.url), 'utf8')
  const [, region = ''] = /^\/\/#region fifteen\n([\s\S]*?)^\/\/#endregion/m.exec(own) ?? []
  expect(region.trim().split('\n').length).toBeLessThanOrEqual(15)
})

it('says that a channel is off air, and fails on what is no event', async () => {
  sent.length = 0
  await handler(eventOf(stopChannel))
  await handler(eventOf({ ...stopChannel, errorCode: 'AccessDeniedException' }))
  expect(sent).toEqual([expect.stringMatching(/^channel 1234567 is off air: Operator\/alice/)])
  await expect(handler(eventOf({ eventName: 'StopChannel' }))).rejects.toThrow(/eventSource/)
})

it('is tried with the event that the page shows', async () => {
  sent.length = 0
  await handler(invocation)
  expect(sent).toEqual([expect.stringMatching(/^channel 1234567 is off air: Operator\/alice/)])
})

it('builds a pattern for rejected writes', () => {
  expect(rejectedWrites.detail).toEqual({
    eventSource: ['medialive.amazonaws.com', 'mediaconnect.amazonaws.com'],
    readOnly: [false],
    errorCode: [{ exists: true }]
  })
})

it('sends a message for each denied write in a log file', async () => {
  sent.length = 0
  const call = { ...stopChannel, readOnly: false, errorCode: 'AccessDeniedException' }
  const body = async function* (): AsyncGenerator<Uint8Array> {
    yield gzipSync(JSON.stringify({ Records: [call, stopChannel, { ...call, readOnly: true }] }))
  }
  await objectsHandler(async () => body())({
    Records: [
      {
        eventSource: 'aws:s3',
        eventName: 'ObjectCreated:Put',
        s3: { bucket: { name: 'trail' }, object: { key: 'a.json.gz' } }
      } as never
    ]
  })
  expect(sent).toEqual([expect.stringMatching(/^s3:\/\/trail\/a\.json\.gz: .* was denied$/)])
})

it('parses with Powertools', async () => {
  expect(await parsed(eventOf(stopChannel))).toMatch(/^Operator\/alice stopped channel/)
  await expect(parsed(eventOf({}))).rejects.toThrow()
  expect(await enveloped(eventOf(stopChannel))).toMatch(/^Operator\/alice stopped channel/)
  await expect(enveloped(eventOf({}))).rejects.toThrow()
})

it('does not parse with an envelope of Powertools, which takes zod alone', () => {
  // As if it were a schema of zod, whatever its type says.
  expect(() => parse(eventOf(stopChannel), EventBridgeEnvelope, MediaEvent as never)).toThrow()
})

it('decodes two services', () => {
  expect(decodeEvent(stopChannel)).toEqual(decodeTwo(stopChannel))
})

it('hands over findings and rejections, by the same name each time', async () => {
  sent.length = 0
  const byRoot = { ...stopChannel, userIdentity: { type: 'Root' } }
  for (const detail of [byRoot, byRoot, { eventSource: 'medialive.amazonaws.com' }])
    await findingsHandler(eventOf(detail))
  const rejection = sent.pop()
  expect(sent.length).toBeGreaterThan(1)
  expect(sent.slice(0, sent.length / 2)).toEqual(sent.slice(sent.length / 2))
  expect(rejection).toMatch(/: eventbridge:e-1: \w+$/)
})

const stopLogging = {
  ...stopChannel,
  eventSource: 'cloudtrail.amazonaws.com',
  eventName: 'StopLogging',
  eventID: 'eeeeeeee-0000-4000-8000-000000000001',
  requestParameters: { name: 'trail-example' },
  responseElements: null
}

it('keeps the state of each log file, records of other services included', async () => {
  const kept = new Map<string, string>()
  const body = async function* (): AsyncGenerator<Uint8Array> {
    yield gzipSync(JSON.stringify({ Records: [stopChannel, stopLogging] }))
  }
  const handle = filesHandler(async () => body(), {
    put: async (name, json) => kept.set(name, json),
    get: async (name) => kept.get(name) ?? ''
  })
  const notification = { s3Bucket: 'trail', s3ObjectKey: ['a.json.gz'] }
  const record = {
    messageId: 'm',
    body: JSON.stringify(notification),
    eventSourceARN: 'arn:aws:sqs:us-west-2:111122223333:q'
  }
  expect(await handle({ Records: [record as never] })).toEqual({ batchItemFailures: [] })
  expect([...kept.keys()]).toEqual([expect.stringMatching(/^[0-9a-f]{16}\//)])
  const aggregate = overRecords(findings(auditedTrail))
  const states = { put: async () => undefined, get: async () => [...kept.values()].join() }
  const found = finish(await readState({ aggregate, states }, 'any'))
  expect(found.groups.map(({ verdict }) => verdict.rule)).toContain('media/blinded')
})
