/**
 * Whether a value already is its own typed view. This is the path that nearly every record takes, so it makes nothing:
 * it goes by the keys that are there, and stops at the first that is not as its shape says. What it refuses is not wrong
 * yet; {@link view} decides. Law: `canonical(node, value)` only if `view(node, value) === value`.
 *
 * @module
 * @since 0.1.0
 */
import { deepestNesting, excessOf } from '../core/depth.js'
import { folded, type Member, membersOf, type Node, type StructNode } from './Shape.js'
import { isTimestamp } from './timestamp.js'

/** Shapes nest a dozen levels; what nobody has modelled may have the rest of the levels that are read. */
const levelsLeft = deepestNesting - 32

const isShallow = (value: unknown): boolean =>
  typeof value !== 'object' || value === null || excessOf(value, levelsLeft) === undefined

/** Members and elements that are looked at: more than a record has, unless the same ones are met again and again. */
const patience = 1_000_000

let left = patience

/** @internal Before a record is looked at. One that is larger than any is left to {@link view}, after its size was taken. */
export const beginRecord = (): void => {
  left = patience
}

/** @internal Looks like the stub of an omitted payload; whether it is one is for `read` to say. */
export const mayBeOmission = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'omitted' in value

/** @internal Whether the value of a member is in order: with its flags, which a bare node does not know. */
export const isCanonical = (member: Member, value: unknown): boolean => {
  if (value === null && member.nullable) return true
  if (!canonical(member.node, value)) return false
  if (member.nullable) return !mayBeOmission(value)
  // Only texts are labels.
  return !member.label || !(value as string).includes('%')
}

/** Goes by the keys that are there. Each is guessed from the one before: most are met in the order of the last record. */
const canonicalStruct = (node: StructNode, struct: object): boolean => {
  const members = node.members ?? membersOf(node)
  let before: Member | undefined
  let guess = node.first
  for (const key in struct) {
    left--
    const value = (struct as { readonly [key: string]: unknown })[key]
    const member = guess !== undefined && guess.key === key ? guess : members.get(key)
    if (member === undefined) {
      if (folded(node, key) !== undefined || !isShallow(value)) return false
      continue
    }
    const { typeOf } = member
    if (typeOf === undefined ? !isCanonical(member, value) : typeof value !== typeOf) return false
    if (member !== guess) {
      if (before === undefined) node.first = member
      else before.next = member
    }
    before = member
    guess = member.next
  }
  return true
}

/** @internal */
export const canonical = (node: Node, value: unknown): boolean => {
  switch (node.kind) {
    case 's':
    case 'c':
      return typeof value === 'string'
    case 'h':
      return typeof value === 'string' && value.trim() === value
    case 'n':
      return typeof value === 'number'
    case 'b':
      return typeof value === 'boolean'
    case 't':
      return typeof value === 'string' && isTimestamp(value)
    case 'f':
      return typeof value === 'boolean' || value === 'true' || value === 'false'
    case 'j':
      return value !== undefined && isShallow(value)
    default:
      return typeof value === 'object' && value !== null && canonicalContainer(node, value)
  }
}

const canonicalContainer = (node: Node, value: object): boolean => {
  if (left < 0) return false
  if (node.kind === 'list') {
    if (!Array.isArray(value)) return false
    left -= value.length
    for (let i = 0; i < value.length; i++) if (!canonical(node.element, value[i])) return false
    return true
  }
  if (Array.isArray(value)) return false
  if (node.kind === 'struct') return canonicalStruct(node, value)
  if (node.kind === 'o') return isShallow(value)
  if (node.kind !== 'map') return false
  for (const key in value) {
    left--
    if (!canonical(node.element, (value as { readonly [key: string]: unknown })[key])) return false
  }
  return true
}
