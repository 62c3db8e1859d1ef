/**
 * Fresh records: each batch is parsed and then read at once, as in a pipeline. The two steps are timed separately.
 *
 * @module
 */
import { median } from 'simple-statistics'

/** Medians over the rounds, in nanoseconds per record; `ratio` is the median of the rounds' ratios. */
export interface Measured {
  readonly parse: number
  readonly read: number
  readonly ratio: number
}

const batch = 64
const batches = 40
const rounds = 40
/** Until the engine has optimised the code. */
const warmUp = 12

const now = (): number => Number(process.hrtime.bigint())

/** Times `JSON.parse` of some strings, and `read` of the results. */
export const measure = (
  texts: ReadonlyArray<string>,
  read: (record: unknown) => unknown
): Measured => {
  const seen: Array<{ parse: number; read: number }> = []
  let kept: unknown
  for (let round = 0; round < rounds; round++) {
    let parse = 0
    let reading = 0
    for (let b = 0; b < batches; b++) {
      const records = new Array<unknown>(batch)
      const start = now()
      for (let i = 0; i < batch; i++)
        records[i] = JSON.parse(texts[(b * batch + i) % texts.length] ?? '')
      const parsed = now()
      for (let i = 0; i < batch; i++) kept = read(records[i])
      const done = now()
      parse += parsed - start
      reading += done - parsed
    }
    if (round >= warmUp)
      seen.push({ parse: parse / (batch * batches), read: reading / (batch * batches) })
  }
  if (kept === undefined) throw new Error('nothing was read')
  return {
    parse: median(seen.map((round) => round.parse)),
    read: median(seen.map((round) => round.read)),
    ratio: median(seen.map((round) => round.read / round.parse))
  }
}
