/**
 * The same records and the same checks with other libraries, each used idiomatically: unknown members are allowed,
 * members may be missing, payloads may be null, and a library that converts turns numeric times into strings. Each pair
 * of source and operation has one schema, found with two look-ups.
 *
 * @module
 */
import { type TSchema, Type } from '@sinclair/typebox'
import { TypeCompiler } from '@sinclair/typebox/compiler'
import { Ajv } from 'ajv'
import type { DataValidationCxt } from 'ajv/dist/types/index.js'
import { type } from 'arktype'
import * as t from 'io-ts'
import * as v from 'valibot'
import { z } from 'zod'
import { dispatchOver } from '../src/event/Dispatch.js'
import { type Member, membersOf, type Node } from '../src/payload/Shape.js'
import { services } from '../src/services/MediaEvents.js'
import { checksOf } from './typia.js'

/** Decodes a record: undefined if the library rejects it. */
export type Decode = (record: unknown) => unknown

/** Pairs of an event source and an event name. */
export type Pairs = ReadonlyArray<readonly [string, string]>

/** How a library builds schemas from the shapes. */
interface Kit<S> {
  readonly text: S
  readonly number: S
  readonly boolean: S
  readonly flag: S
  readonly anything: S
  /** A string, or seconds, which are converted to one. */
  readonly time: S
  readonly list: (element: S) => S
  readonly map: (element: S) => S
  /** An object that may have other members: those in `needed` are required. */
  readonly object: (members: ReadonlyArray<readonly [string, S]>, needed: ReadonlySet<string>) => S
  readonly orNull: (schema: S) => S
  /** A shared structure, by name; without this, the schema itself is used. */
  readonly shared?: (name: string, schema: S) => S
  readonly decode: (schema: S) => Decode
}

/** Times in AWS's models are in seconds. */
const isoOf = (seconds: number): string => new Date(seconds * 1000).toISOString()

const nothingNeeded: ReadonlySet<string> = new Set()

const needed: ReadonlySet<string> = new Set([
  'eventSource',
  'eventName',
  'eventTime',
  'userIdentity'
])

const build = <S>(kit: Kit<S>, node: Node, seen: Map<Node, S>): S => {
  switch (node.kind) {
    case 'struct': {
      const known = seen.get(node)
      if (known !== undefined) return known
      const whole = kit.object(membersIn(kit, node, seen), nothingNeeded)
      const made = kit.shared?.(`structure-${seen.size}`, whole) ?? whole
      seen.set(node, made)
      return made
    }
    case 'list':
      return kit.list(build(kit, node.element, seen))
    case 'map':
      return kit.map(build(kit, node.element, seen))
    case 'number':
      return kit.number
    case 'boolean':
      return kit.boolean
    case 'flag':
      return kit.flag
    case 'timestamp':
      return kit.time
    case 'json':
      return kit.anything
    case 'object':
      return kit.map(kit.anything)
    default:
      return kit.text
  }
}

const membersIn = <S>(
  kit: Kit<S>,
  node: Node & { readonly kind: 'struct' },
  seen: Map<Node, S>
): ReadonlyArray<readonly [string, S]> =>
  [...membersOf(node).values()].map((member: Member) => {
    const schema = build(kit, member.node, seen)
    return [member.key, member.nullable ? kit.orNull(schema) : schema] as const
  })

/** Finds the schema of a record by its source and its name. */
const dispatched = <S>(kit: Kit<S>, pairs: Pairs): Decode => {
  const dispatch = dispatchOver(services)
  const seen = new Map<Node, S>()
  const sources = new Map<string, Map<string, Decode>>()
  for (const [source, name] of pairs) {
    const nodes = dispatch(source, name)
    if (nodes === undefined) continue
    const names = sources.get(source) ?? new Map<string, Decode>()
    names.set(name, kit.decode(kit.object(membersIn(kit, nodes.record, seen), needed)))
    sources.set(source, names)
  }
  return (record) => {
    const { eventSource, eventName } = record as { eventSource: string; eventName: string }
    return sources.get(eventSource)?.get(eventName)?.(record)
  }
}

const split = <S>(
  members: ReadonlyArray<readonly [string, S]>,
  required: ReadonlySet<string>
): readonly [{ [key: string]: S }, { [key: string]: S }] => [
  Object.fromEntries(members.filter(([key]) => required.has(key))),
  Object.fromEntries(members.filter(([key]) => !required.has(key)))
]

const isoText = new t.Type<string, string, unknown>(
  'isoText',
  t.string.is,
  (value, context) =>
    typeof value === 'number' ? t.success(isoOf(value)) : t.string.validate(value, context),
  t.identity
)

const ioTs: Kit<t.Mixed> = {
  text: t.string,
  number: t.number,
  boolean: t.boolean,
  flag: t.union([t.boolean, t.string]),
  anything: t.unknown,
  time: isoText,
  list: (element) => t.readonlyArray(element),
  map: (element) => t.record(t.string, element),
  object: (members, required) => {
    const [must, may] = split(members, required)
    return required.size === 0 ? t.partial(may) : t.intersection([t.type(must), t.partial(may)])
  },
  orNull: (schema) => t.union([schema, t.null]),
  decode: (schema) => (record) => {
    const decoded = schema.decode(record)
    return decoded._tag === 'Right' ? decoded.right : undefined
  }
}

const zod: Kit<z.ZodType> = {
  text: z.string(),
  number: z.number(),
  boolean: z.boolean(),
  flag: z.union([z.boolean(), z.string()]),
  anything: z.unknown(),
  time: z.union([z.string(), z.number().transform(isoOf)]),
  list: (element) => z.array(element),
  map: (element) => z.record(z.string(), element),
  object: (members, required) =>
    z.looseObject(
      Object.fromEntries(members.map(([key, s]) => [key, required.has(key) ? s : s.optional()]))
    ),
  orNull: (schema) => schema.nullable(),
  decode: (schema) => (record) => schema.safeParse(record).data
}

type AnyValibot = v.GenericSchema<unknown, unknown>

const valibot: Kit<AnyValibot> = {
  text: v.string(),
  number: v.number(),
  boolean: v.boolean(),
  flag: v.union([v.boolean(), v.string()]),
  anything: v.unknown(),
  time: v.union([v.string(), v.pipe(v.number(), v.transform(isoOf))]),
  list: (element) => v.array(element),
  map: (element) => v.record(v.string(), element),
  object: (members, required) =>
    v.looseObject(
      Object.fromEntries(members.map(([key, s]) => [key, required.has(key) ? s : v.optional(s)]))
    ) as AnyValibot,
  orNull: (schema) => v.nullable(schema) as AnyValibot,
  decode: (schema) => (record) => {
    const parsed = v.safeParse(schema, record)
    return parsed.success ? parsed.output : undefined
  }
}

type Json = { readonly [key: string]: unknown }

const ajv = new Ajv({ strict: false })

// It converts the value itself.
ajv.addKeyword({
  keyword: 'inIso',
  modifying: true,
  validate: (_: unknown, value: unknown, __: unknown, place: DataValidationCxt | undefined) => {
    if (typeof value === 'number' && place !== undefined)
      place.parentData[place.parentDataProperty] = isoOf(value)
    return true
  }
})

const ajvKit: Kit<Json> = {
  text: { type: 'string' },
  number: { type: 'number' },
  boolean: { type: 'boolean' },
  flag: { type: ['boolean', 'string'] },
  anything: {},
  time: { type: ['string', 'number'], inIso: true },
  list: (items) => ({ type: 'array', items }),
  map: (additionalProperties) => ({ type: 'object', additionalProperties }),
  object: (members, required) => ({
    type: 'object',
    properties: Object.fromEntries(members),
    required: [...required]
  }),
  orNull: (schema) => ({ anyOf: [{ type: 'null' }, schema] }),
  shared: ($id, schema) => {
    ajv.addSchema({ ...schema, $id })
    return { $ref: $id }
  },
  decode: (schema) => {
    const validate = ajv.compile(schema)
    return (record) => (validate(record) === true ? record : undefined)
  }
}

const typebox: Kit<TSchema> = {
  text: Type.String(),
  number: Type.Number(),
  boolean: Type.Boolean(),
  flag: Type.Union([Type.Boolean(), Type.String()]),
  anything: Type.Unknown(),
  time: Type.Union([Type.String(), Type.Transform(Type.Number()).Decode(isoOf).Encode(Date.parse)]),
  list: (element) => Type.Array(element),
  map: (element) => Type.Record(Type.String(), element),
  object: (members, required) =>
    Type.Object(
      Object.fromEntries(members.map(([key, s]) => [key, required.has(key) ? s : Type.Optional(s)]))
    ),
  orNull: (schema) => Type.Union([schema, Type.Null()]),
  decode: (schema) => {
    const compiled = TypeCompiler.Compile(schema)
    return (record) => {
      try {
        return compiled.Decode(record)
      } catch {
        return undefined
      }
    }
  }
}

type AnyArk = ReturnType<typeof type.unit>

// arktype infers types from literals; these schemas are built at run time.
const ark = type as unknown as ((definition: unknown) => AnyArk) & {
  readonly errors: abstract new () => object
}

const arktype: Kit<AnyArk> = {
  text: ark('string'),
  number: ark('number'),
  boolean: ark('boolean'),
  flag: ark('boolean | string'),
  anything: ark('unknown'),
  time: ark(['string', '|', ['number', '=>', isoOf]]),
  list: (element) => ark([element, '[]']),
  map: (element) => ark({ '[string]': element }),
  object: (members, required) =>
    ark(Object.fromEntries(members.map(([key, s]) => [required.has(key) ? key : `${key}?`, s]))),
  orNull: (schema) => ark([schema, '|', 'null']),
  decode: (schema) => (record) => {
    const read = (schema as unknown as (value: unknown) => unknown)(record)
    return read instanceof ark.errors ? undefined : read
  }
}

/** Types are written first, and then compiled to checks together. It does not convert. */
const typia = async (pairs: Pairs): Promise<Decode> => {
  const structures: Array<string> = []
  const types: Array<string> = []
  let checks: ReadonlyArray<(value: unknown) => boolean> = []
  const kit: Kit<string> = {
    text: 'string',
    number: 'number',
    boolean: 'boolean',
    flag: '(boolean | string)',
    anything: 'unknown',
    time: 'string',
    list: (element) => `ReadonlyArray<${element}>`,
    map: (element) => `{ readonly [key: string]: ${element} }`,
    object: (members, required) =>
      `{ ${members.map(([key, s]) => `readonly ${JSON.stringify(key)}${required.has(key) ? '' : '?'}: ${s}`).join('; ')} }`,
    orNull: (schema) => `(${schema} | null)`,
    shared: (name, schema) => {
      const type = name.replace('-', '')
      structures.push(`interface ${type} ${schema}`)
      return type
    },
    decode: (schema) => {
      const i = types.push(schema) - 1
      return (record) => (checks[i]?.(record) ? record : undefined)
    }
  }
  const decode = dispatched(kit, pairs)
  checks = await checksOf(structures, types)
  return decode
}

/** For records without conversions, a time is a string for all of them. */
const made = <S>(kit: Kit<S>, pairs: Pairs, converts: boolean): Decode =>
  dispatched(converts ? kit : { ...kit, time: kit.text }, pairs)

type Peer = (pairs: Pairs, converts: boolean) => Decode | Promise<Decode>

/** The libraries that can convert: each returns a decoder for the records of some pairs. */
export const converters: { readonly [name: string]: Peer } = {
  'io-ts decode': (pairs, converts) => made(ioTs, pairs, converts),
  'zod 4 safeParse': (pairs, converts) => made(zod, pairs, converts),
  'valibot safeParse': (pairs, converts) => made(valibot, pairs, converts),
  'arktype call': (pairs, converts) => made(arktype, pairs, converts),
  'ajv, compiled': (pairs, converts) => made(ajvKit, pairs, converts),
  'typebox, compiled': (pairs, converts) => made(typebox, pairs, converts)
}

/** All libraries. */
export const peers: { readonly [name: string]: Peer } = {
  ...converters,
  'typia 9, compiled': typia
}
