/** The codecs as Standard JSON Schemas, judged by ajv, which knows nothing of the library. */
import type { StandardJSONSchemaV1 } from '@standard-schema/spec'
import { Ajv, type ValidateFunction } from 'ajv'
import { Ajv2020 } from 'ajv/dist/2020.js'
import * as fc from 'fast-check'
import {
  AggregatedRecord,
  CloudTrailRecord,
  catalogue,
  decodeEvent,
  encode,
  eventOf,
  IAMUser,
  InsightRecord,
  isUnlisted,
  MediaEvent,
  nameOf,
  type OperationEntry,
  scrub,
  strict,
  Untyped,
  UserIdentity
} from 'mediatrail'
import { count, stateCodec } from 'mediatrail/aggregate'
import { arbitraryMediaEvent, arbitraryPlanted, arbitraryUserIdentity } from 'mediatrail/testing'
import { describe, expect, expectTypeOf, it } from 'vitest'
import { kindOf } from '../../src/core/Json.js'
import { memoize } from '../../src/core/memoize.js'
import { cases } from '../laws/events.js'

type Codec = StandardJSONSchemaV1

const target = 'draft-2020-12'

const compiled = (codec: Codec, side: 'input' | 'output'): ValidateFunction =>
  new Ajv2020({ strict: true }).compile(codec['~standard'].jsonSchema[side]({ target }))

/** One schema of all events, compiled when it is first needed: that takes seconds. */
const outputOf = memoize((_: typeof MediaEvent) => compiled(MediaEvent, 'output'))

const inputs = new Map<string, ValidateFunction>()

/** One schema for each operation that is met: that of all events takes a minute to compile, as it has every rendering. */
const inputOf = (event: MediaEvent): ValidateFunction => {
  const { eventSource } = event
  const name = nameOf(event)
  const known = inputs.get(`${eventSource} ${name}`)
  if (known !== undefined) return known
  const codec: Codec = isUnlisted(event)
    ? eventOf(eventSource)
    : eventOf(eventSource, name as never)
  const validate = compiled(codec, 'input')
  inputs.set(`${eventSource} ${name}`, validate)
  return validate
}

/** What JSON makes of it: no undefined, no minus zero. */
const asJson = (value: unknown): Readonly<Record<string, unknown>> =>
  JSON.parse(JSON.stringify(value))

const decoded = (record: unknown): MediaEvent => {
  const event = decodeEvent(record)
  if (event._tag === 'Left') throw new Error('no event')
  return event.right
}

const validates = (validate: ValidateFunction, value: unknown): void => {
  validate(value)
  expect(
    validate.errors?.map(({ instancePath, message }) => [instancePath, message]) ?? []
  ).toEqual([])
}

/** What no schema says: which strings are times, and of which kind an unlisted payload is. */
const sameKind: ReadonlySet<string> = new Set(['timestamp string', 'string string'])

describe('the contract', () => {
  it('is that of the specification', () => {
    expectTypeOf(MediaEvent).toExtend<StandardJSONSchemaV1<unknown, MediaEvent>>()
    expectTypeOf(strict()).toExtend<StandardJSONSchemaV1<unknown, MediaEvent>>()
    expectTypeOf(UserIdentity).toExtend<StandardJSONSchemaV1<unknown, UserIdentity>>()
  })

  it('refuses targets that it does not know', () => {
    expect(() => MediaEvent['~standard'].jsonSchema.output({ target: 'draft-03' })).toThrow(
      'draft-2020-12, draft-07, openapi-3.0'
    )
    expect(() => MediaEvent['~standard'].jsonSchema.output({ target: 'toString' })).toThrow(
      TypeError
    )
  })
})

describe('the output', () => {
  it('holds for every decoded event, whatever the record held', () => {
    fc.assert(
      fc.property(arbitraryPlanted(), ({ record, note }) => {
        // A number beyond all numbers is read as infinite, which JSON cannot say.
        if (note === 'Inexact') return
        const event = decoded(record)
        validates(outputOf(MediaEvent), asJson(event))
      }),
      cases(500)
    )
  })

  it('does not hold where a modelled member is of another kind', () => {
    let refused = 0
    fc.assert(
      fc.property(arbitraryPlanted(), ({ record, note, field, path }) => {
        if (note !== 'Mismatched' || field?._tag !== 'Mismatched') return
        if (sameKind.has(`${field.expected} ${field.found}`)) return
        expect(
          outputOf(MediaEvent)(asJson(record)),
          `${path.join('.')} ${field.expected} ${field.found}`
        ).toBe(false)
        refused++
      }),
      cases(1000)
    )
    expect(refused).toBeGreaterThan(100)
  })

  it('does not hold for other services', () => {
    const bucket = {
      eventSource: 's3.amazonaws.com',
      eventName: 'CreateBucket',
      eventTime: '2026-01-02T03:04:05Z'
    }
    expect(outputOf(MediaEvent)({ ...bucket, userIdentity: {} })).toBe(false)
    expect(compiled(CloudTrailRecord, 'output')({ ...bucket, userIdentity: {} })).toBe(true)
  })

  it('is as large as what is asked for', () => {
    const sizeOf = (codec: Codec): number =>
      JSON.stringify(codec['~standard'].jsonSchema.output({ target })).length
    const tags = sizeOf(eventOf('medialive.amazonaws.com', 'DeleteTags'))
    expect(tags).toBeLessThan(sizeOf(eventOf('medialive.amazonaws.com')) / 10)
    expect(sizeOf(eventOf('medialive.amazonaws.com'))).toBeLessThan(sizeOf(MediaEvent) / 2)
  })
})

describe('the input', () => {
  it('holds for records in every rendering that is read', () => {
    fc.assert(
      fc.property(arbitraryPlanted(), ({ record, note, field, path }) => {
        if (note === 'Inexact') return
        const validate = inputOf(decoded(record))
        if (note !== 'Mismatched') return validates(validate, asJson(record))
        if (field?._tag !== 'Mismatched') return
        const kind = `${field.expected} ${field.found}`
        if (kind === 'timestamp string' || kind === 'timestamp number') return
        expect(validate(asJson(record)), `${path.join('.')} ${kind}`).toBe(false)
      }),
      cases(200)
    )
  })

  it('holds for what was scrubbed', () => {
    fc.assert(
      fc.property(arbitraryMediaEvent(), (event) => {
        const clean = encode(scrub(event))
        validates(inputOf(event), asJson(clean))
      }),
      cases(100)
    )
  })
})

type Schema = { readonly [keyword: string]: unknown }

const isSchema = (value: unknown): value is Schema => kindOf(value) === 'object'

/** The paths that a schema marks, as the catalogue spells them. */
const marked = (
  root: Schema,
  schema: unknown,
  path: ReadonlyArray<string>
): ReadonlyArray<string> => {
  if (!isSchema(schema)) return []
  if (schema['writeOnly'] === true) return [path.join('.')]
  const { $ref, properties, items, additionalProperties, anyOf, allOf } = schema
  const defs = root['$defs'] as Schema
  return [
    ...(typeof $ref === 'string' ? marked(root, defs[$ref.slice('#/$defs/'.length)], path) : []),
    ...(isSchema(properties)
      ? Object.entries(properties).flatMap(([key, inner]) => marked(root, inner, [...path, key]))
      : []),
    ...[items, additionalProperties].flatMap((inner) => marked(root, inner, [...path, '*'])),
    ...[anyOf, allOf].flatMap((some) =>
      Array.isArray(some) ? some.flatMap((inner) => marked(root, inner, path)) : []
    )
  ]
}

describe('secrets', () => {
  it('are marked, each and no other', () => {
    for (const { eventSource, operations } of Object.values(catalogue))
      for (const [name, { secrets }] of Object.entries<OperationEntry>(operations)) {
        const codec: Codec = eventOf(eventSource as never, name as never)
        for (const side of ['input', 'output'] as const) {
          const schema = codec['~standard'].jsonSchema[side]({ target })
          expect([...new Set(marked(schema, schema, []))].sort(), name).toEqual(
            secrets.map((path) => path.join('.')).sort()
          )
        }
      }
  })
})

describe('other codecs', () => {
  it('have schemas too', () => {
    fc.assert(
      fc.property(arbitraryUserIdentity(), (identity) => {
        validates(compiledIdentity, asJson(identity))
        expect(compiledUser(asJson(identity))).toBe(IAMUser.is(identity))
        expect(compiledUntyped(asJson(identity))).toBe(Untyped.is(identity))
      }),
      cases(300)
    )
    const insight = { eventCategory: 'Insight', insightDetails: { insightContext: { x: 1 } } }
    validates(compiled(InsightRecord, 'output'), insight)
    expect(compiled(InsightRecord, 'output')({ insightDetails: 'x' })).toBe(false)
    expect(compiled(AggregatedRecord, 'input')({ summary: { details: {} } })).toBe(false)
    const state = stateCodec(count)
    const fingerprint = compiled(state, 'input')
    expect(fingerprint({ fingerprint: 'another', state: 0 })).toBe(false)
  })

  const compiledIdentity = compiled(UserIdentity, 'output')
  const compiledUser = compiled(IAMUser, 'output')
  const compiledUntyped = compiled(Untyped, 'output')
})

describe('other targets', () => {
  const job = eventOf('mediaconvert.amazonaws.com', 'CreateJob')

  it('are draft 7', () => {
    const { jsonSchema } = job['~standard']
    const validate = new Ajv({ strict: true }).compile(jsonSchema.output({ target: 'draft-07' }))
    fc.assert(
      fc.property(arbitraryMediaEvent(), (event) => {
        expect(validate(asJson(event))).toBe(
          event.eventSource === 'mediaconvert.amazonaws.com' && event.eventName === 'CreateJob'
        )
      }),
      cases(100)
    )
  })

  it('are OpenAPI 3.0, which has no null and no references beside other words', () => {
    for (const side of ['input', 'output'] as const) {
      const schema = job['~standard'].jsonSchema[side]({ target: 'openapi-3.0' })
      const text = JSON.stringify(schema)
      expect(text).not.toMatch(/"type":"null"|"\$defs"|"\$schema"|"const"/)
      expect(text).not.toMatch(/"\$ref":"[^"]+",|,"\$ref"/)
      expect(() => new Ajv({ strict: true, allErrors: true }).compile(schema)).not.toThrow()
    }
  })
})
