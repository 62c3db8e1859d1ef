/**
 * The field at a path of canonical keys: follows the path through the record as it was read, and stops with a reason if
 * the path leads nowhere.
 *
 * @module
 * @since 0.1.0
 */
import { isObject } from '../core/Json.js'
import type { Path } from '../core/Path.js'
import { absent, type Field } from './Field.js'
import { type Reading, read } from './read.js'
import { keyOf } from './resolve.js'
import { type Member, membersOf, type Node, type StructNode } from './Shape.js'
import { view } from './view.js'

/** A value of the record, with what its shape says about it. A walk has one, which moves: most paths are short. */
interface Spot {
  node: Node
  value: unknown
  member: Member | undefined
}

const json: Node = { kind: 'json' }

const own = (value: unknown, key: string | number): unknown =>
  isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined

const move = (spot: Spot, node: Node, value: unknown, member?: Member): void => {
  spot.node = node
  spot.value = value
  spot.member = member
}

const moveToMember = (spot: Spot, node: StructNode, key: string, isCanonical: boolean): void => {
  const { value } = spot
  const member = membersOf(node).get(key)
  if (member === undefined || isCanonical)
    return move(spot, member?.node ?? json, own(value, key), member)
  const held = isObject(value) ? keyOf(node, member, value) : undefined
  move(spot, member.node, held === undefined ? undefined : own(value, held), member)
}

/** Goes one step down into the record. */
const stepInto = (spot: Spot, key: string | number, isCanonical: boolean): void => {
  const { node, value } = spot
  switch (node.kind) {
    case 'struct':
      return moveToMember(spot, node, String(key), isCanonical)
    case 'list':
      return move(
        spot,
        node.element,
        Array.isArray(value) && Number.isInteger(key) ? value[Number(key)] : undefined
      )
    case 'map':
      return move(spot, node.element, own(value, key))
    default:
      return move(
        spot,
        json,
        Array.isArray(value) ? (value as ReadonlyArray<unknown>)[Number(key)] : own(value, key)
      )
  }
}

/** Why a canonical value has no view: a list with an element that has no substitute. */
const firstFault = ({ node, value }: Spot): Field<never> => {
  if (node.kind !== 'list' || !Array.isArray(value)) return absent
  const faulty = value.find((element) => view(node.element, element) === undefined)
  return reasonOf(read(node.element, faulty)) ?? absent
}

const reasonOf = (reading: Reading): Field<never> | undefined => {
  switch (reading._tag) {
    case 'Plain':
    case 'Converted':
    case 'Truncated':
    case 'Inexact':
      return undefined
    default:
      return reading
  }
}

const missing = ({ member }: Spot): Field<never> =>
  member?.dropped ? { _tag: 'Hidden', by: 'aws', marker: undefined } : absent

const arrived = (spot: Spot, shown: unknown): Field<unknown> => {
  const reading = read(spot.node, spot.value, spot.member)
  switch (reading._tag) {
    case 'Plain': {
      const value = shown === undefined ? view(spot.node, spot.value) : shown
      return value === undefined ? firstFault(spot) : { _tag: 'Present', value }
    }
    case 'Inexact':
      return { _tag: 'Present', value: spot.value }
    case 'Converted':
      return { _tag: 'Present', value: reading.value }
    case 'Truncated':
      return { _tag: 'Truncated', value: spot.value, limit: reading.limit }
    default:
      return reading
  }
}

const shownAt = (shown: unknown, key: string | number): unknown =>
  Array.isArray(shown) ? shown[Number(key)] : own(shown, key)

/**
 * @internal `record` is the value as it was read, `shown` its typed view: values from the view are returned by
 * reference. They are the same if the record is canonical: then each member has its own key, and each value is shown.
 */
export const fieldAt = (
  node: Node,
  record: unknown,
  shown: unknown,
  path: Path
): Field<unknown> => {
  const spot: Spot = { node, value: record, member: undefined }
  const isCanonical = record === shown
  let seen = shown
  let isRecord = true
  for (const key of path) {
    // The record itself was decoded, and is an object; reading it again would dominate the cost.
    const reason = isRecord ? undefined : reasonOf(read(spot.node, spot.value, spot.member))
    if (reason !== undefined) return reason
    isRecord = false
    stepInto(spot, key, isCanonical)
    seen = isCanonical ? spot.value : shownAt(seen, key)
    if (spot.value === undefined) return missing(spot)
  }
  return arrived(spot, seen)
}

/** @internal The recorded value at a path of canonical keys; undefined if there is none. */
export const rawAt = (node: Node, record: unknown, path: Path): unknown => {
  const spot: Spot = { node, value: record, member: undefined }
  for (const key of path) stepInto(spot, key, false)
  return spot.value
}
