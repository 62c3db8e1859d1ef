/**
 * How much of the internet a list of address ranges allows.
 *
 * @module
 * @since 0.1.0
 */
import type { Path } from '../../core/Path.js'
import {
  type AddressRange,
  isInside,
  parseRange,
  piecesBy,
  sizeOf,
  wholeInternet
} from './AddressRange.js'
import type { NamedValue } from './NamedValue.js'

/** @internal `everybody` is the whole internet of an IP version; `many` a part that is larger than any single site. */
export type Reach = 'everybody' | 'many' | 'some'

/** A /12 of IPv4, and a /28 of IPv6: clouds and carriers have as much, a single site does not. */
const tooMany = { 4: 1n << 20n, 6: 1n << 100n } as const

const total = (ranges: ReadonlyArray<AddressRange>, version: 4 | 6): bigint =>
  ranges.reduce((sum, range) => (range.version === version ? sum + sizeOf(range) : sum), 0n)

/** @internal For pieces of the internet that do not overlap. */
export const reachOfPieces = (pieces: ReadonlyArray<AddressRange>): Reach => {
  const versions = wholeInternet.map(({ version }) => version)
  const all = piecesBy([])
  if (versions.some((version) => total(pieces, version) === total(all, version))) return 'everybody'
  return versions.some((version) => total(pieces, version) >= tooMany[version]) ? 'many' : 'some'
}

/**
 * @internal For a list as a whole: two halves of the internet are the internet. Private addresses are not part of it.
 */
export const reachOf = (cidrs: ReadonlyArray<string>): Reach => {
  const ranges = cidrs.flatMap((cidr) => parseRange(cidr) ?? [])
  return reachOfPieces(
    piecesBy(ranges).filter((piece) => ranges.some((range) => isInside(piece, range)))
  )
}

/** @internal A list that allows too many addresses: how many, as text, and its path. */
export interface OpenList {
  readonly reach: 'everybody' | 'many'
  readonly range: string
  readonly paths: ReadonlyArray<Path>
}

/** @internal The ranges of one list that are too wide; or all of them, if they are too wide only together. */
export const openListOf = (entries: ReadonlyArray<NamedValue>): OpenList | undefined => {
  const reach = reachOf(entries.map(({ value }) => value))
  if (reach === 'some') return undefined
  const wide = entries.filter(({ value }) => reachOf([value]) !== 'some')
  const shown = wide.length > 0 ? wide : entries
  return {
    reach,
    range: shown.map(({ value }) => value.trim()).join(', '),
    paths: shown.map(({ path }) => path)
  }
}

/**
 * @internal Groups entries by list: entries whose paths start with the same number of equal steps belong to one list.
 */
export const listByList = (
  entries: ReadonlyArray<NamedValue>,
  steps: number
): ReadonlyArray<ReadonlyArray<NamedValue>> => {
  const lists = new Map<string, Array<NamedValue>>()
  for (const entry of entries) {
    const key = JSON.stringify(entry.path.slice(0, steps))
    const list = lists.get(key)
    if (list === undefined) lists.set(key, [entry])
    else list.push(entry)
  }
  return [...lists.values()]
}
