/**
 * The histories of the resources that findings are about, and where the page shows them.
 *
 * @module
 * @since 0.2.0
 */
import type { History } from '../Changes.js'
import type { PageContents } from './PageContents.js'
import { millisecondsOf, moment } from './words.js'

/** @internal A time as the page writes it; as recorded where it cannot be parsed. */
export const timeOf = (time: string): string => {
  const at = millisecondsOf(time)
  return at === undefined ? time : moment(new Date(at))
}

/** @internal The ids of the histories on the page, by the key of their resource. */
export type Anchors = ReadonlyMap<string, string>

/** @internal The histories of the resources that have findings. */
export const historiesOf = ({ findings, changes }: PageContents): ReadonlyArray<History> => {
  const all = [...(findings?.found ?? []), ...(findings?.undetermined ?? [])]
  const keys = new Set(all.flatMap(({ resource }) => resource?.key ?? []))
  return (changes?.resources ?? []).filter(({ key }) => keys.has(key))
}

/** @internal The id of the history at an index. */
export const anchorAt = (index: number): string => `resource-${index}`

/** @internal Of the histories with the same key, which may be the same only without its secrets, the first. */
export const anchorsOf = (histories: ReadonlyArray<History>): Anchors =>
  new Map(histories.map(({ key }, i) => [key, anchorAt(i)] as const).reverse())
