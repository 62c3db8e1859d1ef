/**
 * Which key of an object is which member: the exact key first, then one that differs only in case.
 *
 * @module
 * @since 0.1.0
 */
import { folded, type Member, membersOf, type StructNode } from './Shape.js'

/** @internal A key that names a member in another case. */
export interface Spelling {
  readonly key: string
  readonly member: Member
}

const byKey = (a: Spelling, b: Spelling): number => (a.key < b.key ? -1 : 1)

/** @internal Of all spellings in an object, the one that is used: the exact key, else the first in code-unit order. */
export const holding = <A extends Spelling>(
  spellings: ReadonlyArray<A>,
  value: object
): ReadonlyArray<A> => {
  const spelt = spellings.filter(({ member }) => !Object.hasOwn(value, member.key))
  if (spelt.length < 2) return spelt
  const bound = new Map<Member, A>()
  for (const spelling of spelt.sort(byKey))
    if (!bound.has(spelling.member)) bound.set(spelling.member, spelling)
  return [...bound.values()]
}

const spellingsIn = (node: StructNode, value: object): ReadonlyArray<Spelling> => {
  const spellings: Array<Spelling> = []
  const members = membersOf(node)
  for (const key in value) {
    const member = members.has(key) ? undefined : folded(node, key)
    if (member !== undefined) spellings.push({ key, member })
  }
  return spellings
}

/** @internal The own key of an object for a member, if there is one. */
export const keyOf = (node: StructNode, member: Member, value: object): string | undefined =>
  Object.hasOwn(value, member.key)
    ? member.key
    : holding(spellingsIn(node, value), value).find((spelling) => spelling.member === member)?.key
