/**
 * The resource types of a service: those of IAM, and hand-written ones.
 *
 * @module
 */
import type { HandRow } from './HandRow.js'
import type { IamService } from './iam.js'

/** A type: the end of its ARN, and its parent type. */
export interface Type {
  readonly format: string
  readonly parent: string | undefined
}

/** By name. */
export type Types = ReadonlyMap<string, Type>

const placeholders = (format: string): ReadonlyArray<string> =>
  Array.from(format.matchAll(/\{(\w+)/g), ([, name = '']) => name)

/** The type with the most placeholders among those whose placeholders are a subset of another's. */
const parentOf = (
  formats: ReadonlyMap<string, string>,
  name: string,
  format: string
): string | undefined => {
  const own = placeholders(format)
  const above = [...formats].filter(([other, of]) => {
    const some = placeholders(of)
    return other !== name && some.length < own.length && some.every((each) => own.includes(each))
  })
  const [nearest] = above.sort(([, a], [, b]) => placeholders(b).length - placeholders(a).length)
  return nearest?.[0]
}

const shown = ({ format, parent }: Type): string =>
  parent === undefined ? format : `${format} < ${parent}`

const parsed = (line: string): Type => {
  const [format = '', parent] = line.split(' < ')
  return { format, parent }
}

/** Throws for a hand-written row that repeats IAM. */
export const typesOf = (
  service: string,
  iam: IamService,
  hand: { readonly [type: string]: HandRow }
): Types => {
  const found = new Map(
    Array.from(iam.formats, ([name, format]): [string, Type] => [
      name,
      { format, parent: parentOf(iam.formats, name, format) }
    ])
  )
  for (const [name, { is, reason }] of Object.entries(hand)) {
    const known = found.get(name)
    if (reason === '') throw new Error(`${service} ${name}: a hand-written type needs a reason`)
    if (known !== undefined && shown(known) === is)
      throw new Error(`${service} ${name}: the hand-written row repeats IAM: remove it`)
    found.set(name, parsed(is))
  }
  return found
}

/** The lines of a table. */
export const linesOf = (types: Types): ReadonlyArray<string> =>
  Array.from(types, ([name, type]) => `${name} = ${shown(type)}`)

/** The placeholders of its own, without those of its parent. */
export const ownOf = (
  types: Types,
  name: string
): ReadonlyArray<{ readonly name: string; readonly kind: 'id' | 'name' }> => {
  const type = types.get(name)
  const above = new Set<string>()
  for (let at = type?.parent; at !== undefined; at = types.get(at)?.parent)
    for (const placeholder of placeholders(types.get(at)?.format ?? '')) above.add(placeholder)
  return placeholders(type?.format ?? '')
    .filter((placeholder) => !above.has(placeholder) && !type?.format.includes(`{${placeholder}?}`))
    .map((placeholder) => ({
      name: placeholder,
      kind: placeholder.endsWith('Name') ? 'name' : 'id'
    }))
}
