/**
 * Values without a model, and keys that the model does not contain: they are kept as they are, and only looked through
 * for what is worth a note.
 *
 * @module
 * @since 0.2.0
 */
import type { Container } from './changedCopy.js'
import type { Step } from './Guide.js'
import { isSecretKey } from './isSecretKey.js'
import { read } from './read.js'
import { droppedOf, type Member, type Node, type StructNode } from './Shape.js'
import { enter, leave, remark, remarkOnKey, type Walk } from './Walk.js'
import { measure } from './walkLimits.js'

const json: Node = { kind: 'json' }

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

/** @internal JSON without a model is kept as it is. */
export const walkJson = (walk: Walk, value: unknown, member: Member | undefined): void =>
  walk.thorough
    ? noteJson(walk, value, walk.secret || member?.secret === true)
    : measure(walk, value)

/** @internal A key that is not a member; a value that AWS hid there is noted separately. */
export const walkStray = (walk: Walk, { key, member }: Step, value: unknown): void => {
  if (!walk.thorough) return measure(walk, value)
  const shown = walk.secret ? '*' : key
  enter(walk, shown, shown)
  remarkOnKey(walk, member === undefined ? 'Unknown' : 'Duplicate')
  noteJson(walk, value, walk.secret || (member === undefined ? isSecretKey(key) : member.secret))
  leave(walk)
}

/** @internal Notes as hidden the members that AWS never records, unless the record has them. */
export const noteDropped = (walk: Walk, node: StructNode, struct: Container): void => {
  for (const { key } of droppedOf(node)) {
    if (Object.keys(struct).some((held) => held.toLowerCase() === key.toLowerCase())) continue
    enter(walk, key, key)
    remarkOnKey(walk, 'Hidden')
    leave(walk)
  }
}
