/**
 * The typed view of a value: the value itself where it is what its shape says, and elsewhere a copy along the paths that
 * need one. Every remark is made on the way, so that the view and the notes can never disagree.
 *
 * @module
 * @since 0.1.0
 */
import { canonical, isCanonical } from './canonical.js'
import { isSecretKey } from './isSecretKey.js'
import type { Note } from './Note.js'
import { isPlain } from './plain.js'
import { type Reading, read } from './read.js'
import { type Bound, misspeltMember, resolve } from './resolve.js'
import { droppedOf, folded, type Member, membersOf, type Node, type StructNode } from './Shape.js'
import { enter, leave, noting, remark, remarkOnKey, silent, type Walk } from './Walk.js'

type Container = { readonly [key: string]: unknown }

/** What stands for a value of this kind where there is none to show; undefined where the kind has no such value. */
const emptyOf = (node: Node): unknown => {
  switch (node.kind) {
    case 'struct':
    case 'map':
    case 'o':
      return {}
    case 'list':
      return []
    default:
      return undefined
  }
}

/** A marker is a text, so it may stay where the type is a text. */
const staysHidden = (node: Node): boolean =>
  node.kind === 's' || node.kind === 'h' || node.kind === 'c' || node.kind === 'j'

/** Puts what is seen under its canonical key, in a copy that holds it under the key of the record. */
const put = (copy: Container, key: string, canonicalKey: string, seen: unknown): void => {
  if (seen !== undefined && key === canonicalKey) {
    // The copy has the key as its own, `__proto__` too, so this sets it and nothing else.
    ;(copy as { [key: string]: unknown })[key] = seen
    return
  }
  Reflect.deleteProperty(copy, key)
  if (seen === undefined) return
  // Defines, and never assigns: a new key may be named like something of every object.
  Object.defineProperty(copy, canonicalKey, {
    value: seen,
    enumerable: true,
    writable: true,
    configurable: true
  })
}

const json: Node = { kind: 'j' }

/** In order, so that there is nothing to copy; whether there is something to say is asked only on a thorough walk. */
const isInOrder = (walk: Walk, node: Node, value: unknown, member?: Member): boolean =>
  !walk.thorough && (member === undefined ? canonical(node, value) : isCanonical(member, value))

/** A walk for its remarks has no use for the view. */
const makesCopies = (walk: Walk): boolean => walk.notes === undefined

const viewAt = (
  walk: Walk,
  path: string | number,
  at: string | number,
  node: Node,
  value: unknown,
  member?: Member
): unknown => {
  enter(walk, path, at)
  const seen = viewOf(walk, node, value, member)
  leave(walk)
  return seen
}

const viewOfList = (walk: Walk, element: Node, list: ReadonlyArray<unknown>): unknown => {
  let copy: Array<unknown> | undefined
  for (let i = 0; i < list.length; i++) {
    if (isInOrder(walk, element, list[i])) continue
    const seen = viewAt(walk, i, i, element, list[i]) ?? emptyOf(element)
    // A list of numbers cannot hold a place open: without this element it would lie about the others.
    if (seen === undefined) return noteTheRest(walk, element, list, i + 1)
    if (makesCopies(walk) && seen !== list[i]) {
      copy ??= list.slice()
      copy[i] = seen
    }
  }
  return copy ?? list
}

const noteTheRest = (
  walk: Walk,
  element: Node,
  list: ReadonlyArray<unknown>,
  from: number
): undefined => {
  if (walk.notes === undefined) return
  for (let i = from; i < list.length; i++) viewAt(walk, i, i, element, list[i])
}

const viewOfMap = (walk: Walk, element: Node, map: Container, secret: boolean): unknown => {
  let copy: Container | undefined
  for (const key of Object.keys(map)) {
    if (isInOrder(walk, element, map[key])) continue
    const shown = secret ? '*' : key
    const seen = viewAt(walk, shown, shown, element, map[key])
    if (makesCopies(walk) && seen !== map[key]) put((copy ??= { ...map }), key, key, seen)
  }
  return copy ?? map
}

const viewOfStruct = (walk: Walk, node: StructNode, struct: Container): unknown => {
  const members = membersOf(node)
  const keys = Object.keys(struct)
  let bound: Bound | undefined
  let copy: Container | undefined
  for (const key of keys) {
    const value = struct[key]
    const member = members.get(key) ?? misspeltMember(node, key, (bound ??= resolve(node, keys)))
    if (member === undefined) {
      if (walk.thorough) noteStray(walk, node, key, value)
      continue
    }
    const isExact = key === member.key
    if (isExact && isInOrder(walk, member.node, value, member)) continue
    enter(walk, member.key, key)
    if (!isExact) remarkOnKey(walk, 'Renamed')
    const seen = viewOf(walk, member.node, value, member)
    leave(walk)
    if (makesCopies(walk) && (seen !== value || !isExact))
      put((copy ??= { ...struct }), key, member.key, seen)
  }
  if (walk.thorough) noteDropped(walk, node, keys)
  return copy ?? struct
}

/** A key without a member; what AWS hid under it is worth a remark of its own. */
const noteStray = (walk: Walk, node: StructNode, key: string, value: unknown): void => {
  enter(walk, key, key)
  const member = folded(node, key)
  remarkOnKey(walk, member === undefined ? 'Unknown' : 'Duplicate')
  noteJson(walk, value, member === undefined ? isSecretKey(key) : member.secret)
  leave(walk)
}

const noteDropped = (walk: Walk, node: StructNode, keys: ReadonlyArray<string>): void => {
  for (const { key } of droppedOf(node)) {
    if (keys.some((held) => held.toLowerCase() === key.toLowerCase())) continue
    enter(walk, key, key)
    remarkOnKey(walk, 'Hidden')
    leave(walk)
  }
}

/** Only what AWS hid in JSON that nobody modelled is worth a remark. The keys below a secret's are secrets too. */
const noteJson = (walk: Walk, value: unknown, secret: boolean): void => {
  const reading = read(json, value)
  if (reading._tag !== 'Plain') return remark(walk, reading)
  if (typeof value !== 'object' || value === null) return
  const isList = Array.isArray(value)
  for (const [key, child] of Object.entries(value)) {
    const step = isList ? Number(key) : secret ? '*' : key
    enter(walk, step, step)
    noteJson(walk, child, secret || (!isList && isSecretKey(key)))
    leave(walk)
  }
}

const inside = (walk: Walk, node: Node, value: unknown, member: Member | undefined): unknown => {
  // `read` has said that the value is a container of the node's kind.
  switch (node.kind) {
    case 'struct':
      return viewOfStruct(walk, node, value as Container)
    case 'list':
      return viewOfList(walk, node.element, value as ReadonlyArray<unknown>)
    case 'map':
      return viewOfMap(walk, node.element, value as Container, member?.secret === true)
    default:
      // It stays as it is.
      if (walk.thorough) noteJson(walk, value, member?.secret === true)
      return value
  }
}

const shownFor = (reading: Reading, node: Node, value: unknown, member?: Member): unknown => {
  switch (reading._tag) {
    case 'Plain':
    case 'Truncated':
    case 'Inexact':
      return value
    case 'Converted':
      return reading.value
    case 'Hidden':
      return staysHidden(node) ? value : undefined
    case 'Omitted':
      return emptyOf(node)
    case 'Null':
      return member?.nullable ? null : undefined
    case 'Mismatched':
      return undefined
  }
}

/** The typed view of a value, undefined where there is nothing to show. */
const viewOf = (walk: Walk, node: Node, value: unknown, member?: Member): unknown => {
  const reading = read(node, value, member)
  if (reading._tag === 'Plain') return inside(walk, node, value, member)
  if (reading._tag !== 'Null' || !member?.payload) remark(walk, reading)
  return shownFor(reading, node, value, member)
}

/** @internal The typed view of a value. */
export const view = (node: Node, value: unknown): unknown => viewOf(silent, node, value)

/** @internal The typed view of a member's value, undefined where there is nothing to show. */
export const viewOfMember = (member: Member, value: unknown): unknown =>
  viewOf(silent, member.node, value, member)

/** @internal Every remark about a value, in the order in which the record holds the places. */
export const notesOf = (node: Node, value: unknown): ReadonlyArray<Note> =>
  isPlain(node, value) ? [] : notesByWalk(node, value)

/** @internal The same, however plain the value. */
export const notesByWalk = (node: Node, value: unknown): ReadonlyArray<Note> => {
  const notes: Array<Note> = []
  viewOf(noting(notes, true), node, value)
  return notes
}

/** @internal The remarks about values that are out of order, and none about those that are in order. */
export const deviationsOf = (node: Node, value: unknown): ReadonlyArray<Note> => {
  const notes: Array<Note> = []
  viewOf(noting(notes, false), node, value)
  return notes
}
