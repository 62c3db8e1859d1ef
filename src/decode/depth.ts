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

/**
 * Whether a value has more than `levels` levels of arrays and objects. Goes level by level and visits an object once a
 * level, so that values which share parts or hold themselves, which no JSON text can, cost no more than their edges.
 *
 * @internal
 */
export const nestsBeyond = (value: unknown, levels: number): boolean => {
  let level: ReadonlySet<object> = isContainer(value) ? new Set([value]) : new Set()
  for (let depth = 0; level.size > 0; depth++) {
    if (depth === levels) return true
    const next = new Set<object>()
    for (const container of level)
      for (const child of Object.values(container)) if (isContainer(child)) next.add(child)
    level = next
  }
  return false
}
