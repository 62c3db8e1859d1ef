/**
 * What guides the walker through the values of a node: its members as steps, each of which remembers the steps that came after
 * it. Records of an operation are written in one order and in a few ways, so nearly every key is the one that was guessed.
 *
 * @module
 * @since 0.2.0
 */
import { memoize } from '../core/memoize.js'
import type { Copy } from './original.js'
import { folded, type Member, membersOf, type Node, type StructNode } from './Shape.js'

/**
 * @internal A key on the way through a structure. A walk spends most of its time waiting for these, so they have few words, and
 * what nearly every key needs comes first.
 */
export interface Step {
  readonly key: string
  /**
   * The `typeof` of every value that is in order, or that there is more to ask, of a member or of another key. Always a string:
   * engines compare two of those by reference, and call a function where one may be undefined.
   */
  readonly sight: 'string' | 'number' | 'boolean' | 'more' | 'other'
  /** What came next, the last time. */
  next: Step | undefined
  readonly guide: Guide
  /** The member that the key names, if only in another case. */
  readonly member: Member | undefined
  /** What came next, the time before. */
  other: Step | undefined
}

/**
 * @internal Copies the members that a structure is known to have, each where it is there, and says how many there were. An
 * engine stores a member that is named in the source several times faster than one whose name is a value.
 */
export type Layout = (from: { readonly [key: string]: unknown }, to: Copy) => number

/** @internal */
export interface StructGuide {
  readonly kind: 'struct'
  readonly node: StructNode
  /** The keys that were met. */
  readonly steps: Map<string, Step>
  /** How many more keys that are no member's own may be remembered. */
  room: number
  /** Before the first key. */
  readonly start: Step
  /** A copy has to keep what it was made of. */
  readonly keepsOriginal: boolean
  /** For copies of structures that nearly every record has; without it they are as right, and slower. */
  readonly layout: Layout | undefined
  readonly guideFor: (member: Member) => Guide
}

/** @internal A payload of the operation that a walk is told of: one guide leads through the records of all operations. */
export interface PayloadGuide {
  readonly kind: 'payload'
  readonly node: Node
  readonly of: keyof Payloads
}

/** @internal */
export type Guide =
  | StructGuide
  | PayloadGuide
  | { readonly kind: 'list' | 'map'; readonly node: Node; readonly element: Guide }
  | {
      readonly kind: Exclude<Node['kind'], 'struct' | 'list' | 'map'>
      readonly node: Node
    }

/** @internal The guides through the payloads of one operation. */
export interface Payloads {
  readonly request: Guide
  readonly response: Guide
}

/** Spellings and unknown keys of one structure; whoever makes up more is served too, and more slowly. */
const mostOthers = 64

const longestOther = 128

/** The same text as a property's name: engines keep those unique, and compare them by reference. */
const unique = (key: string): string => Object.keys({ [key]: 0 })[0] ?? key

const sightOf = ({ node, label, nullable }: Member): Step['sight'] => {
  if (label || nullable) return 'more'
  if (node.kind === 'string' || node.kind === 'capped') return 'string'
  return node.kind === 'number' || node.kind === 'boolean' ? node.kind : 'more'
}

const step = (
  key: string,
  sight: Step['sight'],
  guide: Guide,
  member: Member | undefined
): Step => ({ key, sight, next: undefined, guide, member, other: undefined })

const nowhere: Guide = { kind: 'json', node: { kind: 'json' } }

const stepOf = ({ node, guideFor }: StructGuide, key: string): Step => {
  const own = membersOf(node).get(key)
  if (own !== undefined) return step(unique(key), sightOf(own), guideFor(own), own)
  const member = folded(node, key)
  return step(unique(key), 'other', member === undefined ? nowhere : guideFor(member), member)
}

const ownGuide = ({ node }: Member): Guide => guideOf(node)

/** @internal The guide of a structure whose copies keep what they were made of, or need not. */
export const structGuide = (
  node: StructNode,
  keepsOriginal: boolean,
  layout?: Layout,
  guideFor: StructGuide['guideFor'] = ownGuide
): StructGuide => ({
  kind: 'struct',
  node,
  steps: new Map(),
  room: mostOthers,
  start: step('', 'other', nowhere, undefined),
  keepsOriginal,
  layout,
  guideFor
})

/** @internal The guide of a node; of a node the same one whenever it is asked for. */
export const guideOf: (node: Node) => Guide = /*#__PURE__*/ memoize((node: Node): Guide => {
  switch (node.kind) {
    case 'struct':
      return structGuide(node, false)
    case 'list':
    case 'map':
      return { kind: node.kind, node, element: guideOf(node.element) }
    default:
      return { kind: node.kind, node }
  }
})

/** @internal The step that a key leads to: the guess of the time before, else by name, which is the guess from now on. */
export const turn = (guide: StructGuide, before: Step, key: string): Step => {
  const { other } = before
  if (other !== undefined && other.key === key) return other
  let found = guide.steps.get(key)
  if (found === undefined) {
    found = stepOf(guide, key)
    if (found.sight === 'other' && (key.length > longestOther || guide.room-- <= 0)) return found
    guide.steps.set(found.key, found)
  }
  before.other = before.next
  before.next = found
  return found
}
