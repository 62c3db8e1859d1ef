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
  MediaEvent,
  type OperationEntry,
  scrub,
  strict,
  Untyped,
  UserIdentity
} from 'mediatrail'
import { count, stateCodec } from 'mediatrail/aggregate'
import {
  arbitraryEvent,
  arbitraryMediaEvent,
  arbitraryUserIdentity,
  type Planted
} from 'mediatrail/testing'
import { describe, expect, expectTypeOf, it } from 'vitest'
import { kindOf } from '../../src/core/Json.js'
import { memoize } from '../../src/core/memoize.js'
import { operationsOf } from '../../src/payload/ServiceTable.js'
import { membersOf, type Node, structure } from '../../src/payload/Shape.js'
import { services } from '../../src/services/MediaEvents.js'
import { plantedIn } from '../../src/testing/planted.js'
import { cases, type Fields, nodesFor } from '../laws/events.js'

type Codec = StandardJSONSchemaV1

const target = 'draft-2020-12'

/**
 * Definitions become functions of their own, which nothing then makes faster, and no messages: so a schema of all events is compiled
 * in a third of the time.
 */
const plain = {
  strict: true,
  inlineRefs: false,
  messages: false,
  code: { optimize: false }
} as const

type Side = 'input' | 'output'

const compiled = (codec: Codec, side: Side): ValidateFunction =>
  new Ajv2020(plain).compile(codec['~standard'].jsonSchema[side]({ target }))

/** One schema for each source and side, compiled when it is first needed: one of all events refuses five times as slowly. */
const sideOf = {
  input: memoize((table: { readonly eventSource: string }) =>
    compiled(eventOf(table.eventSource as never), 'input')
  ),
  output: memoize((table: { readonly eventSource: string }) =>
    compiled(eventOf(table.eventSource as never), 'output')
  )
}

const schemaFor = (side: Side, record: unknown): ValidateFunction => {
  const source = String((record as Fields)['eventSource']).trim()
  const table = services.find(({ eventSource }) => eventSource === source)
  if (table === undefined) throw new Error(`no media service: ${source}`)
  return sideOf[side](table)
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
    validate.errors?.map(({ instancePath, schemaPath }) => [instancePath, schemaPath]) ?? []
  ).toEqual([])
}

describe('the contract', () => {
  it('is that of the specification', () => {
    expectTypeOf(MediaEvent).toExtend<StandardJSONSchemaV1<unknown, MediaEvent>>()
    expectTypeOf(strict()).toExtend<StandardJSONSchemaV1<unknown, MediaEvent>>()
    expectTypeOf(UserIdentity).toExtend<StandardJSONSchemaV1<unknown, UserIdentity>>()
  })

  it('rejects unknown targets', () => {
    expect(() => MediaEvent['~standard'].jsonSchema.output({ target: 'draft-03' })).toThrow(
      'draft-2020-12, draft-07, openapi-3.0'
    )
    expect(() => MediaEvent['~standard'].jsonSchema.output({ target: 'toString' })).toThrow(
      TypeError
    )
  })
})

/** Some deviation in a record of every operation in turn, so that none is left to chance; of each source one that no model has, too. */
const inEvery = (check: (planted: Planted) => void): void => {
  for (const table of services)
    for (const name of [...operationsOf(table).keys(), 'OperationOfTomorrow']) {
      const { eventSource } = table
      const one = arbitraryEvent(eventSource as never, name as never).chain((before: MediaEvent) =>
        plantedIn(nodesFor({ eventSource, eventName: name }).record, before)
      )
      fc.assert(fc.property(one, check), cases(1))
    }
}

describe('the output', () => {
  it('accepts decoded events of every operation, whatever the record contained', () => {
    inEvery(({ record, note }) => {
      // A number beyond all numbers is read as infinite, which JSON cannot say.
      if (note !== 'Inexact') validates(schemaFor('output', record), asJson(decoded(record)))
    })
  })

  it('does not accept other services', () => {
    const bucket = {
      eventSource: 's3.amazonaws.com',
      eventName: 'CreateBucket',
      eventTime: '2026-01-02T03:04:05Z'
    }
    const whole = compiled(MediaEvent, 'output')
    expect(whole({ ...bucket, userIdentity: {} })).toBe(false)
    const media = { ...bucket, eventSource: 'ivs.amazonaws.com', userIdentity: {} }
    expect(whole(media)).toBe(true)
    expect(whole({ ...media, responseElements: 1 })).toBe(false)
    expect(whole({ ...media, eventName: 'GetChannel', responseElements: { channel: 1 } })).toBe(
      false
    )
    expect(compiled(CloudTrailRecord, 'output')({ ...bucket, userIdentity: {} })).toBe(true)
  })

  it('is as large as the requested part', () => {
    const sizeOf = (codec: Codec): number =>
      JSON.stringify(codec['~standard'].jsonSchema.output({ target })).length
    const tags = sizeOf(eventOf('medialive.amazonaws.com', 'DeleteTags'))
    expect(tags).toBeLessThan(sizeOf(eventOf('medialive.amazonaws.com')) / 10)
    expect(sizeOf(eventOf('medialive.amazonaws.com'))).toBeLessThan(sizeOf(MediaEvent) / 2)
  })
})

describe('the input', () => {
  it('accepts records of every operation in every supported rendering, and no others', () => {
    inEvery(({ record, note, field, path }) => {
      if (note === 'Inexact') return
      const validate = schemaFor('input', record)
      if (note !== 'Mismatched') return validates(validate, asJson(record))
      if (field?._tag !== 'Mismatched') return
      const kind = `${field.expected} ${field.found}`
      if (kind === 'timestamp string' || kind === 'timestamp number') return
      expect(validate(asJson(record)), `${path.join('.')} ${kind}`).toBe(false)
    })
  })

  it('accepts scrubbed records', () => {
    fc.assert(
      fc.property(arbitraryMediaEvent(), (event) => {
        const clean = encode(scrub(event))
        validates(schemaFor('input', clean), asJson(clean))
      }),
      cases(100)
    )
  })
})

/** Of every kind a value, in JSON. */
const values: { readonly [kind in Node['kind']]?: unknown } = {
  string: 'x',
  timestamp: '2026-01-02T03:04:05Z',
  number: 1,
  boolean: true,
  list: [],
  map: {},
  struct: {}
}

interface Place {
  readonly kind: Node['kind']
  readonly path: ReadonlyArray<string>
  readonly holding: (value: unknown) => unknown
}

/** Every member of a structure and of those below it; each structure once, wherever it is met first. */
const placesIn = (
  node: Node,
  seen: Set<Node>,
  path: ReadonlyArray<string>,
  holding: Place['holding']
): ReadonlyArray<Place> => {
  if (node.kind === 'list')
    return placesIn(node.element, seen, [...path, '0'], (value) => holding([value]))
  if (node.kind === 'map')
    return placesIn(node.element, seen, [...path, 'x'], (value) => holding({ x: value }))
  if (node.kind !== 'struct' || seen.has(node)) return []
  seen.add(node)
  return [...membersOf(node).values()].flatMap((member) => {
    const here = [...path, member.key]
    const held = (value: unknown) => holding({ [member.key]: value })
    return [
      { kind: member.node.kind, path: here, holding: held },
      ...placesIn(member.node, seen, here, held)
    ]
  })
}

const everyPlace = services.flatMap((table) => {
  const seen = new Set<Node>()
  return Array.from(operationsOf(table)).flatMap(([eventName, { request, response }]) =>
    Object.entries({ requestParameters: request, responseElements: response }).flatMap(
      ([payload, name]) =>
        name === undefined
          ? []
          : placesIn(structure(table, name), seen, [eventName, payload], (value) => ({
              eventSource: table.eventSource,
              eventName,
              eventTime: '2026-01-02T03:04:05Z',
              userIdentity: {},
              [payload]: value
            }))
    )
  )
})

describe('every member of every structure', () => {
  it.each(['output', 'input'] as const)('has its type, and no other: %s', (side) => {
    expect(everyPlace.length).toBeGreaterThan(10_000)
    everyPlace.forEach(({ kind, path, holding }, n) => {
      const own = values[kind]
      if (own === undefined) return
      const others = Object.values(values).filter((other) => kindOf(other) !== kindOf(own))
      // A record may have a time as a number.
      const wrong = others.filter(
        (other) => !(side === 'input' && kind === 'timestamp' && other === 1)
      )
      const where = `${path.join('.')} ${kind}`
      const validate = schemaFor(side, holding(own))
      if (!validate(holding(own))) throw new Error(`${where} is refused`)
      if (validate(holding(wrong[n % wrong.length]))) throw new Error(`${where} is anything`)
      if (side === 'output' && n % 7 === 0 && validate(holding(null)))
        throw new Error(`${where} is null`)
    })
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
  it('are all marked, and nothing else is', () => {
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

  it('are OpenAPI 3.0, which has no null and no references next to other keywords', () => {
    for (const side of ['input', 'output'] as const) {
      const schema = job['~standard'].jsonSchema[side]({ target: 'openapi-3.0' })
      const text = JSON.stringify(schema)
      expect(text).not.toMatch(/"type":"null"|"\$defs"|"\$schema"|"const"/)
      expect(text).not.toMatch(/"\$ref":"[^"]+",|,"\$ref"/)
      expect(() => new Ajv({ strict: true, allErrors: true }).compile(schema)).not.toThrow()
    }
  })
})
