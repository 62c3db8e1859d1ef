/**
 * Whether there is nothing to say about a value. Nearly always there is nothing, and then this makes nothing: no paths, no
 * notes. What it refuses may still be without a remark; {@link notesOf} decides. Law: `isPlain(node, value)` only if
 * `notesOf(node, value)` is empty.
 *
 * @module
 * @since 0.1.0
 */
import { mayBeOmission } from './canonical.js'
import { isExact } from './isExact.js'
import { isMarker } from './marker.js'
import { longestText } from './read.js'
import { droppedOf, type Member, membersOf, type Node, type StructNode } from './Shape.js'
import { scrubMark } from './scrubMark.js'
import { isTimestamp } from './timestamp.js'

type Container = { readonly [key: string]: unknown }

const isText = (value: unknown): value is string =>
  typeof value === 'string' && !isMarker(value) && value !== scrubMark

const isPlainMember = (member: Member, value: unknown): boolean => {
  if (value === null && member.payload) return true
  if (!isPlain(member.node, value)) return false
  if (member.nullable) return !mayBeOmission(value)
  // Only texts are labels.
  return !member.label || !(value as string).includes('%')
}

const isPlainStruct = (node: StructNode, struct: Container): boolean => {
  const members = membersOf(node)
  for (const key in struct) {
    const member = members.get(key)
    if (member === undefined || !isPlainMember(member, struct[key])) return false
  }
  return droppedOf(node).every(({ key }) => Object.hasOwn(struct, key))
}

const isPlainList = (element: Node, list: ReadonlyArray<unknown>): boolean => {
  for (let i = 0; i < list.length; i++) if (!isPlain(element, list[i])) return false
  return true
}

const isPlainMap = (element: Node, map: Container): boolean => {
  for (const key in map) if (!isPlain(element, map[key])) return false
  return true
}

const json: Node = { kind: 'j' }

const isPlainJson = (value: unknown): boolean => {
  if (typeof value === 'string') return isText(value)
  if (typeof value === 'number') return isExact(value)
  if (typeof value !== 'object' || value === null) return value !== undefined
  return Array.isArray(value) ? isPlainList(json, value) : isPlainMap(json, value as Container)
}

/** @internal */
export const isPlain = (node: Node, value: unknown): boolean => {
  switch (node.kind) {
    case 's':
      return isText(value)
    case 'h':
      return isText(value) && value.trim() === value
    case 'c':
      return isText(value) && value.length !== longestText
    case 'n':
      return typeof value === 'number' && isExact(value)
    case 'b':
      return typeof value === 'boolean'
    case 'f':
      return typeof value === 'boolean' || value === 'true' || value === 'false'
    case 't':
      return typeof value === 'string' && isTimestamp(value)
    case 'j':
      return isPlainJson(value)
    case 'list':
      return Array.isArray(value) && isPlainList(node.element, value)
    default:
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
      if (node.kind === 'struct') return isPlainStruct(node, value as Container)
      return isPlainMap(node.kind === 'map' ? node.element : json, value as Container)
  }
}
