/**
 * The members of a payload that identify a resource, found by their names.
 *
 * @module
 */
import type { Shapes } from '../Shapes.js'
import { type Member, memberOf, membersOf } from './Members.js'
import { singular } from './naming.js'
import { ownOf, type Types } from './types.js'

/** In this service an `identifier` is an id or a name; in the others it is an id or an ARN. */
const takesNames: ReadonlySet<string> = new Set(['medialive'])

interface Place {
  readonly shapes: Shapes
  readonly types: Types
  readonly side: '>' | '<'
  readonly members: ReadonlyArray<Member>
  readonly prefix?: string
  /** No other resource is named there, so that `id`, `name` and `arn` are those of the resource. */
  readonly plain: boolean
}

/** `id>channelId`, `name<channel.name`, `arn<channel.arn`. */
const selectorsAt = (
  { shapes, types, side, members, prefix = '', plain }: Place,
  type: string
): ReadonlyArray<string> => {
  const single = singular(type)
  const own = ownOf(types, type)
  const strings = members.filter(({ kind, secret }) => kind === 'string' && !secret)
  const select = (kind: string, ...names: ReadonlyArray<string>): ReadonlyArray<string> => {
    const [member] = names.flatMap((name) => memberOf(strings, name) ?? [])
    return member === undefined ? [] : [`${kind}${side}${prefix}${member.key}`]
  }
  const simply = (name: string): ReadonlyArray<string> => (plain ? [name] : [])
  const ids = own.filter(({ kind }) => kind === 'id').map(({ name }) => name)
  const names = own.filter(({ kind }) => kind === 'name').map(({ name }) => name)
  const identifier = takesNames.has(shapes.model.name) ? 'any' : 'id'
  return [
    ...(ids.length === 0
      ? []
      : [
          ...select('id', `${single}Id`, ...ids, ...simply('id')),
          ...select(identifier, `${single}Identifier`, ...simply('identifier'))
        ]),
    ...(names.length === 0 ? [] : select('name', `${single}Name`, ...names, ...simply('name'))),
    ...select('arn', `${single}Arn`, ...simply('arn'))
  ]
}

/** The members of a request that identify a resource. */
export const inRequest = (
  shapes: Shapes,
  types: Types,
  members: ReadonlyArray<Member>,
  type: string,
  plain: boolean
): ReadonlyArray<string> => selectorsAt({ shapes, types, side: '>', members, plain }, type)

/** `channel`, `channelInfo`, or a member that contains a `Channel`. */
const isWrapper = (type: string, { kind, key, structure = '' }: Member): boolean =>
  kind === 'structure' &&
  [key, key.replace(/Info$/, ''), structure].some((name) => singular(name) === singular(type))

/**
 * The members of a response that identify a resource: at the top level, or in the member that contains the resource.
 */
export const inResponse = (
  shapes: Shapes,
  types: Types,
  output: string | undefined,
  type: string
): ReadonlyArray<string> => {
  const members = membersOf(shapes, output)
  const wrapper = members.find((member) => isWrapper(type, member))
  const place = { shapes, types, side: '<', plain: true } as const
  return wrapper === undefined
    ? selectorsAt({ ...place, members }, type)
    : selectorsAt(
        { ...place, members: membersOf(shapes, wrapper.structure), prefix: `${wrapper.key}.` },
        type
      )
}

/** The members of a response that identify another resource: `clusterId` next to the `id` of a node. */
export const besideInResponse = (
  shapes: Shapes,
  types: Types,
  output: string | undefined,
  type: string
): ReadonlyArray<string> =>
  selectorsAt({ shapes, types, side: '<', members: membersOf(shapes, output), plain: false }, type)
