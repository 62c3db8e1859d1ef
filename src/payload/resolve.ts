/**
 * Which key of an object is which member: the exact key first, then one that differs in case alone.
 *
 * @module
 * @since 0.1.0
 */
import { folded, type Member, membersOf, type StructNode } from './Shape.js'

/** @internal Member to the own key that holds it, where some key names a member in another case; else nothing. */
export type Bound = ReadonlyMap<Member, string>

const nothing: Bound = new Map()

/** @internal Of several spellings the exact one wins, else the first in code-unit order. */
export const resolve = (node: StructNode, keys: ReadonlyArray<string>): Bound => {
  const members = membersOf(node)
  const misspelt = keys.filter((key) => !members.has(key) && folded(node, key) !== undefined)
  if (misspelt.length === 0) return nothing
  const bound = new Map<Member, string>()
  for (const key of keys) {
    const member = members.get(key)
    if (member !== undefined) bound.set(member, key)
  }
  for (const key of misspelt.sort()) {
    const member = folded(node, key)
    if (member !== undefined && !bound.has(member)) bound.set(member, key)
  }
  return bound
}

/** @internal The member that a key names in another case; undefined for a spelling that did not win. */
export const misspeltMember = (node: StructNode, key: string, bound: Bound): Member | undefined => {
  const member = folded(node, key)
  return member !== undefined && bound.get(member) === key ? member : undefined
}

const holdsMisspelt = (node: StructNode, value: object): boolean => {
  const members = membersOf(node)
  for (const key in value) if (!members.has(key) && folded(node, key) !== undefined) return true
  return false
}

/** @internal The own key of an object that holds a member, if one does. */
export const keyOf = (node: StructNode, member: Member, value: object): string | undefined => {
  if (Object.hasOwn(value, member.key)) return member.key
  if (!holdsMisspelt(node, value)) return undefined
  return resolve(node, Object.keys(value)).get(member)
}
