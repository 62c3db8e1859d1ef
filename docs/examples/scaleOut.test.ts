import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { stopChannel, updateChannel } from './records.js'

//#region backfill

import { nameOf } from 'mediatrail'
import { count, finish, groupBy, overEvents } from 'mediatrail/aggregate'
import {
  type Batch,
  type BatchResult,
  foldBatch,
  type GetObject,
  groupsOf,
  mergeStates,
  readState,
  type StateStore
} from 'mediatrail/lambda'

const calls = overEvents(groupBy('operation', nameOf, count))

/** All that a state machine does, in one function: a child for each batch, and reducers until one state is left. */
const backfill = async (
  batches: ReadonlyArray<Batch>,
  getObject: GetObject,
  states: StateStore
): Promise<ReadonlyMap<string, number>> => {
  const parts = { aggregate: calls, states }
  const child = foldBatch({
    ...parts,
    getObject,
    reject: async ({ name, rejected }) => {
      await states.put(`rejected/${name}`, JSON.stringify(rejected))
    }
  })
  let results: ReadonlyArray<BatchResult> = await Promise.all(batches.map(child))
  while (results.length > 1) results = await Promise.all(groupsOf(results).map(mergeStates(parts)))
  const [root] = results
  return root === undefined ? new Map() : finish(await readState(parts, root.name))
}

//#endregion backfill

it('counts each call once, whatever the batches are', async () => {
  const log = gzipSync(JSON.stringify({ Records: [stopChannel, updateChannel] }))
  const kept = new Map<string, string>()
  const body = async function* (): AsyncGenerator<Uint8Array> {
    yield log
  }
  const states: StateStore = {
    put: async (name, json) => {
      kept.set(name, json)
    },
    get: async (name) => kept.get(name) ?? ''
  }
  const batch = (...keys: ReadonlyArray<string>): Batch => ({
    Items: keys.map((Key) => ({ Key })),
    BatchInput: { bucket: 'trail' }
  })
  const batches = [batch('a', 'b'), batch('c'), batch('c')]
  expect(await backfill(batches, async () => body(), states)).toEqual(
    new Map([
      ['StopChannel', 3],
      ['UpdateChannel', 3]
    ])
  )
  expect(kept.size).toBe(3)
})
