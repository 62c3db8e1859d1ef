/**
 * An oracle of soundness: straight from AWS's models as they are on npm, by other means than the library's own. It asks
 * only one thing: is each member that is there of the kind that its type says?
 */

import { keyOf, type ModelMember } from './keys.js'

/** The part of a botocore model that tells kinds. */
export interface Model {
  readonly operations: {
    readonly [name: string]: {
      readonly input?: { readonly shape: string }
      readonly output?: { readonly shape: string }
    }
  }
  readonly shapes: { readonly [name: string]: ModelShape }
}

interface ModelShape {
  readonly type: string
  readonly document?: boolean
  readonly members?: { readonly [name: string]: ModelMember }
  readonly member?: { readonly shape: string }
  readonly value?: { readonly shape: string }
}

const isRecord = (value: unknown): value is { readonly [key: string]: unknown } =>
  Object.prototype.toString.call(value) === '[object Object]'

const isUtc = (value: unknown): boolean =>
  typeof value === 'string' &&
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(value) &&
  !Number.isNaN(Date.parse(value))

const scalars: { readonly [type: string]: (value: unknown) => boolean } = {
  string: (value) => typeof value === 'string',
  blob: (value) => typeof value === 'string',
  boolean: (value) => value === true || value === false,
  integer: (value) => typeof value === 'number',
  long: (value) => typeof value === 'number',
  float: (value) => typeof value === 'number',
  double: (value) => typeof value === 'number',
  timestamp: isUtc
}

/** The members that would hold what holds them. */
const cut: ReadonlySet<string> = new Set(['deadline groupFilter'])

/** The places at which a value is not of the kind that the model says. */
export const faults = (
  model: Model,
  shapeName: string,
  value: unknown,
  nameOfModel: string,
  path = ''
): ReadonlyArray<string> => {
  const shape = model.shapes[shapeName]
  if (shape === undefined) return [`${path}: no shape ${shapeName}`]
  const inner = (name: string, child: unknown, step: string): ReadonlyArray<string> =>
    faults(model, name, child, nameOfModel, `${path}/${step}`)
  // Any JSON: so is a shape that would hold itself, which is cut where it does.
  if (
    shape.document === true ||
    (value !== null && cut.has(`${nameOfModel} ${path.split('/').at(-1)}`))
  )
    return []
  if (shape.type === 'structure') {
    if (!isRecord(value)) return [`${path}: no structure`]
    return Object.entries(shape.members ?? {}).flatMap(([name, member]) => {
      const key = keyOf(nameOfModel, shapeName, name, member)
      return Object.hasOwn(value, key) ? inner(member.shape, value[key], key) : []
    })
  }
  if (shape.type === 'list')
    return Array.isArray(value)
      ? value.flatMap((element, i) => inner(shape.member?.shape ?? '', element, String(i)))
      : [`${path}: no list`]
  if (shape.type === 'map')
    return isRecord(value)
      ? Object.entries(value).flatMap(([key, child]) => inner(shape.value?.shape ?? '', child, key))
      : [`${path}: no map`]
  return scalars[shape.type]?.(value) === true ? [] : [`${path}: no ${shape.type}`]
}
