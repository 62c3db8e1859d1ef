/**
 * A model in the form that the runtime and the types use: canonical keys, secrets, and only what an operation reaches.
 *
 * @module
 */
import { dropped } from './dropped.js'
import { encodedLabels } from './labels.js'
import type { MemberModel, Model, OperationModel, ShapeModel } from './Model.js'
import { renderings } from './renderings.js'
import { secrets } from './secrets.js'
import type { Service } from './services.js'

/** A member under its canonical key. */
export interface Member {
  readonly key: string
  readonly shape: string
  readonly required: boolean
  readonly secret: boolean
  readonly dropped: boolean
  /** May be logged percent-encoded, as in the request path. */
  readonly label: boolean
}

/** A structure that operations reach, with these operations. */
export interface Structure {
  readonly name: string
  readonly members: ReadonlyArray<Member>
  readonly union: boolean
  readonly inRequests: ReadonlyArray<string>
  readonly inResponses: ReadonlyArray<string>
}

/** One model of a service. */
export interface Shapes {
  readonly model: Model
  readonly structures: ReadonlyArray<Structure>
  /** Prefixes the name of a structure in the table with the model's name, if a host has several models. */
  readonly prefix: string
}

const shapeOf = (model: Model, name: string): ShapeModel => {
  const shape = model.shapes.get(name)
  if (shape === undefined) throw new Error(`${model.name} has no shape ${name}`)
  return shape
}

/** Every structure at or below a shape. */
const reach = (model: Model, name: string, found: Set<string>): void => {
  const shape = shapeOf(model, name)
  if (shape.type === 'list' || shape.type === 'map') reach(model, shape.element, found)
  if (shape.type !== 'structure' || found.has(name)) return
  found.add(name)
  for (const member of shape.members) reach(model, member.shape, found)
}

const reachedBy = (
  model: Model,
  side: 'input' | 'output'
): ReadonlyMap<string, ReadonlyArray<string>> => {
  const by = new Map<string, Array<string>>()
  for (const operation of model.operations) {
    const found = new Set<string>()
    const top = operation[side]
    if (top !== undefined) reach(model, top, found)
    for (const name of found) by.set(name, [...(by.get(name) ?? []), operation.name])
  }
  return by
}

const lowerFirst = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1)

/** The key in the typed view: as records show it, otherwise the wire name. Once released, it never changes. */
const canonicalKey = (
  model: Model,
  structure: string,
  { name, wireName, label }: MemberModel,
  { casing }: Service
): string => {
  const shown = renderings.find(
    (row) =>
      row.model === model.name &&
      (row.of === `${structure}.${name}` || (row.of === 'labels' && label))
  )
  if (shown !== undefined) return shown.as === 'lowered' ? lowerFirst(wireName) : shown.as
  return casing === 'lowered' ? lowerFirst(wireName) : wireName
}

const isSensitive = (shape: ShapeModel): boolean => shape.type !== 'structure' && shape.sensitive

const membersOf = (model: Model, service: Service, name: string): ReadonlyArray<Member> => {
  const shape = shapeOf(model, name)
  if (shape.type !== 'structure') return []
  const inTable = (
    rows: ReadonlyArray<{ readonly model: string; readonly member: string }>,
    member: string
  ): boolean => rows.some((row) => row.model === model.name && row.member === `${name}.${member}`)
  return shape.members.map((member) => ({
    key: canonicalKey(model, name, member, service),
    shape: member.shape,
    required: member.required,
    secret: isSensitive(shapeOf(model, member.shape)) || inTable(secrets, member.name),
    dropped: inTable(dropped, member.name),
    label: member.label && encodedLabels.has(model.name)
  }))
}

/** Look-up is case-insensitive, so two keys of a structure must not differ only in case. */
const insistOnDistinctKeys = (where: string, members: ReadonlyArray<Member>): void => {
  const seen = new Map<string, string>()
  for (const { key } of members) {
    const other = seen.get(key.toLowerCase())
    if (other !== undefined) throw new Error(`${where} has both ${other} and ${key}`)
    seen.set(key.toLowerCase(), key)
  }
}

/** This key distinguishes the stub of an omitted payload from a recorded payload. */
const insistOnNoStub = (where: string, members: ReadonlyArray<Member>): void => {
  if (members.some(({ key }) => key.toLowerCase() === 'omitted'))
    throw new Error(`${where} has a member that is named as the key of a stub`)
}

/** A structure differs from a simple type by its capital and its length. */
const insistOnName = (where: string, name: string): void => {
  if (!/^[A-Z]\w+$/.test(name)) throw new Error(`${where}.${name} is not a structure name`)
}

const insistOnRows = (model: Model): void => {
  const shown = renderings.flatMap(({ model: named, of }) =>
    of.includes('.') ? [{ model: named, member: of }] : []
  )
  for (const { model: of, member } of [...secrets, ...dropped, ...shown]) {
    if (of !== model.name) continue
    const [name = '', key] = member.split('.')
    const shape = model.shapes.get(name)
    if (shape?.type !== 'structure' || !shape.members.some((m) => m.name === key))
      throw new Error(`${of} has no member ${member}: correct the table`)
  }
}

/** A model, ready to be emitted; throws where the library could not keep its promises. */
export const shapesOf = (model: Model, service: Service): Shapes => {
  insistOnRows(model)
  const requests = reachedBy(model, 'input')
  const responses = reachedBy(model, 'output')
  const names = [...new Set([...requests.keys(), ...responses.keys()])].sort()
  for (const { name } of model.operations)
    if (model.shapes.has(`${name}Event`))
      throw new Error(`${name}Event is a structure of ${model.name}`)
  return {
    model,
    prefix: service.models[0] === model.name ? '' : `${lowerFirst(pascal(model.name))}.`,
    structures: names.map((name) => {
      insistOnName(model.name, name)
      const shape = shapeOf(model, name)
      const members = membersOf(model, service, name)
      insistOnDistinctKeys(`${model.name}.${name}`, members)
      insistOnNoStub(`${model.name}.${name}`, members)
      return {
        name,
        members,
        union: shape.type === 'structure' && shape.union,
        inRequests: requests.get(name) ?? [],
        inResponses: responses.get(name) ?? []
      }
    })
  }
}

/** `ivs-realtime` to `IvsRealtime`. */
export const pascal = (name: string): string =>
  name.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())

/** The structure of a payload, if it has members. */
export const payloadOf = (
  { model }: Shapes,
  operation: OperationModel,
  side: 'input' | 'output'
): string | undefined => {
  const name = operation[side]
  if (name === undefined) return undefined
  const shape = shapeOf(model, name)
  return shape.type === 'structure' && shape.members.length > 0 ? name : undefined
}

export { shapeOf }
