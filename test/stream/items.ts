/** Sources of bytes, and what came of reading them. */
import type { Tally } from 'mediatrail/delivery'
import { type ReadItem, type ReadOptions, type Rejected, readEvents } from 'mediatrail/stream'
import { cut } from './differences.js'
import type { Random } from './random.js'

export interface Outcome {
  readonly items: ReadonlyArray<ReadItem>
  readonly ids: ReadonlyArray<string | undefined>
  readonly rejected: ReadonlyArray<Rejected>
  readonly tally: Tally
}

export const outcomeOf = async (items: AsyncIterable<ReadItem>): Promise<Outcome> => {
  const all: Array<ReadItem> = []
  for await (const item of items) all.push(item)
  const done = all.pop()
  if (done?._tag !== 'Done') throw new Error('no tally at the end')
  return {
    items: all,
    ids: all.flatMap((item) => (item._tag === 'Events' ? item.events : [])).map((e) => e.eventID),
    rejected: all.filter((item) => item._tag === 'Rejected'),
    tally: done.tally
  }
}

export const chunksOf = async function* (
  bytes: Uint8Array,
  sizes: () => number = () => bytes.length
): AsyncGenerator<Uint8Array> {
  yield* cut(bytes, sizes)
}

export const sizesBy = (dice: Random) => (): number => 1 + dice.below(dice.pick([1, 7, 64, 5000]))

export const read = (document: string | Uint8Array, options?: ReadOptions): Promise<Outcome> =>
  outcomeOf(readEvents(chunksOf(Buffer.from(document)), options))
