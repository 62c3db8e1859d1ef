/**
 * Whether a value already is its own typed view. This is the path that nearly every record takes, so it makes nothing:
 * it goes by the keys that are there, and stops at the first that is not as its shape says. What it refuses is not wrong
 * yet; {@link view} decides. Law: `canonical(node, value)` only if `view(node, value) === value`.
 *
 * @module
 * @since 0.1.0
 */
import { deepestNesting, nestsBeyond } from '../decode/depth.js'
import { folded, membersOf, type Node, type StructNode } from './Shape.js'
import { isTimestamp } from './timestamp.js'

/** Shapes nest a dozen levels; what nobody has modelled may have the rest of the levels that are read. */
const levelsLeft = deepestNesting - 32

const isShallow = (value: unknown): boolean =>
  typeof value !== 'object' || value === null || !nestsBeyond(value, levelsLeft)

const canonicalStruct = (node: StructNode, value: object): boolean => {
  const members = node.members ?? membersOf(node)
  const struct = value as { readonly [key: string]: unknown }
  for (const key in struct) {
    const member = members.get(key)
    const held = struct[key]
    if (member === undefined) {
      if (folded(node, key) !== undefined || !isShallow(held)) return false
    } else if (!canonical(member.node, held)) {
      if (held !== null || !member.nullable) return false
    } else if (member.label && (held as string).includes('%')) return false
    else if (member.nullable && isOmission(held)) return false
  }
  return true
}

/** @internal Looks like the stub of an omitted payload; {@link read} decides. */
export const isOmission = (value: unknown): boolean =>
  (value as { readonly omitted?: unknown }).omitted !== undefined

const isPlain = (value: object): boolean => {
  const prototype = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
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
  if (node.kind === 'list') {
    if (!Array.isArray(value)) return false
    for (let i = 0; i < value.length; i++) if (!canonical(node.element, value[i])) return false
    return true
  }
  if (Array.isArray(value) || !isPlain(value)) return false
  if (node.kind === 'struct') return canonicalStruct(node, value)
  if (node.kind === 'o') return isShallow(value)
  if (node.kind !== 'map') return false
  for (const key in value)
    if (!canonical(node.element, (value as { readonly [key: string]: unknown })[key])) return false
  return true
}
