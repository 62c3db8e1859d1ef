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
export const resolve = (node: StructNode, value: object): Bound => {
  let misspelt: Array<string> | undefined
  const members = membersOf(node)
  for (const key in value)
    if (!members.has(key) && folded(node, key) !== undefined) (misspelt ??= []).push(key)
  if (misspelt === undefined) return nothing
  const bound = new Map<Member, string>()
  for (const key of misspelt.sort()) {
    const member = folded(node, key)
    if (member !== undefined && !bound.has(member) && !Object.hasOwn(value, member.key))
      bound.set(member, key)
  }
  return bound
}

/** @internal The own key of an object that holds a member, if one does. */
export const keyOf = (node: StructNode, member: Member, value: object): string | undefined => {
  if (Object.hasOwn(value, member.key)) return member.key
  return resolve(node, value).get(member)
}
