import { gzipSync } from 'node:zlib'
import { parse } from '@aws-lambda-powertools/parser'
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
  // The event goes to the function's dead-letter queue, which the reason helps to read: it holds no value of the record.
  if (!decoded.ok) throw new Error(decoded.issues.map(showIssue).join('; '))
  const { event } = decoded
  if (!isOffAir(event) || !succeeded(event)) return
  send(`channel ${event.requestParameters?.channelId} is off air: ${describe(event)}`)
}

//#endregion fifteen

//#region powertools

import { decodeEvent, MediaEvent } from 'mediatrail'

/** `MediaEvent` is a Standard Schema, so `parse` takes it as it is, and the result is typed. Throws where it is no media event. */
const parsed = async ({ detail }: EventBridgeEvent<string, unknown>): Promise<string> =>
  describe(parse(detail, undefined, MediaEvent))

//#endregion powertools

//#region rules

import { finish, overPlaced } from 'mediatrail/aggregate'
import { audit, findings, recommended } from 'mediatrail/audit'
import { onEventBridge } from 'mediatrail/lambda'

const audited = audit(recommended)
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

/** A decoder over two services: a bundle holds the tables of these, and of no other. */
const decodeTwo = decoder([medialive, mediaconvert]).decodeEvent

//#endregion two

//#region files

import type { GetObject, StateStore } from 'mediatrail/lambda'
import { onSqs, storeStates } from 'mediatrail/lambda'

/** `getObject` is `objectsFrom((input) => client.send(new GetObjectCommand(input)))`; states are objects of a bucket. */
const filesHandler = (getObject: GetObject, states: StateStore) => {
  const aggregate = overPlaced(findings(audited.right))
  return onSqs({
    aggregate,
    getObject,
    sink: storeStates({ aggregate, states }),
    reject: async ({ name, rejected }) => {
      await states.put(`rejected/${name}`, JSON.stringify(rejected))
    }
  })
}

//#endregion files

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

it('says that a channel is off air, and fails on what is no event', async () => {
  sent.length = 0
  await handler(eventOf(stopChannel))
  await handler(eventOf({ ...stopChannel, errorCode: 'AccessDeniedException' }))
  expect(sent).toEqual([expect.stringMatching(/^channel 1234567 is off air: Operator\/alice/)])
  await expect(handler(eventOf({ eventName: 'StopChannel' }))).rejects.toThrow(/eventSource/)
})

it('parses with Powertools', async () => {
  expect(await parsed(eventOf(stopChannel))).toMatch(/^Operator\/alice stopped channel/)
  await expect(parsed(eventOf({}))).rejects.toThrow()
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

it('keeps the state of each log file', async () => {
  const kept = new Map<string, string>()
  const body = async function* (): AsyncGenerator<Uint8Array> {
    yield gzipSync(JSON.stringify({ Records: [stopChannel] }))
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
})
