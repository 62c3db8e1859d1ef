/** AWS's own examples, read where `MEDIATRAIL_SEEDS` points. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as E from 'fp-ts/lib/Either.js'
import * as O from 'fp-ts/lib/Option.js'
import {
  decodeEvent,
  encode,
  field,
  isUnlisted,
  type MediaEvent,
  matchEvent,
  nameOf,
  notes,
  reveal,
  timeOf
} from 'mediatrail'
import { recordsFrom } from 'mediatrail/delivery'
import { describe, expect, it } from 'vitest'
import { fences, mend } from './mend.js'

interface Example {
  readonly page: string
  readonly how: ReadonlyArray<string>
  readonly record: unknown
}

const examplesOf = (folder: string, page: string): ReadonlyArray<Example> =>
  fences(readFileSync(join(folder, page), 'utf8')).flatMap((text) => {
    const { value, how } = mend(text)
    const delivery = recordsFrom(value)
    return delivery.records.map(({ record }) => ({ page, how, record }))
  })

const decoded = (record: unknown): MediaEvent => {
  const result = decodeEvent(record)
  if (E.isLeft(result)) throw new Error(JSON.stringify(result.left))
  return result.right
}

/** What each example says, read through the types. */
const gist: (event: MediaEvent) => unknown = matchEvent<unknown>({
  'medialive.amazonaws.com': {
    CreateInput: ({ requestParameters, responseElements }) => [
      requestParameters?.inputSecurityGroups?.[0],
      requestParameters?.type,
      responseElements?.input?.destinations?.map(({ port }) => port),
      responseElements?.input?.state
    ],
    _: () => undefined
  },
  'mediapackage.amazonaws.com': {
    UpdateChannel: (event) => [
      event.requestParameters?.id,
      event.responseElements?.hlsIngest?.ingestEndpoints?.map(({ password }) =>
        password === undefined ? 'nothing' : O.isNone(reveal(password))
      ),
      field(event, 'responseElements', 'hlsIngest', 'ingestEndpoints', 1, 'username')._tag
    ],
    _: () => undefined
  },
  'mediatailor.amazonaws.com': {
    PutPlaybackConfiguration: ({ requestParameters, responseElements }) => [
      requestParameters?.Name,
      responseElements?.DashConfiguration?.MpdLocation
    ],
    GetPlaybackConfiguration: ({ requestParameters, responseElements }) => [
      requestParameters?.Name,
      responseElements
    ],
    _: () => undefined
  },
  'mediaconvert.amazonaws.com': {
    DeleteQueue: ({ requestParameters }) => [requestParameters?.name],
    CreateQueue: ({ requestParameters, responseElements }) => [
      requestParameters?.tags,
      responseElements?.queue?.createdAt,
      responseElements?.queue?.submittedJobsCount
    ],
    TagResource: ({ requestParameters }) => [requestParameters?.Tags],
    _: () => undefined
  },
  'elastictranscoder.amazonaws.com': {
    CreateJob: ({ requestParameters, responseElements }) => [
      requestParameters?.input?.frameRate,
      responseElements?.job?.outputs?.[0]?.presetId
    ],
    ListJobsByStatus: ({ requestParameters }) => [requestParameters?.ascending],
    ReadJob: ({ requestParameters }) => [requestParameters?.id],
    DeletePreset: ({ requestParameters }) => [requestParameters?.id],
    DeletePipeline: ({ requestParameters }) => [requestParameters?.id],
    _: () => undefined
  },
  _: () => undefined
})

/** Only what is about the payload's kinds: each page has its own story of people and places. */
const expected: { readonly [eventName: string]: unknown } = {
  CreateInput: ['9999999', 'RTP_PUSH', ['1935', '1935'], 'DETACHED'],
  UpdateChannel: ['cloudtrail-test', [true, true], 'Hidden'],
  PutPlaybackConfiguration: ['examplename', 'EMT_DEFAULT'],
  GetPlaybackConfiguration: ['examplename', null],
  DeleteQueue: ['8'],
  CreateQueue: [{}, '2018-07-10T16:49:13.000Z', 0],
  TagResource: [{ CostCenter: 'BU-Test' }],
  CreateJob: ['auto', '1234-preset-example'],
  ListJobsByStatus: ['false'],
  ReadJob: ['1412018849233-f2czlr'],
  DeletePreset: ['1234-preset-example'],
  DeletePipeline: ['1412018848038-nkomx0']
}

const folder = process.env['MEDIATRAIL_SEEDS']

describe('the examples of AWS’s pages', () => {
  it('are in the folder MEDIATRAIL_SEEDS, if it is set', () => {
    if (folder !== undefined) expect(readdirSync(folder).length).toBeGreaterThanOrEqual(5)
  })

  if (folder !== undefined) {
    const examples = readdirSync(folder)
      .filter((page) => page.endsWith('.md'))
      .flatMap((page) => examplesOf(folder, page))

    it('are 12, three of which need correction', () => {
      expect(examples).toHaveLength(12)
      const how = new Map(examples.map((example) => [example.page, example.how]))
      expect(Object.fromEntries([...how].filter(([, remedies]) => remedies.length > 0))).toEqual({
        'elastictranscoder.md': ['no trailing comma'],
        'medialive.md': ['straight quotes', 'no trailing comma', 'balanced braces']
      })
    })

    it.each(examples)('of $page decode to listed events ($record.eventName)', ({ record }) => {
      const event = decoded(record)
      expect(isUnlisted(event)).toBe(false)
      expect(
        notes(event)
          .map(({ _tag }) => _tag)
          .filter((tag) => ['Mismatched', 'Unlisted', 'Unknown', 'Renamed'].includes(tag))
      ).toEqual([])
      expect(encode(event)).toBe(record)
      expect(O.isSome(timeOf(event))).toBe(true)
      expect(gist(event)).toEqual(expected[nameOf(event)])
    })
  }
})
