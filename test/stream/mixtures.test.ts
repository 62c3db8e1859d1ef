/** Whole and cut documents in one source: each gives what it gives by itself, whatever stands in front of it. */
import { gzipSync } from 'node:zlib'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { record } from '../event/record.js'
import { sizesBy } from './items.js'
import { random } from './random.js'
import { type Found, foundBy, foundInFile, foundInStream } from './waysIn.js'

const ids = fc.nat(99_999).map((number) => `aaaaaaaa-0000-4000-8000-0000000${number}`)

const records = fc
  .tuple(
    ids,
    fc.constantFrom('medialive', 's3'),
    fc.constantFrom('', ' [{"x', '\\', '„Söder“ 🎬', '}],{"')
  )
  .map(([eventID, service, userAgent]) =>
    record('medialive.amazonaws.com', 'StopChannel', {
      eventSource: `${service}.amazonaws.com`,
      eventID,
      userAgent: `aws-cli/2.17.0 ${userAgent}`,
      requestParameters: { channelId: '1', tags: { a: ['b', 'c', { d: true }], n: 12.5 } },
      resources: [{ ARN: 'arn:aws:medialive:us-west-2:111122223333:channel:1' }]
    })
  )

const lists = fc.array(records, { minLength: 1, maxLength: 4 })

const json: (value: unknown) => string = JSON.stringify

/** Documents that AWS writes, of every kind that is scanned and parsed. */
const values: fc.Arbitrary<unknown> = fc.oneof(
  lists.map((Records) => ({ Records })),
  lists,
  records,
  lists.map((bodies) => ({
    Records: bodies.map((body, at) => ({
      messageId: `${at}`,
      eventSource: 'aws:sqs',
      body: json({ Records: [body] })
    }))
  })),
  lists.map((each) => ({
    awslogs: {
      data: gzipSync(
        json({
          messageType: 'DATA_MESSAGE',
          logEvents: each.map((message) => ({ id: '1', timestamp: 1, message: json(message) }))
        })
      ).toString('base64')
    }
  })),
  lists.map((each) => ({ Events: each.map((one) => ({ CloudTrailEvent: json(one) })) }))
)

const documents = fc
  .tuple(values, fc.constantFrom(0, 0, 2))
  .map(([value, space]) => JSON.stringify(value, null, space))

interface Part {
  readonly text: string
  readonly isCut: boolean
}

/** Before its first colon a document is none yet, but junk, of which a line counts once. */
const cut = fc
  .tuple(documents, fc.double({ min: 0, max: 0.999, noNaN: true }))
  .map(([text, part]): Part => {
    const first = text.indexOf(':') + 1
    return { text: text.slice(0, first + Math.floor((text.length - first) * part)), isCut: true }
  })

const whole = documents.map((text): Part => ({ text, isCut: false }))

/** Where a value is missing, what comes next is one, and where both are cut that can't be told from a single cut: it is left out. */
const parted = (parts: ReadonlyArray<Part>): ReadonlyArray<string> =>
  parts.flatMap(({ text }, at) =>
    /[[,:]\s*$/.test(text) && parts[at + 1]?.isCut === true ? [] : [text]
  )

const mixtures = fc.tuple(
  fc
    .array(fc.oneof({ weight: 3, arbitrary: whole }, { weight: 2, arbitrary: cut }), {
      minLength: 2,
      maxLength: 5
    })
    .map(parted),
  fc.constantFrom('\n', '\r\n', '', '\n\n')
)

const sum = (found: ReadonlyArray<Found>): Found => ({
  records: found.flatMap(({ records: held }) => held).sort(),
  objects: [],
  rejected: found.reduce((count, { rejected }) => count + rejected, 0)
})

describe('complete and truncated documents in one source', () => {
  it('yield what each yields separately', async () => {
    await fc.assert(
      fc.asyncProperty(mixtures, fc.integer(), async ([texts, separator], seed) => {
        const expected = sum(texts.map(foundBy))
        const text = texts.join(separator)
        const bytes = Buffer.from(text)
        expect(foundBy(text), 'recordsFrom').toEqual(expected)
        expect(foundBy(bytes), 'recordsFrom of bytes').toEqual(expected)
        expect(await foundInStream(bytes), 'a stream').toEqual(expected)
        expect(await foundInStream(bytes, sizesBy(random(seed))), 'chunks').toEqual(expected)
        expect(await foundInFile(bytes), 'a file').toEqual(expected)
      }),
      { numRuns: Number(process.env['MEDIATRAIL_CASES'] ?? 200) }
    )
  })
})
