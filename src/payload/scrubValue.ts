/**
 * A record without its secrets: the modelled ones for certain, the others as far as patterns go.
 *
 * @module
 * @since 0.1.0
 */
import { isMarker } from './marker.js'
import { read } from './read.js'
import { folded, type Member, membersOf, type Node } from './Shape.js'
import { scrubMark } from './scrubMark.js'
import { isKeyId, isSecretKey, scrubText } from './scrubText.js'

type Container = { readonly [key: string]: unknown }

/** Nothing to hide: what AWS hid already, and what says that nothing is there. */
const isBare = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  value === '' ||
  (typeof value === 'string' && isMarker(value))

const hide = (value: unknown): unknown => (isBare(value) ? value : scrubMark)

const mapEntries = (value: Container, f: (key: string, inner: unknown) => unknown): Container => {
  const entries = Object.entries(value).map(([key, inner]) => [key, f(key, inner)] as const)
  return entries.every(([key, inner]) => inner === value[key]) ? value : Object.fromEntries(entries)
}

const mapList = (
  list: ReadonlyArray<unknown>,
  f: (inner: unknown) => unknown
): ReadonlyArray<unknown> => {
  const mapped = list.map(f)
  return mapped.every((inner, i) => inner === list[i]) ? list : mapped
}

/** JSON that nobody modelled. A flag under a telling name is no secret; anything else is, and all inside. */
const scrubJson = (value: unknown): unknown => {
  if (typeof value === 'string') return value === scrubMark ? value : scrubText(value)
  if (Array.isArray(value)) return mapList(value, scrubJson)
  if (typeof value !== 'object' || value === null) return value
  return mapEntries(value as Container, (key, inner) =>
    isSecretKey(key) && typeof inner !== 'boolean' ? hide(inner) : scrubJson(inner)
  )
}

/** The label as it is read: an escape hides a secret from the patterns, and from nobody else. */
const scrubLabel = (text: string, decoded: string): string => {
  const clean = scrubText(decoded)
  return clean === decoded ? scrubText(text) : clean.replaceAll('%', '%25')
}

/** Nobody can tell what is inside a value of the wrong kind, so nothing of it stays but numbers and flags. */
const scrubMismatched = (value: unknown): unknown =>
  typeof value === 'number' || typeof value === 'boolean' ? value : hide(value)

const scrubMember = (member: Member, value: unknown): unknown =>
  member.secret ? hide(value) : scrubValue(member.node, value, member)

/** @internal The value without secrets; the same reference where it holds none. Idempotent. */
export const scrubValue = (node: Node, value: unknown, member?: Member): unknown => {
  const reading = read(node, value, member)
  if (reading._tag === 'Mismatched') return scrubMismatched(value)
  if (typeof value === 'string') {
    if (isKeyId(value)) return value
    return reading._tag === 'Converted' && typeof reading.value === 'string'
      ? scrubLabel(value, reading.value)
      : scrubJson(value)
  }
  // Beside what says that a payload was omitted there may be anything.
  if (reading._tag !== 'Plain') return scrubJson(value)
  switch (node.kind) {
    case 'struct':
      return mapEntries(value as Container, (key, inner) => {
        // Another spelling of a secret's key holds the same secret.
        const known = membersOf(node).get(key) ?? folded(node, key)
        if (known !== undefined) return scrubMember(known, inner)
        return isSecretKey(key) && typeof inner !== 'boolean' ? hide(inner) : scrubJson(inner)
      })
    case 'list':
      return mapList(value as ReadonlyArray<unknown>, (inner) => scrubValue(node.element, inner))
    case 'map':
      return mapEntries(value as Container, (key, inner) =>
        isSecretKey(key) ? hide(inner) : scrubValue(node.element, inner)
      )
    case 'object':
    case 'json':
      return scrubJson(value)
    default:
      return value
  }
}
