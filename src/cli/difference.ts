/**
 * What a call changed, compared with an earlier call on the same resource.
 *
 * @module
 * @since 0.2.0
 */
import { type Path, showPath } from '../core/Path.js'
import { accessOf } from '../event/accessOf.js'
import { actionOf, targetKey, targetsOf } from '../event/attribution.js'
import { type MediaEvent, notes, scrub } from '../event/MediaEvent.js'
import { succeeded } from '../event/outcome.js'
import { timeOf } from '../event/timeOf.js'
import { leaves, showValue } from './leaves.js'

/** @internal `before` and `after` are JSON values; absent if a call does not have the member. */
export interface Difference {
  readonly path: string
  readonly before?: string
  readonly after?: string
  /** Why the two values cannot be compared. */
  readonly unknown?: string
}

/** @internal */
export interface Comparison {
  readonly differences: ReadonlyArray<Difference>
  readonly same: number
}

const keysOf = (event: MediaEvent): ReadonlyArray<string> =>
  targetsOf(event)
    .map(targetKey)
    .filter((key) => !key.includes('{'))

const timeIn = (event: MediaEvent): number | undefined => {
  const time = timeOf(event)
  return time._tag === 'None' ? undefined : time.value.getTime()
}

/** Whether two calls set the same parts of a resource. */
const setsTheSame = (one: MediaEvent, other: MediaEvent): boolean => {
  const [a, b] = [actionOf(one), actionOf(other)]
  if (one.eventSource !== other.eventSource || a.part !== b.part) return false
  const sets = (verb: string): boolean => verb === 'create' || verb === 'update'
  return one.eventName === other.eventName || (sets(a.verb) && sets(b.verb))
}

/** @internal Whether an event may be the one to compare with: earlier, on one of the resources, and successful. */
export const precedes = (event: MediaEvent): ((other: MediaEvent) => boolean) => {
  const keys = new Set(keysOf(event))
  const at = timeIn(event)
  return (other) => {
    const before = timeIn(other)
    return (
      at !== undefined &&
      before !== undefined &&
      (before < at || (before === at && other.eventID !== event.eventID)) &&
      accessOf(other) !== 'read' &&
      succeeded(other) &&
      setsTheSame(event, other) &&
      keysOf(other).some((key) => keys.has(key))
    )
  }
}

/** @internal The later of two. */
export const later = (one: MediaEvent | undefined, other: MediaEvent): MediaEvent =>
  one !== undefined && (timeIn(one) ?? 0) > (timeIn(other) ?? 0) ? one : other

/** Tokens differ in each call, and say nothing about the resource. */
const isToken = (path: string): boolean =>
  /\.(?:requestId|clientToken|clientRequestToken|idempotencyToken)$/i.test(path)

interface Side {
  readonly values: ReadonlyMap<string, string>
  readonly unseen: ReadonlySet<string>
}

const isJson = (text: string): boolean => /^\s{0,4}[{[]/.test(text)

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

/** Policies and manifests are JSON in strings, which is compared member by member. */
const expanded = function* (value: unknown, path: Path): Generator<readonly [Path, unknown]> {
  for (const [at, leaf] of leaves(value, path))
    if (typeof leaf === 'string' && isJson(leaf)) yield* leaves(parsed(leaf), at)
    else yield [at, leaf]
}

const sideOf = (event: MediaEvent): Side => {
  const clean = scrub(event)
  const withheld = notes(clean).filter(({ _tag }) =>
    ['Hidden', 'Omitted', 'Truncated'].includes(_tag)
  )
  const found = Array.from(
    expanded(clean.requestParameters ?? {}, ['requestParameters']),
    ([path, value]): readonly [string, string] => [showPath(path), showValue(value)]
  )
  return {
    values: new Map(found.filter(([path]) => !isToken(path))),
    unseen: new Set(withheld.map(({ path }) => showPath(path)))
  }
}

/** @internal Compares the requests; the response of a call may contain its whole resource, or nothing. */
export const differenceOf = (before: MediaEvent, after: MediaEvent): Comparison => {
  const [a, b] = [sideOf(before), sideOf(after)]
  const isUnseen = (path: string): boolean => a.unseen.has(path) || b.unseen.has(path)
  const paths = new Set([...a.values.keys(), ...b.values.keys(), ...b.unseen, ...a.unseen])
  const differences: Array<Difference> = []
  let same = 0
  for (const path of [...paths].sort()) {
    if (!path.startsWith('requestParameters') || path === 'requestParameters') continue
    const [was, is] = [a.values.get(path), b.values.get(path)]
    if (isUnseen(path)) differences.push({ path, unknown: 'withheld, so it cannot be compared' })
    else if (was === is) same++
    else
      differences.push({
        path,
        ...(was === undefined ? {} : { before: was }),
        ...(is === undefined ? {} : { after: is })
      })
  }
  return { differences, same }
}
