/**
 * How much of a value there is to go through: how deeply it is nested, and how large it is where parts of it are met more
 * than once.
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
 * @internal What is wrong with a value that no JSON text can hold: it is nested too deeply, or holds itself; or parts of it are
 * shared, or an array is so empty, that to go through it would take far more than to hold it.
 */
export type Excess = 'TooDeep' | 'TooMuch'

const isContainer = (value: unknown): value is object => typeof value === 'object' && value !== null

/** Members and elements that a simple walk may meet before one takes over that meets each container once. */
const patience = 10_000

/** A walk in depth: quick for what CloudTrail writes, and endless for values that hold themselves, so it gives up. */
const staysWithin = (value: object, levels: number, left: { children: number }): boolean => {
  const children: ReadonlyArray<unknown> | undefined = Array.isArray(value) ? value : undefined
  if (levels === 0 || (left.children -= 1 + (children?.length ?? 0)) < 0) return false
  const values = children ?? Object.values(value)
  if (children === undefined && (left.children -= values.length) < 0) return false
  return values.every((child) => !isContainer(child) || staysWithin(child, levels - 1, left))
}

/** A record of CloudTrail has a megabyte; a value that makes new members whenever it is read would never end. */
const mostContainers = 2 ** 20

/** Parts may be met several times, and arrays have holes. */
const isExcessive = (size: number, held: number): boolean => size > 8 * held + 1_000_000

/** Of a container: how deeply it is nested, and how much a walk through it meets. */
interface Extent {
  readonly height: number
  readonly size: number
}

interface Survey {
  readonly levels: number
  /** Undefined for one that is under way: it holds itself. */
  readonly extents: Map<object, Extent | undefined>
  /** All members and elements, each once. */
  held: number
}

/** Each container once, in depth; the excess where there is one. */
const surveyed = (survey: Survey, value: object, depth: number): Extent | Excess => {
  const { levels, extents } = survey
  if (depth > levels) return 'TooDeep'
  if (extents.has(value)) {
    const known = extents.get(value)
    return known === undefined || depth + known.height - 1 > levels ? 'TooDeep' : known
  }
  if (extents.size === mostContainers) return 'TooMuch'
  extents.set(value, undefined)
  // Of an array with holes, the elements it has.
  const children = Object.values(value)
  survey.held += 1 + children.length
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

/** @internal What is wrong with a value of which so many levels may be gone through; undefined where nothing is. */
export const excessOf = (value: unknown, levels: number): Excess | undefined => {
  if (!isContainer(value) || staysWithin(value, levels, { children: patience })) return undefined
  const survey: Survey = { levels, extents: new Map(), held: 0 }
  const extent = surveyed(survey, value, 1)
  if (typeof extent === 'string') return extent
  return isExcessive(extent.size, survey.held) ? 'TooMuch' : undefined
}
