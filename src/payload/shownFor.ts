/**
 * What the typed view shows for a value that is not of the type of its member.
 *
 * @module
 * @since 0.2.0
 */
import type { Reading } from './read.js'
import type { Member, Node } from './Shape.js'

/** @internal The substitute for a value of this type that cannot be shown; undefined if the type has none. */
export const emptyOf = (node: Node): unknown => {
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

/** @internal The value in the typed view; undefined if there is nothing to show. */
export const shownFor = (
  reading: Reading,
  node: Node,
  value: unknown,
  member?: Member
): unknown => {
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
