/**
 * The typed view of a value: the value itself where it is what its shape says, and elsewhere a copy along the paths that
 * need one. Every remark is made on the way, so that the view and the notes can never disagree.
 *
 * @module
 * @since 0.1.0
 */
import { shorten } from '../decode/Path.js'
import { isCanonical } from './canonical.js'
import type { Note, Place } from './Note.js'
import { type Reading, read } from './read.js'
import { memberOf, resolve } from './resolve.js'
import { folded, type Member, membersOf, type Node, type StructNode } from './Shape.js'

type Container = { readonly [key: string]: unknown }

/** @internal Where the walk is, and where its remarks go; without `notes` none are made. */
export interface Walk {
  readonly path: Array<string | number>
  readonly at: Array<string | number>
  readonly notes: Array<Note> | undefined
}

const placeOf = (walk: Walk): Place => ({ path: shorten(walk.path), at: shorten(walk.at) })

const step = <A>(walk: Walk, path: string | number, at: string | number, go: () => A): A => {
  walk.path.push(path)
  walk.at.push(at)
  const result = go()
  walk.path.pop()
  walk.at.pop()
  return result
}

const remark = (walk: Walk, reading: Exclude<Reading, { _tag: 'Plain' }>): void => {
  if (walk.notes === undefined) return
  const place = placeOf(walk)
  switch (reading._tag) {
    case 'Hidden':
    case 'Null':
      walk.notes.push({ _tag: reading._tag, ...place })
      break
    case 'Converted':
      walk.notes.push({ _tag: 'Converted', ...place, assumedUtc: reading.assumedUtc })
      break
    case 'Omitted':
      walk.notes.push({ _tag: 'Omitted', ...place, originalSize: reading.originalSize })
      break
    case 'Truncated':
      walk.notes.push({ _tag: 'Truncated', ...place, limit: reading.limit })
      break
    case 'Mismatched':
      walk.notes.push({
        _tag: 'Mismatched',
        ...place,
        expected: reading.expected,
        found: reading.found
      })
      break
  }
}

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

/** Puts what is seen under its canonical key. Defines, and never assigns: `__proto__` is a key like others. */
const put = (copy: object, key: string, canonicalKey: string, seen: unknown): void => {
  if (seen === undefined || key !== canonicalKey) Reflect.deleteProperty(copy, key)
  if (seen === undefined) return
  Object.defineProperty(copy, canonicalKey, {
    value: seen,
    enumerable: true,
    writable: true,
    configurable: true
  })
}

const json: Node = { kind: 'j' }

const viewOfList = (walk: Walk, element: Node, list: ReadonlyArray<unknown>): unknown => {
  let copy: Array<unknown> | undefined
  for (let i = 0; i < list.length; i++) {
    const seen = step(walk, i, i, () => viewOf(walk, element, list[i])) ?? emptyOf(element)
    // A list of numbers cannot hold a place open: without this element it would lie about the others.
    if (seen === undefined) return noteTheRest(walk, element, list, i + 1)
    if (seen !== list[i]) {
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
  for (let i = from; i < list.length; i++) step(walk, i, i, () => viewOf(walk, element, list[i]))
}

const viewOfMap = (walk: Walk, element: Node, map: Container, secret: boolean): unknown => {
  let copy: Container | undefined
  for (const key of Object.keys(map)) {
    const shown = secret ? '*' : key
    const seen = step(walk, shown, shown, () => viewOf(walk, element, map[key]))
    if (seen !== map[key]) put((copy ??= { ...map }), key, key, seen)
  }
  return copy ?? map
}

const viewOfStruct = (walk: Walk, node: StructNode, struct: Container): unknown => {
  const keys = Object.keys(struct)
  const bound = resolve(node, keys)
  let copy: Container | undefined
  for (const key of keys) {
    const member = memberOf(node, key, bound)
    const value = struct[key]
    if (member === undefined) {
      if (walk.notes !== undefined) noteStray(walk, node, key, value)
      continue
    }
    const seen = step(walk, member.key, key, () => {
      if (key !== member.key) walk.notes?.push({ _tag: 'Renamed', ...placeOf(walk) })
      return viewOf(walk, member.node, value, member)
    })
    if (seen !== value || key !== member.key) put((copy ??= { ...struct }), key, member.key, seen)
  }
  if (walk.notes !== undefined) noteDropped(walk, node, keys)
  return copy ?? struct
}

/** A key without a member; what AWS hid under it is worth a remark of its own. */
const noteStray = (walk: Walk, node: StructNode, key: string, value: unknown): void => {
  const _tag = folded(node, key) === undefined ? 'Unknown' : 'Duplicate'
  step(walk, key, key, () => {
    walk.notes?.push({ _tag, ...placeOf(walk) })
    viewOf(walk, json, value)
  })
}

const noteDropped = (walk: Walk, node: StructNode, keys: ReadonlyArray<string>): void => {
  const present = new Set(keys.map((key) => key.toLowerCase()))
  for (const { key, dropped } of membersOf(node).values())
    if (dropped && !present.has(key.toLowerCase()))
      step(walk, key, key, () => walk.notes?.push({ _tag: 'Hidden', ...placeOf(walk) }))
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
      return insideJson(walk, value)
  }
}

/** JSON that nobody modelled stays as it is; only what AWS hid in it is worth a remark. */
const insideJson = (walk: Walk, value: unknown): unknown => {
  if (walk.notes === undefined || typeof value !== 'object' || value === null) return value
  const look = (key: string | number, child: unknown): unknown =>
    step(walk, key, key, () => viewOf(walk, json, child))
  if (Array.isArray(value)) value.forEach((child, i) => look(i, child))
  else for (const [key, child] of Object.entries(value)) look(key, child)
  return value
}

const shownFor = (reading: Reading, node: Node, value: unknown, member?: Member): unknown => {
  switch (reading._tag) {
    case 'Plain':
    case 'Truncated':
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

/** @internal The typed view of a value, undefined where there is nothing to show. */
const viewOf = (walk: Walk, node: Node, value: unknown, member?: Member): unknown => {
  // Without notes to make there is no need to look into what is in order.
  if (walk.notes === undefined && member !== undefined && isCanonical(member, value)) return value
  const reading = read(node, value, member)
  if (reading._tag === 'Plain') return inside(walk, node, value, member)
  if (reading._tag !== 'Null' || !member?.payload) remark(walk, reading)
  return shownFor(reading, node, value, member)
}

/** @internal The typed view alone. */
export const view = (node: Node, value: unknown): unknown =>
  viewOf({ path: [], at: [], notes: undefined }, node, value)

/** @internal The typed view of a member's value alone, undefined where there is nothing to show. */
export const viewOfMember = (member: Member, value: unknown): unknown =>
  viewOf({ path: [], at: [], notes: undefined }, member.node, value, member)

/** @internal Every remark about a value, in the order in which the record holds the places. */
export const notesOf = (node: Node, value: unknown): ReadonlyArray<Note> => {
  const notes: Array<Note> = []
  viewOf({ path: [], at: [], notes }, node, value)
  return notes
}
