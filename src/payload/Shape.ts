/**
 * The shape of a structure as data, and the look-ups that are built from it on first use.
 *
 * A structure is one line, its members parted by spaces, and a table is one text, so that a thousand structures cost nothing
 * until one is read:
 *
 * ```text
 * name:s* tags:{s} outputs:[Output] password:s!
 * ```
 *
 * A kind is `s` string, `n` number, `b` boolean, `t` timestamp, `[…]` list, `{…}` map, or the name of a structure. The
 * envelope, written by hand, has more: `h` host name (stray spaces are trimmed), `c` string that CloudTrail cuts at its
 * size limit, `f` flag (a boolean or its text), `o` object of any content, `j` any JSON. Flags follow the kind: `*`
 * required by the model, `!` secret, `-` known to be dropped by AWS, `%` a label of the URI that may be logged
 * percent-encoded, `?` may be null or omitted for its size, `~` the same where null says nothing remarkable.
 *
 * @module
 * @since 0.1.0
 */

import { parseLines } from '../core/lines.js'
import { memoize } from '../core/memoize.js'

/** @internal */
export interface ShapeTable {
  /** A line for each: its name and its shape. */
  readonly structures: string
}

/** @internal */
export interface StructNode {
  readonly kind: 'struct'
  readonly name: string
  /** Canonical key to member, in the order of the shape. Built on first use: read it through {@link membersOf}. */
  members: ReadonlyMap<string, Member> | undefined
  /** Lower-cased key to member. Built on first use: read it through {@link folded}. */
  folded: ReadonlyMap<string, Member> | undefined
  /** Built on first use: read it through {@link droppedOf}. */
  dropped: ReadonlyArray<Member> | undefined
  /** The member that came first in the last record: a guess that saves a look-up. */
  first: Member | undefined
  readonly table: ShapeTable
}

/** @internal */
export type ScalarKind = 's' | 'n' | 'b' | 't' | 'h' | 'c' | 'f' | 'o' | 'j'

/** @internal */
export type Node =
  | StructNode
  | { readonly kind: 'list'; readonly element: Node }
  | { readonly kind: 'map'; readonly element: Node }
  | { readonly kind: ScalarKind }

/** @internal */
export interface Member {
  /** The canonical key: the one in the types. */
  readonly key: string
  /** The member that came after it in the last record: records of an operation are written in one order. */
  next: Member | undefined
  readonly node: Node
  /** What `typeof` says of every value that is in order; undefined where there is more to ask. */
  readonly typeOf: 'string' | 'number' | 'boolean' | undefined
  readonly required: boolean
  readonly secret: boolean
  readonly dropped: boolean
  readonly label: boolean
  /** May be null, or the stub that stands for what was omitted for its size. */
  readonly nullable: boolean
  /** A payload: null is what CloudTrail writes where there is nothing to say. */
  readonly payload: boolean
}

const nodesOf = /*#__PURE__*/ memoize((_: ShapeTable) => new Map<string, StructNode>())

/** @internal The node of a structure; the same one whenever it is asked for. */
export const structure = (table: ShapeTable, name: string): StructNode => {
  const nodes = nodesOf(table)
  let node = nodes.get(name)
  if (node === undefined) {
    node = {
      kind: 'struct',
      name,
      members: undefined,
      folded: undefined,
      dropped: undefined,
      first: undefined,
      table
    }
    nodes.set(name, node)
  }
  return node
}

const nodeOf = (table: ShapeTable, kind: string): Node => {
  if (kind.startsWith('[')) return { kind: 'list', element: nodeOf(table, kind.slice(1, -1)) }
  if (kind.startsWith('{')) return { kind: 'map', element: nodeOf(table, kind.slice(1, -1)) }
  // Structures have names of more than one letter: the generator sees to it.
  return kind.length > 1 ? structure(table, kind) : { kind: kind as ScalarKind }
}

const memberSyntax = /^([^:]+):([^*!%?~-]+)([*!%?~-]*)$/

const typesOf: { readonly [kind: string]: Member['typeOf'] } = {
  s: 'string',
  c: 'string',
  n: 'number',
  b: 'boolean'
}

/** The same text as a property's name: engines keep those unique, and compare them by reference. */
const unique = (key: string): string => Object.keys({ [key]: 0 })[0] ?? key

const memberOf = (table: ShapeTable, text: string): Member => {
  const [, key = '', kind = 'j', flags = ''] = memberSyntax.exec(text) ?? []
  return {
    key: unique(key),
    next: undefined,
    node: nodeOf(table, kind),
    typeOf: /[%?~]/.test(flags) ? undefined : typesOf[kind],
    required: flags.includes('*'),
    secret: flags.includes('!'),
    dropped: flags.includes('-'),
    label: flags.includes('%'),
    nullable: flags.includes('?') || flags.includes('~'),
    payload: flags.includes('~')
  }
}

/** @internal By structure: the text is taken apart when the first of a table is asked for. */
export const shapesOf: (table: ShapeTable) => ReadonlyMap<string, string> = /*#__PURE__*/ memoize(
  ({ structures }) => parseLines(structures)
)

/** @internal */
export const membersOf = (node: StructNode): ReadonlyMap<string, Member> => {
  if (node.members === undefined) {
    const shape = shapesOf(node.table).get(node.name) ?? ''
    const members = shape === '' ? [] : shape.split(' ').map((text) => memberOf(node.table, text))
    node.members = new Map(members.map((member) => [member.key, member]))
  }
  return node.members
}

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
    case 's':
    case 'h':
    case 'c':
      return 'string'
    case 'n':
      return 'number'
    case 'b':
      return 'boolean'
    case 't':
      return 'timestamp'
    case 'f':
      return 'boolean or its text'
    case 'o':
      return 'object'
    case 'j':
      return 'JSON'
  }
}
