/**
 * Guides the walker through the keys of an object. Each step remembers which keys came after it last time. Records of
 * an operation have their keys in one of a few orders, so nearly every guess is right.
 *
 * @module
 * @since 0.2.0
 */
import { memoize } from '../core/memoize.js'
import type { Copy } from './original.js'
import { folded, type Member, membersOf, type Node, type StructNode } from './Shape.js'

/**
 * @internal One key on the way through a structure. Walks spend most of their time reading these objects, so they are
 * small, and what nearly every key needs comes first.
 */
export interface Step {
  readonly key: string
  /**
   * The `typeof` of every valid value; or a mark that this is a member, or a key without one, that needs a closer look.
   * Always a string: engines compare two interned strings by reference, and are slower where the value may be
   * undefined.
   */
  readonly sight: 'string' | 'number' | 'boolean' | 'more' | 'other'
  /** The key that came next the last time. */
  next: Step | undefined
  readonly guide: Guide
  /** The member that the key names, possibly in another case. */
  readonly member: Member | undefined
  /** The key that came next the time before. */
  other: Step | undefined
}

/**
 * @internal Copies the known members of a structure that are present, and returns their number. Engines store a
 * property that the source code names several times faster than one whose name is a value.
 */
export type Layout = (from: { readonly [key: string]: unknown }, to: Copy) => number

/** @internal */
export interface StructGuide {
  readonly kind: 'struct'
  readonly node: StructNode
  /** The keys seen so far. */
  readonly steps: Map<string, Step>
  /** How many more keys without a member may be remembered. */
  room: number
  /** The step before the first key. */
  readonly start: Step
  /** Whether a copy must remember the object that it was copied from. */
  readonly keepsOriginal: boolean
  /** Makes copies of structures that nearly every record has; without it, copies are correct but slower. */
  readonly layout: Layout | undefined
  readonly guideFor: (member: Member) => Guide
}

/**
 * @internal A payload of the current operation: the guide of the envelope leads through the records of all operations.
 */
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

/** The limit for spellings and unknown keys of one structure; more of them are read correctly, but more slowly. */
const maxOthers = 64

const longestOther = 128

/** The interned form of a string: engines intern the names of properties, and compare them by reference. */
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

/** @internal The guide of a structure; its copies may or may not remember what they were copied from. */
export const structGuide = (
  node: StructNode,
  keepsOriginal: boolean,
  layout?: Layout,
  guideFor: StructGuide['guideFor'] = ownGuide
): StructGuide => ({
  kind: 'struct',
  node,
  steps: new Map(),
  room: maxOthers,
  start: step('', 'other', nowhere, undefined),
  keepsOriginal,
  layout,
  guideFor
})

/** @internal The guide of a node; always the same one for the same node. */
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

/** @internal The step for a key: the guess of the time before, else by name, which becomes the guess. */
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
