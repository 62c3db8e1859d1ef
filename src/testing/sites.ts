/**
 * Every place in a value that its shape knows, and copies with one of them changed.
 *
 * @module
 * @since 0.1.0
 */
import type { Path } from '../core/Path.js'
import { type Member, membersOf, type Node, type StructNode } from '../payload/Shape.js'

/** @internal */
export interface Site {
  readonly node: Node
  readonly value: unknown
  readonly path: Path
  readonly member: Member | undefined
  /** The structure of which the place is a member. */
  readonly holder: StructNode | undefined
  /** An element without a substitute: a deviation in it affects the whole list. */
  readonly fragile: boolean
}

const entriesOf = (value: unknown): ReadonlyArray<readonly [string, unknown]> =>
  typeof value === 'object' && value !== null ? Object.entries(value) : []

const holdsPlace: ReadonlySet<Node['kind']> = new Set(['struct', 'list', 'map', 'object'])

const membersIn = (site: Site, node: StructNode): ReadonlyArray<Site> =>
  entriesOf(site.value).flatMap(([key, value]) => {
    const member = membersOf(node).get(key)
    return member === undefined
      ? []
      : [
          {
            node: member.node,
            value,
            path: [...site.path, key],
            member,
            holder: node,
            fragile: false
          }
        ]
  })

const childrenOf = (site: Site): ReadonlyArray<Site> => {
  const { node } = site
  if (node.kind === 'struct') return membersIn(site, node)
  if (node.kind !== 'list' && node.kind !== 'map') return []
  return entriesOf(site.value).map(([key, value]) => ({
    node: node.element,
    value,
    path: [...site.path, node.kind === 'list' ? Number(key) : key],
    member: undefined,
    holder: undefined,
    fragile: node.kind === 'list' && !holdsPlace.has(node.element.kind)
  }))
}

const below = (site: Site): ReadonlyArray<Site> =>
  childrenOf(site).flatMap((child) => [child, ...below(child)])

/** @internal Every place below the top of a value. */
export const sitesOf = (node: Node, value: unknown): ReadonlyArray<Site> =>
  below({ node, value, path: [], member: undefined, holder: undefined, fragile: false })

/** @internal A copy of a value in which one container was changed. */
export const changeAt = (
  value: unknown,
  path: Path,
  change: (container: unknown) => unknown
): unknown => {
  const [step, ...rest] = path
  if (step === undefined) return change(value)
  if (Array.isArray(value))
    return value.map((element, i) => (i === step ? changeAt(element, rest, change) : element))
  return Object.fromEntries(
    entriesOf(value).map(([key, inner]) => [
      key,
      key === step ? changeAt(inner, rest, change) : inner
    ])
  )
}
