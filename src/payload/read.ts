/**
 * Compares one value with one node of a shape: what the value is, without looking inside.
 *
 * @module
 * @since 0.1.0
 */
import { isObject, kindOf } from '../core/Json.js'
import { decodeLabel } from './decodeLabel.js'
import type { Hidden, Mismatched, Null, Omitted } from './Field.js'
import { nullField } from './Field.js'
import { isExact } from './isExact.js'
import { isTimestamp } from './isoTime.js'
import { isMarker } from './marker.js'
import { expectedBy, type Member, type Node } from './Shape.js'
import { scrubMark } from './scrubMark.js'
import { timestampOf } from './timestamp.js'

/** @internal */
export type Reading =
  | { readonly _tag: 'Plain' }
  | {
      readonly _tag: 'Converted'
      readonly value: string | number | boolean
      readonly assumedUtc: boolean
    }
  | { readonly _tag: 'Truncated'; readonly limit: number }
  | { readonly _tag: 'Inexact' }
  | Hidden
  | Omitted
  | Mismatched
  | Null

const plain: Reading = { _tag: 'Plain' }

const inexact: Reading = { _tag: 'Inexact' }

const converted = (value: string | number | boolean, assumedUtc = false): Reading => ({
  _tag: 'Converted',
  value,
  assumedUtc
})

const mismatched = (node: Node, value: unknown): Mismatched => ({
  _tag: 'Mismatched',
  expected: expectedBy(node),
  found: kindOf(value)
})

/** CloudTrail keeps this many characters of a text; the last three are dots. */
const longestText = 1024

/** Decided by listing the keys: engines look up a key that is almost never present more slowly. */
const saysOmitted = (value: object): boolean => {
  for (const key in value) if (key === 'omitted') return true
  return false
}

/** @internal `omitted` is a boolean in the record, and a string after CloudTrail Lake. */
export const isOmission = (value: { readonly [key: string]: unknown }): boolean => {
  if (!saysOmitted(value)) return false
  const { omitted, reason } = value
  return (omitted === true || omitted === 'true') && typeof reason === 'string'
}

const omission = (value: unknown): Omitted | undefined => {
  if (!isObject(value) || !isOmission(value)) return undefined
  const { reason, originalSize } = value
  const size = typeof originalSize === 'string' ? Number(originalSize) : originalSize
  return {
    _tag: 'Omitted',
    reason: String(reason),
    originalSize: typeof size === 'number' && Number.isFinite(size) ? size : undefined
  }
}

/** @internal Starts and ends with a visible ASCII character, as every host name does that needs no trimming. */
export const isCleanHost = (text: string): boolean => {
  const first = text.charCodeAt(0)
  const last = text.charCodeAt(text.length - 1)
  return first > 32 && first < 127 && last > 32 && last < 127
}

/** A text that is exactly how JavaScript writes a finite number. */
const numberOf = (text: string): number | undefined => {
  const number = Number(text)
  return Number.isFinite(number) && String(number) === text ? number : undefined
}

const readTimestamp = (node: Node, value: unknown): Reading => {
  if (typeof value === 'string' && isTimestamp(value)) return plain
  const time =
    typeof value === 'string' || typeof value === 'number' ? timestampOf(value) : undefined
  return time === undefined ? mismatched(node, value) : converted(time.iso, !time.zoned)
}

const readText = (text: string, node: Node, member: Member | undefined): Reading => {
  if (node.kind === 'capped' && text.length === longestText && text.endsWith('...'))
    return { _tag: 'Truncated', limit: longestText }
  const clean =
    node.kind === 'host'
      ? text.trim()
      : member?.label && text.includes('%')
        ? decodeLabel(text)
        : text
  return clean === text ? plain : converted(clean)
}

/** @internal What a value is according to a node, and to the member that holds it, if there is one. */
export const read = (node: Node, value: unknown, member?: Member): Reading => {
  if (value === null && node.kind !== 'json') return nullField
  if (typeof value === 'string') {
    if (value === scrubMark) return { _tag: 'Hidden', by: 'scrub', marker: value }
    if (isMarker(value)) return { _tag: 'Hidden', by: 'aws', marker: value }
  }
  switch (node.kind) {
    case 'string':
    case 'host':
    case 'capped':
      return typeof value === 'string' ? readText(value, node, member) : mismatched(node, value)
    case 'number': {
      if (typeof value === 'number') return isExact(value) ? plain : inexact
      const number = typeof value === 'string' ? numberOf(value) : undefined
      return number === undefined ? mismatched(node, value) : converted(number)
    }
    case 'boolean':
      if (typeof value === 'boolean') return plain
      return value === 'true' || value === 'false'
        ? converted(value === 'true')
        : mismatched(node, value)
    case 'flag':
      return typeof value === 'boolean' || value === 'true' || value === 'false'
        ? plain
        : mismatched(node, value)
    case 'time':
    case 'timestamp':
      return readTimestamp(node, value)
    case 'list':
      if (Array.isArray(value)) return plain
      break
    case 'map':
    case 'object':
    case 'struct':
      if (isObject(value)) return (member?.nullable ? omission(value) : undefined) ?? plain
      break
    case 'json':
      if (typeof value === 'number' && !isExact(value)) return inexact
      if (value !== undefined) return plain
      break
  }
  return (member?.nullable ? omission(value) : undefined) ?? mismatched(node, value)
}
