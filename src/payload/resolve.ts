/**
 * Which key of an object is which member: the exact key first, then one that differs in case alone.
 *
 * @module
 * @since 0.1.0
 */
import { folded, type Member, membersOf, type StructNode } from './Shape.js'

/** @internal Member to the own key that holds it. Of several spellings the first in code-unit order wins. */
export const resolve = (
  node: StructNode,
  keys: ReadonlyArray<string>
): ReadonlyMap<Member, string> => {
  const members = membersOf(node)
  const bound = new Map<Member, string>()
  const misspelt: Array<string> = []
  for (const key of keys) {
    const member = members.get(key)
    if (member === undefined) misspelt.push(key)
    else bound.set(member, key)
  }
  for (const key of misspelt) {
    const member = folded(node, key)
    if (member === undefined) continue
    const other = bound.get(member)
    if (other === undefined || (other !== member.key && key < other)) bound.set(member, key)
  }
  return bound
}
