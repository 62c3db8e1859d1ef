import * as fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { decodeEvent } from 'mediatrail'
import { describe, expect, it } from 'vitest'
import { rawModels } from '../../generator/models.js'
import { services } from '../../generator/services.js'
import { changeAt, sitesOf } from '../../src/testing/sites.js'
import { envelopeFaults } from '../oracle/envelope.js'
import { faults, type Model } from '../oracle/sound.js'
import { canonicalRecord, cases, type Fields, nodesFor } from './events.js'

const models: ReadonlyMap<string, Model> = rawModels(services.flatMap((row) => row.models))

/** What AWS's own models have against the payloads of a decoded event. */
const payloadFaults = (event: Fields): ReadonlyArray<string> => {
  const row = services.find(({ eventSource }) => eventSource === event['eventSource'])
  return (row?.models ?? []).flatMap((name) => {
    const model = models.get(name)
    const operation = model?.operations[String(event['eventName'])]
    if (model === undefined || operation === undefined) return []
    return (
      [
        [operation.input, event['requestParameters']],
        [operation.output, event['responseElements']]
      ] as const
    ).flatMap(([shape, payload]) =>
      shape === undefined || payload === undefined || payload === null
        ? []
        : faults(model, shape.shape, payload, name)
    )
  })
}

/** What may stand anywhere: any JSON, and what CloudTrail is known to put there. */
const intruder: fc.Arbitrary<unknown> = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom<unknown>(
    '***',
    null,
    'true',
    '12',
    1531241353,
    'Jul 9, 2018, 12:56:54 PM',
    { omitted: true, reason: 'too large' },
    { __proto__: null, constructor: 1 },
    [null],
    [[]],
    [{}]
  )
)

/** A record in which up to four places hold what they should not. */
const disturbed: fc.Arbitrary<Fields> = canonicalRecord.chain((record) => {
  const places = sitesOf(nodesFor(record).record, record)
    .map(({ path }) => path)
    .filter(([first]) => !/^event(Source|Name|Time)$/.test(String(first)))
  return fc
    .array(fc.tuple(fc.constantFrom(...places), intruder), { minLength: 1, maxLength: 4 })
    .map((changes) =>
      changes.reduce<Fields>(
        (value, [path, to]) => changeAt(value, path, () => to) as Fields,
        record
      )
    )
})

describe('law 2, sound', () => {
  it('conforms to the models, whatever the record contains, by an independent oracle', () => {
    fc.assert(
      fc.property(disturbed, (record) => {
        const decoded = decodeEvent(record)
        if (E.isLeft(decoded)) throw new Error(JSON.stringify(decoded.left))
        const event = decoded.right as unknown as Fields
        expect([...payloadFaults(event), ...envelopeFaults(event)]).toEqual([])
      }),
      cases(500)
    )
  })

  it('would reject the unconverted records', () => {
    const found = fc
      .sample(disturbed, { numRuns: 200, seed: 1 })
      .filter((record) => [...payloadFaults(record), ...envelopeFaults(record)].length > 0)
    expect(found.length).toBeGreaterThan(100)
  })
})
