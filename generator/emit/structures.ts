/**
 * Prints the structures of a model as interfaces, and its enumerations as open lists.
 *
 * @module
 */
import { type Member, type Shapes, type Structure, shapeOf } from '../Shapes.js'
import { apiPage } from './apiPage.js'
import { header } from './header.js'

/** The first few names, and the number of the others. */
const some = (names: ReadonlyArray<string>): string =>
  names.length <= 3
    ? names.map((name) => `\`${name}\``).join(', ')
    : `${some(names.slice(0, 2))} and ${names.length - 2} more`

const where = ({ inRequests, inResponses }: Structure): string =>
  [
    inRequests.length > 0 ? `the request of ${some(inRequests)}` : '',
    inResponses.length > 0 ? `the response of ${some(inResponses)}` : ''
  ]
    .filter((part) => part !== '')
    .join('; and ')

const list = (keys: ReadonlyArray<string>): string => keys.map((key) => `\`${key}\``).join(', ')

const remarks = ({ members, union }: Structure): ReadonlyArray<string> => {
  const secret = members.filter((member) => member.secret).map(({ key }) => key)
  const gone = members.filter((member) => member.dropped).map(({ key }) => key)
  const required = members.filter((member) => member.required).map(({ key }) => key)
  return [
    ...(union ? ['A union: one of its members is present.'] : []),
    ...(required.length > 0 ? [`The API requires ${list(required)}.`] : []),
    ...(secret.length > 0 ? [`Secret: ${list(secret)}.`] : []),
    ...(gone.length > 0 ? [`AWS leaves out ${list(gone)}.`] : [])
  ]
}

const typeOf = (shapes: Shapes, name: string): string => {
  const shape = shapeOf(shapes.model, name)
  switch (shape.type) {
    case 'structure':
      return name
    case 'list':
      return `ReadonlyArray<${typeOf(shapes, shape.element)}>`
    case 'map':
      return `{ readonly [key: string]: ${typeOf(shapes, shape.element)} }`
    case 'timestamp':
      return 'string'
    case 'json':
      return 'Json'
    default:
      return shape.values.length > 0 ? name : shape.type
  }
}

const property = (shapes: Shapes, { key, shape, secret }: Member): string => {
  const type = typeOf(shapes, shape)
  const name = /^[A-Za-z_]\w*$/.test(key) ? key : `'${key}'`
  return `  readonly ${name}?: ${secret ? `Sensitive<${type}>` : type}`
}

const body = (properties: ReadonlyArray<string>): string =>
  properties.length === 0 ? '{}' : `{\n${properties.join('\n')}\n}`

const interfaceOf = (shapes: Shapes, structure: Structure): string => `/**
 * In ${where(structure)}.${remarks(structure)
   .map((remark) => ` ${remark}`)
   .join('')}
 *
 * @see ${apiPage(shapes.model, structure.name)}
 * @category structures
 * @since 0.1.0
 */
export interface ${structure.name} ${body(structure.members.map((member) => property(shapes, member)))}
`

/** The enumerations that a structure uses, and the members that have them. */
const enumsOf = (shapes: Shapes): ReadonlyMap<string, ReadonlyArray<string>> => {
  const used = new Map<string, Array<string>>()
  const visit = (name: string, user: string): void => {
    const shape = shapeOf(shapes.model, name)
    if (shape.type === 'list' || shape.type === 'map') visit(shape.element, user)
    else if (shape.type !== 'structure' && shape.values.length > 0)
      used.set(name, [...(used.get(name) ?? []), user])
  }
  for (const { name, members } of shapes.structures)
    for (const { key, shape } of members) visit(shape, `${name}.${key}`)
  return used
}

const quoted = (value: string): string => `'${value.replace(/\\/g, '\\\\').replace(/'/g, "\\'")}'`

const enumOf = (shapes: Shapes, name: string, users: ReadonlyArray<string>): string => {
  const shape = shapeOf(shapes.model, name)
  const values = 'values' in shape ? shape.values : []
  return `/**
 * Values of ${some(users)}.
 *
 * @category enumerations
 * @since 0.1.0
 */
export type ${name} = Open<${values.map(quoted).join(' | ')}>
`
}

/** An interface without members is only useful if another has a member of it; payloads without members are `Empty`. */
const serves = ({ structures, model }: Shapes): ((structure: Structure) => boolean) => {
  const payloads = new Set(model.operations.flatMap(({ input, output }) => [input, output]))
  const named = new Set(structures.map(({ name }) => name).filter((name) => !payloads.has(name)))
  return ({ name, members }) => members.length > 0 || named.has(name)
}

const isJson = (shapes: Shapes, name: string): boolean => {
  const shape = shapeOf(shapes.model, name)
  return shape.type === 'list' || shape.type === 'map'
    ? isJson(shapes, shape.element)
    : shape.type === 'json'
}

const hasJson = (shapes: Shapes): boolean =>
  shapes.structures.some(({ members }) => members.some(({ shape }) => isJson(shapes, shape)))

/** The structures of one model. */
export const emitStructures = (shapes: Shapes): string => {
  const enums = enumsOf(shapes)
  const secret = shapes.structures.some(({ members }) => members.some((member) => member.secret))
  const imports = [
    ...(secret ? ["import type { Sensitive } from '../../payload/Sensitive.js'"] : []),
    ...(enums.size > 0 ? ["import type { Open } from '../../record/Envelope.js'"] : []),
    ...(hasJson(shapes) ? ["import type { Json } from '../../record/EventRecord.js'"] : [])
  ]
  return [
    `${header([shapes])}
/**
 * The structures of the ${shapes.model.name} API as CloudTrail writes them. Any member may be missing, as in failed,
 * redacted or old records. Times are ISO 8601 in UTC, and binary content is base64.
 *
 * @module
 * @since 0.1.0
 */`,
    ...(imports.length > 0 ? [`${imports.join('\n')}\n`] : ['']),
    ...[...enums]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, users]) => enumOf(shapes, name, users)),
    ...shapes.structures.filter(serves(shapes)).map((structure) => interfaceOf(shapes, structure))
  ].join('\n')
}
