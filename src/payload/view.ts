/**
 * The walker: it goes through a value once, along its shape, and makes the typed view and the notes. Canonical values
 * are returned as they are, without any allocation; others are copied along the paths that need it. {@link read} makes
 * all decisions; a few cheap checks come first, which nearly every value passes.
 *
 * @module
 * @since 0.1.0
 */
import { deepestNesting, excessOf } from '../core/depth.js'
import { isObject } from '../core/Json.js'
import { type Guide, guideOf, type Layout, type Step, type StructGuide, turn } from './Guide.js'
import { isTimestamp } from './isoTime.js'
import { isSecretKey } from './isSecretKey.js'
import type { Note } from './Note.js'
import { type Noting, noting } from './noting.js'
import { type Copy, copyBefore, put } from './original.js'
import { isCleanHost, isOmission, type Reading, read } from './read.js'
import { holding, type Spelling } from './resolve.js'
import { droppedOf, type Member, type Node, type StructNode } from './Shape.js'
import { enter, leave, remark, remarkOnKey, silent, type Walk } from './Walk.js'

type Container = { readonly [key: string]: unknown }

/** The substitute for a value of this type that cannot be shown; undefined if the type has none. */
const emptyOf = (node: Node): unknown => {
  switch (node.kind) {
    case 'struct':
    case 'map':
    case 'object':
      return {}
    case 'list':
      return []
    default:
      return undefined
  }
}

/** A marker is a string, so it may stay where the type is a string. */
const staysHidden = ({ kind }: Node): boolean =>
  kind === 'string' || kind === 'host' || kind === 'capped' || kind === 'time' || kind === 'json'

const json: Node = { kind: 'json' }

/** Shapes nest a dozen levels; a value without a model may use the rest of the levels that are read. */
const levelsLeft = deepestNesting - 32

/** For a value whose depth is not bounded by a shape. */
const measure = (walk: Walk, value: unknown): void => {
  if (excessOf(value, levelsLeft) !== undefined) walk.mayBeExcessive = true
}

/** Whether the walk may meet so many more values; if not, the caller must measure the whole value. */
const mayMeet = (walk: Walk, many: number): boolean => {
  walk.left -= many
  if (walk.left < 0) walk.mayBeExcessive = true
  return walk.left >= 0
}

/** A key of the copy, and the key that it is copied from; an undefined value is left out. */
interface Change {
  readonly key: string
  readonly canonicalKey: string
  readonly seen: unknown
}

/** Copies with the layout of the structure, if that has all of the keys, and none is renamed or removed. */
const laidOut = (
  value: Container,
  size: number,
  changes: ReadonlyArray<Change>,
  layout: Layout
): Container | undefined => {
  if (changes.some(({ key, canonicalKey, seen }) => key !== canonicalKey || seen === undefined))
    return undefined
  const copy = copyBefore(value)
  if (layout(value, copy) !== size) return undefined
  for (const { key, seen } of changes) copy[key] = seen
  return copy
}

/** Defines a property of the copy; `inherited` if all objects may inherit one of that name. */
const set = (copy: Copy, key: string, value: unknown, inherited: boolean): void => {
  if (inherited) put(copy, key, value)
  else copy[key] = value
}

/** A copy with changes, which are in the order of the keys: each property is defined once, with its final value. */
const changed = (
  value: Container,
  changes: ReadonlyArray<Change>,
  keepsOriginal: boolean,
  inherited: boolean
): Container => {
  const copy = keepsOriginal ? copyBefore(value) : {}
  let next = 0
  for (const key in value) {
    const change = changes[next]
    if (change === undefined || change.key !== key) set(copy, key, value[key], inherited)
    else {
      next++
      if (change.seen !== undefined) set(copy, change.canonicalKey, change.seen, inherited)
    }
  }
  return copy
}

/** A key that names a member in another case. */
type Misspelt = Step & Spelling

const isMisspelt = (step: Step): step is Misspelt =>
  step.sight === 'other' && step.member !== undefined

/** The keys that hold a member in another case. */
const misspeltIn = (guide: StructGuide, struct: Container): ReadonlyArray<Misspelt> => {
  const spelt: Array<Misspelt> = []
  let before = guide.start
  for (const key in struct) {
    const { next } = before
    before = next !== undefined && next.key === key ? next : turn(guide, before, key)
    if (isMisspelt(before)) spelt.push(before)
  }
  return holding(spelt, struct)
}

/** Outside the walk: a closure over the key there would make engines allocate each key. */
const isAmong = (spellings: ReadonlyArray<Spelling>, key: string): boolean =>
  spellings.some((spelling) => spelling.key === key)

/** Another spelling of a member. */
const walkMisspelt = (walk: Walk, { key, member, guide }: Misspelt, value: unknown): Change => {
  enter(walk, member.key, key)
  remarkOnKey(walk, 'Renamed')
  const seen = walkValue(walk, guide, value, member)
  leave(walk)
  return { key, canonicalKey: member.key, seen }
}

/** A key without a member; a value that AWS hid is noted separately. */
const walkStray = (walk: Walk, { key, member }: Step, value: unknown): void => {
  if (!walk.thorough) return measure(walk, value)
  const shown = walk.secret ? '*' : key
  enter(walk, shown, shown)
  remarkOnKey(walk, member === undefined ? 'Unknown' : 'Duplicate')
  noteJson(walk, value, walk.secret || (member === undefined ? isSecretKey(key) : member.secret))
  leave(walk)
}

const noteDropped = (walk: Walk, node: StructNode, struct: Container): void => {
  for (const { key } of droppedOf(node)) {
    if (Object.keys(struct).some((held) => held.toLowerCase() === key.toLowerCase())) continue
    enter(walk, key, key)
    remarkOnKey(walk, 'Hidden')
    leave(walk)
  }
}

/** @internal The typed view of a structure, by a guide that was found before. */
export const walkStruct = (walk: Walk, guide: StructGuide, struct: Container): Container => {
  if (!mayMeet(walk, 1)) return struct
  const { thorough } = walk
  let changes: Array<Change> | undefined
  let misspelt: ReadonlyArray<Misspelt> | undefined
  let inherited = false
  let size = 0
  let before = guide.start
  for (const key in struct) {
    const value = struct[key]
    let step = before.next
    if (step === undefined || step.key !== key) step = turn(guide, before, key)
    before = step
    size++
    const { sight } = step
    if (sight === 'string') {
      if (typeof value === 'string' && !thorough) continue
    } else if (sight === 'number') {
      if (typeof value === 'number' && !thorough) continue
    } else if (sight === 'boolean') {
      if (typeof value === 'boolean') continue
    } else if (sight === 'other') {
      if (!mayMeet(walk, 1)) return struct
      if (isMisspelt(step)) {
        misspelt ??= misspeltIn(guide, struct)
        if (isAmong(misspelt, key)) {
          const change = walkMisspelt(walk, step, value)
          if (!thorough) (changes ??= []).push(change)
          continue
        }
      }
      if (key === 'omitted') walk.metOmitted = true
      inherited ||= key in Object.prototype
      walkStray(walk, step, value)
      continue
    }
    enter(walk, key, key)
    const seen = walkValue(walk, step.guide, value, step.member)
    leave(walk)
    if (seen !== value && !thorough) (changes ??= []).push({ key, canonicalKey: key, seen })
  }
  if (thorough) noteDropped(walk, guide.node, struct)
  if (changes === undefined) return struct
  const { layout, keepsOriginal } = guide
  return (
    (layout && laidOut(struct, size, changes, layout)) ??
    changed(struct, changes, keepsOriginal, inherited)
  )
}

/** @internal The typed view of the value of a member; `undefined` where there is nothing to show. */
export const walkMember = (walk: Walk, guide: Guide, member: Member, value: unknown): unknown =>
  value === undefined || (value === null && member.payload)
    ? value
    : walkValue(walk, guide, value, member)

/**
 * Where the stub of what was omitted may stand in place of a structure, it is told afterwards, by a key that no structure has: to
 * look for it first takes as long as to walk. Whoever makes remarks has to know before; undefined for the stub.
 */
const walkUnlessOmitted = (
  walk: Walk,
  guide: StructGuide,
  struct: Container
): Container | undefined => {
  if (walk.notes !== undefined && isOmission(struct)) return undefined
  walk.metOmitted = false
  const seen = walkStruct(walk, guide, struct)
  return walk.metOmitted && isOmission(struct) ? undefined : seen
}

const walkList = (walk: Walk, element: Guide, list: ReadonlyArray<unknown>): unknown => {
  if (!mayMeet(walk, list.length)) return list
  let copy: Array<unknown> | undefined
  for (let i = 0; i < list.length; i++) {
    enter(walk, i, i)
    const seen = walkValue(walk, element, list[i]) ?? emptyOf(element.node)
    leave(walk)
    if (seen === list[i]) continue
    // A list of numbers has no substitute for an element: leaving it out would shift the others.
    if (seen === undefined) return walkTheRest(walk, element, list, i + 1)
    if (walk.thorough) continue
    copy ??= list.slice()
    copy[i] = seen
  }
  return copy ?? list
}

/** Collects the notes, and checks the depth, of a list that has no view. */
const walkTheRest = (
  walk: Walk,
  element: Guide,
  list: ReadonlyArray<unknown>,
  from: number
): undefined => {
  if (walk.notes === undefined) {
    measure(walk, list)
    return
  }
  for (let i = from; i < list.length; i++) {
    enter(walk, i, i)
    walkValue(walk, element, list[i])
    leave(walk)
  }
}

const walkMap = (walk: Walk, element: Guide, map: Container, secret: boolean): unknown => {
  const isWithin = walk.secret
  walk.secret ||= secret
  let changes: Array<Change> | undefined
  for (const key in map) {
    if (!mayMeet(walk, 1)) return map
    const value = map[key]
    const shown = walk.secret ? '*' : key
    enter(walk, shown, shown)
    const seen = walkValue(walk, element, value)
    leave(walk)
    if (seen !== value && !walk.thorough) (changes ??= []).push({ key, canonicalKey: key, seen })
  }
  walk.secret = isWithin
  return changes === undefined ? map : changed(map, changes, false, true)
}

/** In JSON without a model, only values that AWS hid are noted. The keys below a secret are secret, too. */
const noteJson = (walk: Walk, value: unknown, secret: boolean): void => {
  const reading = read(json, value)
  if (reading._tag !== 'Plain') return remark(walk, reading)
  if (typeof value !== 'object' || value === null) return
  const below = (step: string | number, child: unknown, isSecret: boolean): void => {
    enter(walk, step, step)
    noteJson(walk, child, isSecret)
    leave(walk)
  }
  // Without the holes of an array, and without its members other than elements.
  if (Array.isArray(value)) value.forEach((child, i) => below(i, child, secret))
  else
    for (const [key, child] of Object.entries(value))
      below(secret ? '*' : key, child, secret || isSecretKey(key))
}

/** JSON without a model is kept as it is. */
const walkJson = (walk: Walk, value: unknown, member: Member | undefined): void =>
  walk.thorough
    ? noteJson(walk, value, walk.secret || member?.secret === true)
    : measure(walk, value)

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
      return node.kind === 'time' ? value : undefined
  }
}

/** A value that fails the cheap checks: {@link read} decides. */
const walkOdd = (walk: Walk, node: Node, value: unknown, member?: Member): unknown => {
  const reading = read(node, value, member)
  if (reading._tag === 'Plain') return value
  measure(walk, value)
  if (reading._tag !== 'Null' || !member?.payload) remark(walk, reading)
  return shownFor(reading, node, value, member)
}

const isObjectOf = (value: unknown, member: Member | undefined): value is Container =>
  isObject(value) && !(member?.nullable && isOmission(value))

/** The typed view of a value; undefined if it has none. */
const walkValue = (walk: Walk, guide: Guide, value: unknown, member?: Member): unknown => {
  switch (guide.kind) {
    case 'struct': {
      if (!isObject(value)) break
      if (member?.nullable !== true) return walkStruct(walk, guide, value)
      const seen = walkUnlessOmitted(walk, guide, value)
      if (seen !== undefined) return seen
      break
    }
    case 'payload':
      return walkValue(walk, walk.payloads?.[guide.of] ?? guideOf(guide.node), value, member)
    case 'list':
      if (Array.isArray(value)) return walkList(walk, guide.element, value)
      break
    case 'map':
      if (isObjectOf(value, member))
        return walkMap(walk, guide.element, value, member?.secret === true)
      break
    case 'object':
      if (!isObjectOf(value, member)) break
      walkJson(walk, value, member)
      return value
    case 'json':
      if (value === undefined) break
      walkJson(walk, value, member)
      return value
    case 'number':
      if (typeof value === 'number' && !walk.thorough) return value
      break
    case 'boolean':
      if (typeof value === 'boolean') return value
      break
    case 'host':
      if (typeof value === 'string' && !walk.thorough && isCleanHost(value)) return value
      break
    case 'flag':
      if (typeof value === 'boolean' || value === 'true' || value === 'false') return value
      break
    case 'time':
    case 'timestamp':
      if (typeof value === 'string' && isTimestamp(value)) return value
      break
    case 'string':
      if (typeof value === 'string' && !walk.thorough && !(member?.label && value.includes('%')))
        return value
      break
    default:
      break
  }
  return walkOdd(walk, guide.node, value, member)
}

/** @internal The typed view of a value; undefined if it has none. */
export const view = (node: Node, value: unknown): unknown =>
  walkValue(silent(), guideOf(node), value)

const notesBy = (walk: Noting, node: Node, value: unknown): ReadonlyArray<Note> => {
  walkValue(walk, guideOf(node), value)
  return walk.notes
}

/** @internal Every note on a value, in the order of the record. */
export const notesOf = (node: Node, value: unknown): ReadonlyArray<Note> =>
  notesBy(noting(true), node, value)

/** @internal The notes on deviations only. */
export const deviationsOf = (node: Node, value: unknown): ReadonlyArray<Note> =>
  notesBy(noting(false), node, value)
