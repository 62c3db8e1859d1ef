/**
 * Keys that name a member in another case, such as `ChannelId` in place of `channelId`.
 *
 * @module
 * @since 0.2.0
 */
import type { Container } from './changedCopy.js'
import { type Step, type StructGuide, turn } from './Guide.js'
import { holding, type Spelling } from './resolve.js'

/** @internal A key that names a member in another case. */
export type Misspelt = Step & Spelling

/** @internal Whether a step leads to a member whose name the key spells in another case. */
export const isMisspelt = (step: Step): step is Misspelt =>
  step.sight === 'other' && step.member !== undefined

/** @internal The keys that hold a member in another case. */
export const misspeltIn = (guide: StructGuide, struct: Container): ReadonlyArray<Misspelt> => {
  const spelt: Array<Misspelt> = []
  let before = guide.start
  for (const key in struct) {
    const { next } = before
    before = next !== undefined && next.key === key ? next : turn(guide, before, key)
    if (isMisspelt(before)) spelt.push(before)
  }
  return holding(spelt, struct)
}

/** @internal Not inside the walk: a closure over the key would make engines allocate each key there. */
export const isAmong = (spellings: ReadonlyArray<Spelling>, key: string): boolean =>
  spellings.some((spelling) => spelling.key === key)
