/**
 * Reads the schemas that newer SDK clients contain into a model.
 *
 * A schema is an array, `[kind, namespace, name, traits, ...]`: 1 list, 2 map, 3 structure, 4 union, 9 operation, 0 simple.
 * A number stands for a simple type, plus 64 for a list of it and 128 for a map. A function returns the schema that it names.
 *
 * @module
 */
import type { Enumerations } from './clientEnumerations.js'
import type { MemberModel, Model, OperationModel, ScalarType, ShapeModel } from './Model.js'

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

/** Adds structures under their own names, and other shapes under names that no model uses. */
const reader = (
  shapes: Map<string, ShapeModel>,
  enumerations: Enumerations
): ((schema: Schema, traits?: Traits) => string) => {
  const named = (name: string, shape: () => ShapeModel): string => {
    if (!shapes.has(name)) {
      // Reserves the name first: structures can refer to each other.
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
  /** Gives a string, or a list or map of strings, the values of an enumeration. */
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
    // A pair of a schema and the traits of its member.
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

/** The name of a member on the wire, if its traits give one. */
const wireNameOf = (schema: Schema): string | undefined => {
  const [, traits] = Array.isArray(schema) ? (schema as ReadonlyArray<unknown>) : []
  if (typeof traits !== 'object' || traits === null) return undefined
  const { jsonName, httpQuery, httpHeader } = traits as {
    readonly [trait: string]: string | undefined
  }
  return jsonName ?? httpQuery ?? httpHeader
}

/** The unit type, for an operation without input or output, is a string. */
const isUnit = (schema: unknown): boolean =>
  typeof schema === 'function' ? isUnit(schema()) : typeof schema === 'string'

/** The model of a service, from what its client exports. */
export const modelOf = (
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
