/**
 * The shape of a value as data. A structure builds its members when they are first asked for, so that a thousand of them cost
 * nothing until one is read.
 *
 * @module
 * @since 0.1.0
 */

import { memoize } from '../core/memoize.js'
import { type Flags, type Kind, type NotedMember, parseMember, parseTable } from './notation.js'

/** @internal The structures of a table, in its notation. */
export interface ShapeTable {
  readonly structures: string
}

/** @internal */
export interface StructNode {
  readonly kind: 'struct'
  readonly name: string
  readonly build: () => ReadonlyArray<Member>
  /** Canonical key to member, in the order of the shape: read it through {@link membersOf}. */
  members: ReadonlyMap<string, Member> | undefined
  /** Lower-cased key to member: read it through {@link folded}. */
  folded: ReadonlyMap<string, Member> | undefined
  /** Read it through {@link droppedOf}. */
  dropped: ReadonlyArray<Member> | undefined
}

/**
 * @internal Kinds of the envelope alone: a host name, from which stray spaces are trimmed; a string that CloudTrail cuts at its
 * size limit; a timestamp that stays as it came where it is none; a boolean or its text; an object of any content; any JSON.
 */
export type EnvelopeScalar = 'host' | 'capped' | 'time' | 'flag' | 'object' | 'json'

/** @internal */
export type Node =
  | StructNode
  | { readonly kind: 'list' | 'map'; readonly element: Node }
  | { readonly kind: Exclude<Kind<never>['kind'], 'list' | 'map'> | EnvelopeScalar }

/** @internal */
export interface Member extends Flags {
  /** The canonical key: the one in the types. */
  readonly key: string
  readonly node: Node
  /** May be null, or the stub that stands for what was omitted for its size. */
  readonly nullable: boolean
  /** A payload: null is what CloudTrail writes where there is nothing to say. */
  readonly payload: boolean
}

/** @internal Made in one place, so that they are alike to an engine too. */
export const memberWith = (
  { key, node, required, secret, dropped, label }: Omit<Member, 'nullable' | 'payload'>,
  nullable: boolean,
  payload: boolean
): Member => ({ key, node, required, secret, dropped, label, nullable, payload })

/** @internal */
export const structNode = (name: string, build: () => ReadonlyArray<Member>): StructNode => ({
  kind: 'struct',
  name,
  build,
  members: undefined,
  folded: undefined,
  dropped: undefined
})

/** @internal The members of each structure, as the table notes them. */
export const shapesOf: (table: ShapeTable) => ReadonlyMap<string, string> = /*#__PURE__*/ memoize(
  ({ structures }) => parseTable(structures)
)

const nodesOf = /*#__PURE__*/ memoize((_: ShapeTable) => new Map<string, StructNode>())

/** @internal The node of a structure; the same one whenever it is asked for. */
export const structure = (table: ShapeTable, name: string): StructNode => {
  const nodes = nodesOf(table)
  let node = nodes.get(name)
  if (node === undefined) {
    node = structNode(name, () =>
      (shapesOf(table).get(name)?.split(' ') ?? []).map((word) => {
        const member: NotedMember<Node> = parseMember(word, (inner) => structure(table, inner))
        return memberWith(member, false, false)
      })
    )
    nodes.set(name, node)
  }
  return node
}

/** @internal */
export const membersOf = (node: StructNode): ReadonlyMap<string, Member> =>
  (node.members ??= new Map(node.build().map((member) => [member.key, member])))

/** @internal The members that AWS is known to drop. */
export const droppedOf = (node: StructNode): ReadonlyArray<Member> =>
  (node.dropped ??= [...membersOf(node).values()].filter(({ dropped }) => dropped))

/** @internal The member that a key names in another case; the shapes hold no two that differ in case alone. */
export const folded = (node: StructNode, key: string): Member | undefined => {
  if (node.folded === undefined)
    node.folded = new Map([...membersOf(node).values()].map((m) => [m.key.toLowerCase(), m]))
  return node.folded.get(key.toLowerCase())
}

/** @internal What a node expects, in words for an issue or a note. */
export const expectedBy = (node: Node): string => {
  switch (node.kind) {
    case 'struct':
      return node.name
    case 'list':
      return `list of ${expectedBy(node.element)}`
    case 'map':
      return `map of ${expectedBy(node.element)}`
    case 'host':
    case 'capped':
      return 'string'
    case 'time':
      return 'timestamp'
    case 'flag':
      return 'boolean or its text'
    case 'json':
      return 'JSON'
    default:
      return node.kind
  }
}
