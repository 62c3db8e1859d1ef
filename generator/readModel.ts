/**
 * Converts a botocore `service-2.json` to what the generator needs.
 *
 * @module
 */
import type { MemberModel, Model, ScalarType, ShapeModel } from './Model.js'

interface Reference {
  readonly shape: string
  readonly location?: string
  readonly locationName?: string
}

/** The parts of a botocore model that are read; documentation is not among them. */
export interface Botocore {
  readonly metadata: { readonly apiVersion: string; readonly uid?: string }
  readonly operations: {
    readonly [name: string]: { readonly input?: Reference; readonly output?: Reference }
  }
  readonly shapes: {
    readonly [name: string]: {
      readonly type: string
      readonly members?: { readonly [name: string]: Reference }
      readonly required?: ReadonlyArray<string>
      readonly member?: Reference
      readonly value?: Reference
      readonly enum?: ReadonlyArray<string>
      readonly sensitive?: boolean
      readonly union?: boolean
      /** Any JSON, whatever its type. */
      readonly document?: boolean
    }
  }
}

/** Integers and floats are one type in JSON, and binary content is a string. */
const scalars: { readonly [type: string]: ScalarType } = {
  string: 'string',
  blob: 'string',
  integer: 'number',
  long: 'number',
  float: 'number',
  double: 'number',
  boolean: 'boolean',
  timestamp: 'timestamp'
}

const membersOf = (shape: Botocore['shapes'][string]): ReadonlyArray<MemberModel> =>
  Object.entries(shape.members ?? {}).map(([name, member]) => ({
    name,
    wireName: member.locationName ?? name,
    shape: member.shape,
    required: shape.required?.includes(name) ?? false,
    label: member.location === 'uri'
  }))

const readShape = (name: string, shape: Botocore['shapes'][string]): ShapeModel => {
  const sensitive = shape.sensitive ?? false
  if (shape.document === true) return { type: 'json', values: [], sensitive }
  if (shape.type === 'structure')
    return { type: 'structure', members: membersOf(shape), union: shape.union ?? false }
  if (shape.type === 'list' && shape.member !== undefined)
    return { type: 'list', element: shape.member.shape, sensitive }
  if (shape.type === 'map' && shape.value !== undefined)
    return { type: 'map', element: shape.value.shape, sensitive }
  const type = scalars[shape.type]
  if (type === undefined) throw new Error(`${name} is of an unknown type, ${shape.type}`)
  return { type, values: shape.enum ?? [], sensitive }
}

/** Extracts what the generator needs from a model. */
export const readModel = (name: string, { metadata, operations, shapes }: Botocore): Model => ({
  name,
  apiVersion: metadata.apiVersion,
  uid: metadata.uid ?? `${name}-${metadata.apiVersion}`,
  operations: Object.entries(operations).map(([operation, { input, output }]) => ({
    name: operation,
    input: input?.shape,
    output: output?.shape
  })),
  shapes: new Map(Object.entries(shapes).map(([shape, model]) => [shape, readShape(shape, model)]))
})
