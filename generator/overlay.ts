/**
 * What came after the base models: the schemas of newer SDK clients, from which only what the base lacks is taken. They
 * are no base themselves, since they lose the wire names of URI labels.
 *
 * A schema is an array, `[kind, namespace, name, traits, ...]`: 1 list, 2 map, 3 structure, 4 union, 9 operation, 0 simple.
 * A number stands for a simple kind, plus 64 for a list of it and 128 for a map. A function gives the schema it names.
 *
 * @module
 */
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Enumerations, enumerationsOf } from './clientEnumerations.js'
import type { MemberModel, Model, OperationModel, ScalarType, ShapeModel } from './Model.js'

const require = createRequire(import.meta.url)

/**
 * The newest clients that have schemas, by the name of the model. Of MediaConnect, MediaTailor, MediaPackage v2 and VOD there is none,
 * nor of WebRTC storage.
 */
export const clients: { readonly [model: string]: string } = {
  medialive: '@aws-sdk/client-medialive',
  mediaconvert: '@aws-sdk/client-mediaconvert',
  elementalinference: '@aws-sdk/client-elementalinference',
  mediapackage: '@aws-sdk/client-mediapackage',
  mediastore: '@aws-sdk/client-mediastore',
  'mediastore-data': '@aws-sdk/client-mediastore-data',
  ivs: '@aws-sdk/client-ivs',
  'ivs-realtime': '@aws-sdk/client-ivs-realtime',
  ivschat: '@aws-sdk/client-ivschat',
  kinesisvideo: '@aws-sdk/client-kinesis-video',
  'kinesis-video-archived-media': '@aws-sdk/client-kinesis-video-archived-media',
  'kinesis-video-media': '@aws-sdk/client-kinesis-video-media',
  'kinesis-video-signaling': '@aws-sdk/client-kinesis-video-signaling',
  elastictranscoder: '@aws-sdk/client-elastic-transcoder',
  deadline: '@aws-sdk/client-deadline'
}

/** Where a client is installed. */
export const folderOf = (client: string): string =>
  dirname(require.resolve(`${client}/package.json`))

type Schema = number | (() => Schema) | ReadonlyArray<unknown>

type Traits = number | { readonly [trait: string]: unknown } | undefined

const sensitiveBit = 8

const isSensitive = (traits: Traits): boolean =>
  typeof traits === 'number' ? (traits & sensitiveBit) !== 0 : traits?.['sensitive'] !== undefined

const resolved = (schema: Schema): Exclude<Schema, () => Schema> =>
  typeof schema === 'function' ? resolved(schema()) : schema

const scalars: { readonly [code: number]: ScalarType } = {
  0: 'string',
  1: 'number',
  2: 'boolean',
  4: 'timestamp',
  5: 'timestamp',
  6: 'timestamp',
  7: 'timestamp',
  15: 'json',
  21: 'string',
  42: 'string'
}

const listOf = 64
const mapOf = 128

/** Collects shapes under names that no model has, and structures under their own. */
const reader = (
  shapes: Map<string, ShapeModel>,
  enumerations: Enumerations
): ((schema: Schema, traits?: Traits) => string) => {
  const named = (name: string, shape: () => ShapeModel): string => {
    if (!shapes.has(name)) {
      // A place first: structures may name each other.
      shapes.set(name, { type: 'structure', members: [], union: false })
      shapes.set(name, shape())
    }
    return name
  }
  const simple = (code: number, sensitive: boolean): string => {
    if ((code & mapOf) !== 0)
      return named(`overlay map ${code}`, () => ({
        type: 'map',
        element: simple(code - mapOf, false),
        sensitive
      }))
    if ((code & listOf) !== 0)
      return named(`overlay list ${code}`, () => ({
        type: 'list',
        element: simple(code - listOf, false),
        sensitive
      }))
    const type = scalars[code]
    if (type === undefined) throw new Error(`the overlay has a simple schema ${code}`)
    return named(`overlay ${type}${sensitive ? ' secret' : ''}`, () => ({
      type,
      values: [],
      sensitive
    }))
  }
  /** A string, or a list or map of them, that is of an enumeration. */
  const enumerated = (name: string, shape: string): string => {
    const found = shapes.get(shape)
    if (found?.type === 'list' || found?.type === 'map')
      return named(`${shape} of ${name}`, () => ({
        ...found,
        element: enumerated(name, found.element)
      }))
    return found?.type !== 'string' || found.sensitive
      ? shape
      : named(name, () => ({
          type: 'string',
          values: enumerations.values.get(name) ?? [],
          sensitive: false
        }))
  }
  const read = (schema: Schema, traits?: Traits): string => {
    const known = resolved(schema)
    if (typeof known === 'number') return simple(known, isSensitive(traits))
    const [kind, namespace, name, own, first, second] = known
    // A pair of a schema and the traits of the member that has it.
    if (typeof namespace !== 'string') return read(kind as Schema, namespace as Traits)
    const sensitive = isSensitive(own as Traits)
    switch (kind) {
      case 0:
        return simple(first as number, sensitive)
      case 1:
        return named(`overlay ${name}`, () => ({
          type: 'list',
          element: read(first as Schema),
          sensitive
        }))
      case 2:
        return named(`overlay ${name}`, () => ({
          type: 'map',
          element: read(second as Schema),
          sensitive
        }))
      case 3:
      case 4:
        return named(String(name), () => ({
          type: 'structure',
          union: kind === 4,
          members: membersOf(known, (schema, member) => {
            const shape = read(schema)
            const of = enumerations.ofMember.get(`${name}.${member}`)
            return of === undefined ? shape : enumerated(of, shape)
          })
        }))
      default:
        throw new Error(`the overlay has a schema of kind ${kind}`)
    }
  }
  return read
}

const membersOf = (
  [, , , , names, schemas, required]: ReadonlyArray<unknown>,
  read: (schema: Schema, member: string) => string
): ReadonlyArray<MemberModel> =>
  (names as ReadonlyArray<string>).map((name, i) => {
    const schema = (schemas as ReadonlyArray<Schema>)[i] ?? 0
    return {
      name,
      wireName: wireNameOf(schema) ?? name,
      shape: read(schema, name),
      required: i < Number(required ?? 0),
      label: false
    }
  })

/** What a member is called on the wire, where its traits say so. */
const wireNameOf = (schema: Schema): string | undefined => {
  const [, traits] = Array.isArray(schema) ? (schema as ReadonlyArray<unknown>) : []
  if (typeof traits !== 'object' || traits === null) return undefined
  const { jsonName, httpQuery, httpHeader } = traits as {
    readonly [trait: string]: string | undefined
  }
  return jsonName ?? httpQuery ?? httpHeader
}

/** No structure at all: a text. */
const isUnit = (schema: unknown): boolean =>
  typeof schema === 'function' ? isUnit(schema()) : typeof schema === 'string'

/** What a newer client says of a service. */
const modelOf = (
  name: string,
  exported: { readonly [name: string]: unknown },
  enumerations: Enumerations
): Model => {
  const shapes = new Map<string, ShapeModel>()
  const read = reader(shapes, enumerations)
  const schemas = Object.values(exported).filter((value): value is ReadonlyArray<unknown> =>
    Array.isArray(value)
  )
  const operations = schemas
    .filter(([kind]) => kind === 9)
    .map(([, , operation, , input, output]): OperationModel => {
      const payload = (schema: unknown): string | undefined =>
        isUnit(schema) ? undefined : read(schema as Schema)
      return { name: String(operation), input: payload(input), output: payload(output) }
    })
  return { name, apiVersion: '', uid: '', operations, shapes }
}

/** Names agree but for the case of their first letter. */
const sameMember = (a: MemberModel, b: MemberModel): boolean =>
  [a.name, a.wireName].some((name) =>
    [b.name, b.wireName].some((other) => name.toLowerCase() === other.toLowerCase())
  )

const mergedShape = (base: ShapeModel | undefined, newer: ShapeModel): ShapeModel => {
  if (base === undefined) return newer
  if ('values' in base && 'values' in newer)
    return { ...base, values: [...new Set([...base.values, ...newer.values])] }
  if (base.type !== 'structure' || newer.type !== 'structure') return base
  const added = newer.members.filter(
    (member) => !base.members.some((known) => sameMember(known, member))
  )
  return { ...base, members: [...base.members, ...added] }
}

/** The base, with the operations, structures and members that it lacks; nothing of it changes. */
export const merged = (base: Model, newer: Model): Model => ({
  ...base,
  operations: [
    ...base.operations,
    ...newer.operations.filter(({ name }) => !base.operations.some((known) => known.name === name))
  ],
  shapes: new Map([
    ...base.shapes,
    ...[...newer.shapes].map(
      ([name, shape]) => [name, mergedShape(base.shapes.get(name), shape)] as const
    )
  ])
})

/** The schemas of newer clients, evaluated: their spelling changes between releases. */
export const loadOverlays = async (): Promise<ReadonlyMap<string, Model>> =>
  new Map(
    await Promise.all(
      Object.entries(clients).map(async ([model, client]): Promise<[string, Model]> => {
        const folder = folderOf(client)
        const schemas = join(folder, 'dist-es', 'schemas', 'schemas_0.js')
        const exported = await import(pathToFileURL(schemas).href)
        return [model, modelOf(model, exported, await enumerationsOf(folder))]
      })
    )
  )
