/** A stream of numbers that looks random and is the same every time. */
export interface Random {
  /** From 0 to below the limit. */
  readonly below: (limit: number) => number
  /** True once in so many. */
  readonly once: (times: number) => boolean
  readonly pick: <A>(all: ReadonlyArray<A>) => A
}

export const random = (seed: number): Random => {
  let state = seed | 0
  const below = (limit: number): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * limit)
  }
  return {
    below,
    once: (times) => below(times) === 0,
    pick: (all) => {
      const one = all[below(all.length)]
      if (one === undefined) throw new Error('nothing to pick from')
      return one
    }
  }
}
