/**
 * How much of the internet a list of address ranges lets in.
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

/** @internal `everybody` is the whole internet of a version; `many` a part of it that no single site has. */
export type Reach = 'everybody' | 'many' | 'some'

/** A /12 of IPv4, and a /28 of IPv6: clouds and carriers have as much, and no site does. */
const tooMany = { 4: 1n << 20n, 6: 1n << 100n } as const

const total = (ranges: ReadonlyArray<AddressRange>, version: 4 | 6): bigint =>
  ranges.reduce((sum, range) => (range.version === version ? sum + sizeOf(range) : sum), 0n)

/** @internal Of pieces of the internet that do not overlap. */
export const reachOfPieces = (pieces: ReadonlyArray<AddressRange>): Reach => {
  const versions = wholeInternet.map(({ version }) => version)
  const all = piecesBy([])
  if (versions.some((version) => total(pieces, version) === total(all, version))) return 'everybody'
  return versions.some((version) => total(pieces, version) >= tooMany[version]) ? 'many' : 'some'
}

/** @internal Of a list as a whole: two halves of everything are everything. Private addresses are no part of the internet. */
export const reachOf = (cidrs: ReadonlyArray<string>): Reach => {
  const ranges = cidrs.flatMap((cidr) => parseRange(cidr) ?? [])
  return reachOfPieces(
    piecesBy(ranges).filter((piece) => ranges.some((range) => isInside(piece, range)))
  )
}

/** @internal A list that lets in too many: how many, as text, and where it stands. */
export interface OpenList {
  readonly reach: 'everybody' | 'many'
  readonly range: string
  readonly paths: ReadonlyArray<Path>
}

/** @internal The ranges of one list that are too wide, or all of them where only together they are. */
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

/** @internal Entries of several lists, list by list: those whose paths begin with the same so many steps are of one. */
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
