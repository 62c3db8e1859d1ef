/**
 * The shape of a value as data. A structure builds its members when they are first read, so that a thousand unused
 * structures cost nothing.
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
  /** Canonical key to member, in the order of the shape. Use {@link membersOf}. */
  members: ReadonlyMap<string, Member> | undefined
  /** Lower-case key to member. Use {@link folded}. */
  folded: ReadonlyMap<string, Member> | undefined
  /** Use {@link droppedOf}. */
  dropped: ReadonlyArray<Member> | undefined
}

/**
 * @internal Types that only the envelope has: a host name, from which spaces are trimmed; a string that CloudTrail
 * truncates; a timestamp, kept as recorded if it cannot be parsed; a boolean or its text; an object with any content;
 * any JSON.
 */
export type EnvelopeScalar = 'host' | 'capped' | 'time' | 'flag' | 'object' | 'json'

/** @internal */
export type Node =
  | StructNode
  | { readonly kind: 'list' | 'map'; readonly element: Node }
  | { readonly kind: Exclude<Kind<never>['kind'], 'list' | 'map'> | EnvelopeScalar }

/** @internal */
export interface Member extends Flags {
  /** The canonical key, which the types use. */
  readonly key: string
  readonly node: Node
  /** May be null, or the stub for a payload that was omitted because of its size. */
  readonly nullable: boolean
  /** A payload: CloudTrail writes null if it has no content. */
  readonly payload: boolean
}

/** @internal All members are created here, so that they have the same hidden class. */
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

/** @internal The members of each structure, in the notation of the table. */
export const shapesOf: (table: ShapeTable) => ReadonlyMap<string, string> = /*#__PURE__*/ memoize(
  ({ structures }) => parseTable(structures)
)

const nodesOf = /*#__PURE__*/ memoize((_: ShapeTable) => new Map<string, StructNode>())

/** @internal The node of a structure; always the same one for the same structure. */
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

/** @internal The member that a key names in another case; no two keys of a shape differ in case only. */
export const folded = (node: StructNode, key: string): Member | undefined => {
  if (node.folded === undefined)
    node.folded = new Map([...membersOf(node).values()].map((m) => [m.key.toLowerCase(), m]))
  return node.folded.get(key.toLowerCase())
}

/** @internal The expected type, as text for an issue or a note. */
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
