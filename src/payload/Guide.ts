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

/** @internal A member on the way through a structure. */
export interface Step {
  readonly key: string
  readonly member: Member
  readonly guide: Guide
  /**
   * The `typeof` of every value that is in order, or that there is more to ask. Always a string: engines compare two of those by
   * reference, and call a function where one may be undefined.
   */
  readonly sight: 'string' | 'number' | 'boolean' | 'more'
  /** What came next, the last time and the time before. */
  next: Step | undefined
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
  /** By canonical key: read it through {@link stepsOf}. */
  steps: ReadonlyMap<string, Step> | undefined
  /** Before the first key. */
  readonly start: Pick<Step, 'next' | 'other'>
  /** A copy has to keep what it was made of. */
  readonly keepsOriginal: boolean
  /** For copies of structures that nearly every record has; without it they are as right, and slower. */
  readonly layout: Layout | undefined
}

/** @internal */
export type Guide =
  | StructGuide
  | { readonly kind: 'list' | 'map'; readonly node: Node; readonly element: Guide }
  | {
      readonly kind: Exclude<Node['kind'], 'struct' | 'list' | 'map'>
      readonly node: Node
    }

/** The same text as a property's name: engines keep those unique, and compare them by reference. */
const unique = (key: string): string => Object.keys({ [key]: 0 })[0] ?? key

const sightOf = ({ node, label, nullable }: Member): Step['sight'] => {
  if (label || nullable) return 'more'
  if (node.kind === 'string' || node.kind === 'capped') return 'string'
  return node.kind === 'number' || node.kind === 'boolean' ? node.kind : 'more'
}

const stepOf = (member: Member): Step => ({
  key: unique(member.key),
  member,
  guide: guideOf(member.node),
  sight: sightOf(member),
  next: undefined,
  other: undefined
})

const stepsOf = (guide: StructGuide): ReadonlyMap<string, Step> =>
  (guide.steps ??= new Map(
    Array.from(membersOf(guide.node).values(), (member) => [member.key, stepOf(member)])
  ))

/** @internal The guide of a structure whose copies keep what they were made of, or need not. */
export const structGuide = (
  node: StructNode,
  keepsOriginal: boolean,
  layout?: Layout
): StructGuide => ({
  kind: 'struct',
  node,
  steps: undefined,
  start: { next: undefined, other: undefined },
  keepsOriginal,
  layout
})

const guideOfStruct = /*#__PURE__*/ memoize((node: StructNode) => structGuide(node, false))

/** @internal The guide of a node; of a structure the same one whenever it is asked for. */
export const guideOf = (node: Node): Guide => {
  switch (node.kind) {
    case 'struct':
      return guideOfStruct(node)
    case 'list':
    case 'map':
      return { kind: node.kind, node, element: guideOf(node.element) }
    default:
      return { kind: node.kind, node }
  }
}

/** @internal The step that a key leads to: the guess of the time before, else by name, which is the guess from now on. */
export const turn = (
  guide: StructGuide,
  before: Pick<Step, 'next' | 'other'>,
  key: string
): Step | undefined => {
  const { other } = before
  if (other !== undefined && other.key === key) return other
  const found = stepsOf(guide).get(key)
  if (found !== undefined) {
    before.other = before.next
    before.next = found
  }
  return found
}

/** @internal The step of the member that a key names in another case. */
export const misspelt = (guide: StructGuide, key: string): Step | undefined => {
  const member = folded(guide.node, key)
  return member && stepsOf(guide).get(member.key)
}
