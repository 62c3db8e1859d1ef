/**
 * The extent of a value: how deeply it is nested, and how large it is if parts of it are shared.
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

/**
 * @internal Why no JSON text can represent a value: it is nested too deeply, or contains itself; or it shares parts, or
 * has array holes, so that walking it would take far longer than its size justifies.
 */
export type Excess = 'TooDeep' | 'TooMuch'

const isContainer = (value: unknown): value is object => typeof value === 'object' && value !== null

/**
 * How many members and elements a simple walk may meet, before a slower one takes over that visits each container once.
 */
const simpleWalkLimit = 10_000

/**
 * A depth-first walk: fast for what CloudTrail writes, but endless for values that contain themselves, so it gives up
 * at a limit.
 */
const staysWithin = (value: object, levels: number, budget: { children: number }): boolean => {
  const children: ReadonlyArray<unknown> | undefined = Array.isArray(value) ? value : undefined
  if (levels === 0 || (budget.children -= 1 + (children?.length ?? 0)) < 0) return false
  const values = children ?? Object.values(value)
  if (children === undefined && (budget.children -= values.length) < 0) return false
  return values.every((child) => !isContainer(child) || staysWithin(child, levels - 1, budget))
}

/** A CloudTrail record has at most a megabyte; a value that creates new members whenever it is read would never end. */
const maxContainers = 2 ** 20

/**
 * Some sharing, and some holes in arrays, are allowed: `distinct` counts each part once, `size` each time it is met.
 */
const isExcessive = (size: number, distinct: number): boolean => size > 8 * distinct + 1_000_000

/** The extent of a container: how deeply it is nested, and how many values a walk through it meets. */
interface Extent {
  readonly height: number
  readonly size: number
}

interface Survey {
  readonly levels: number
  /** Undefined while a container is being visited: if it is met again, it contains itself. */
  readonly extents: Map<object, Extent | undefined>
  /** The number of members and elements, each counted once. */
  distinct: number
}

/** Visits each container once, depth first; returns the excess if there is one. */
const surveyed = (survey: Survey, value: object, depth: number): Extent | Excess => {
  const { levels, extents } = survey
  if (depth > levels) return 'TooDeep'
  if (extents.has(value)) {
    const known = extents.get(value)
    return known === undefined || depth + known.height - 1 > levels ? 'TooDeep' : known
  }
  if (extents.size === maxContainers) return 'TooMuch'
  extents.set(value, undefined)
  // For an array with holes, only the elements that it has.
  const children = Object.values(value)
  survey.distinct += 1 + children.length
  let size = 1 + (Array.isArray(value) ? value.length : children.length)
  let height = 1
  for (const child of children) {
    if (!isContainer(child)) continue
    const extent = surveyed(survey, child, depth + 1)
    if (typeof extent === 'string') return extent
    size += extent.size
    height = Math.max(height, 1 + extent.height)
  }
  const extent = { height, size }
  extents.set(value, extent)
  return extent
}

/** @internal Why a value cannot be walked within this many levels; undefined if it can. */
export const excessOf = (value: unknown, levels: number): Excess | undefined => {
  if (!isContainer(value) || staysWithin(value, levels, { children: simpleWalkLimit }))
    return undefined
  const survey: Survey = { levels, extents: new Map(), distinct: 0 }
  const extent = surveyed(survey, value, 1)
  if (typeof extent === 'string') return extent
  return isExcessive(extent.size, survey.distinct) ? 'TooMuch' : undefined
}
