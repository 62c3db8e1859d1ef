/**
 * The walker: it goes through a value once, along its shape, and makes the typed view and the notes. Canonical values
 * are returned as they are, without any allocation; others are copied along the paths that need it. {@link read} makes
 * all decisions; a few cheap checks come first, which nearly every value passes.
 *
 * @module
 * @since 0.1.0
 */
import { isObject } from '../core/Json.js'
import { type Change, type Container, changedCopy, copyByLayout } from './changedCopy.js'
import { type Guide, guideOf, type StructGuide, turn } from './Guide.js'
import { isTimestamp } from './isoTime.js'
import { isAmong, isMisspelt, type Misspelt, misspeltIn } from './misspelt.js'
import { isCleanHost, isOmission, read } from './read.js'
import type { Member, Node } from './Shape.js'
import { emptyOf, shownFor } from './shownFor.js'
import { enter, leave, remark, remarkOnKey, type Walk } from './Walk.js'
import { noteDropped, walkJson, walkStray } from './walkJson.js'
import { mayMeet, measure } from './walkLimits.js'

/** Another spelling of a member. */
const walkMisspelt = (walk: Walk, { key, member, guide }: Misspelt, value: unknown): Change => {
  enter(walk, member.key, key)
  remarkOnKey(walk, 'Renamed')
  const seen = walkValue(walk, guide, value, member)
  leave(walk)
  return { key, canonicalKey: member.key, seen }
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
    (layout && copyByLayout(struct, size, changes, layout)) ??
    changedCopy(struct, changes, keepsOriginal, inherited)
  )
}

/** @internal The typed view of the value of a member; `undefined` where there is nothing to show. */
export const walkMember = (walk: Walk, guide: Guide, member: Member, value: unknown): unknown =>
  value === undefined || (value === null && member.payload)
    ? value
    : walkValue(walk, guide, value, member)

/**
 * A structure, in whose place CloudTrail may have written a stub, as it was too large: undefined for a stub. The stub
 * is recognised after the walk, by a key that no structure has, since looking for it first would take as long as the
 * walk. A walk that takes notes has to know before.
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
  return changes === undefined ? map : changedCopy(map, changes, false, true)
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

/** @internal The typed view of a value; undefined if it has none. */
export const walkValue = (walk: Walk, guide: Guide, value: unknown, member?: Member): unknown => {
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
