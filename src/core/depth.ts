/**
 * How deeply a value is nested.
 *
 * @module
 * @since 0.1.0
 */

/**
 * The deepest nesting that is read: CloudTrail writes a dozen levels, and recursion is safe far beyond this.
 *
 * @category model
 * @since 0.1.0
 */
export const deepestNesting = 512

const isContainer = (value: unknown): value is object => typeof value === 'object' && value !== null

/** Containers that a walk in depth may meet before the walk by levels takes over. */
const patience = 10_000

/** A walk in depth: quick for what CloudTrail writes, and endless for values that hold themselves, so it gives up. */
const staysWithin = (value: object, levels: number, left: { containers: number }): boolean => {
  if (levels === 0 || left.containers-- === 0) return false
  const stays = (child: unknown): boolean =>
    !isContainer(child) || staysWithin(child, levels - 1, left)
  return Array.isArray(value) ? value.every(stays) : Object.values(value).every(stays)
}

/** Level by level, an object once a level: values which share parts, or hold themselves, cost no more than their edges. */
const hasLevel = (value: object, levels: number): boolean => {
  let level: ReadonlySet<object> = new Set([value])
  for (let depth = 0; level.size > 0; depth++) {
    if (depth === levels) return true
    const next = new Set<object>()
    for (const container of level)
      for (const child of Object.values(container)) if (isContainer(child)) next.add(child)
    level = next
  }
  return false
}

/** @internal Whether a value has more than `levels` levels of arrays and objects. */
export const nestsBeyond = (value: unknown, levels: number): boolean =>
  isContainer(value) &&
  !staysWithin(value, levels, { containers: patience }) &&
  hasLevel(value, levels)
