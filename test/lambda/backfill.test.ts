import * as fc from 'fast-check'
import { combineAll, count, finish, overEvents, run, stateCodec } from 'mediatrail/aggregate'
import {
  type BatchItem,
  type BatchParts,
  type BatchResult,
  foldBatch,
  groupsOf,
  mapResults,
  mergeStates,
  readState
} from 'mediatrail/lambda'
import { gunzip } from 'mediatrail/node'
import { readEvents } from 'mediatrail/stream'
import { describe, expect, it } from 'vitest'
import {
  breaking,
  caught,
  type Everything,
  everything,
  failing,
  first,
  getFrom,
  logFile,
  memory,
  type Objects
} from './parts.js'

const bucket = 'trail-example'

/** Ten files, one of them damaged, and one of another form. */
const objects: Objects = new Map([
  ...Array.from(
    { length: 8 },
    (_, n) => [`log-${n}.json.gz`, logFile('StopChannel', 'DeleteChannel')] as const
  ),
  ['log-8.json.gz', logFile('StopChannel').slice(0, -30)],
  ['log-9.csv', Buffer.from('a,b\n1,2\n')]
])

const keys = [...objects.keys()]

const itemsOf = (names: ReadonlyArray<string>): ReadonlyArray<BatchItem> =>
  names.map((Key) => ({ Key, Etag: `"${Key}"` }))

const batchOf = (...names: ReadonlyArray<string>) => ({
  Items: itemsOf(names),
  BatchInput: { bucket }
})

const single = async (): Promise<Everything> => {
  const items = []
  for (const [name, bytes] of objects) {
    const chunks = async function* (): AsyncGenerator<Uint8Array> {
      yield bytes
    }
    const options = { source: `s3://${bucket}/${name}`, gunzip }
    for await (const item of readEvents(chunks(), options)) items.push(item)
  }
  return run(everything, items)
}

const made = (more: Partial<BatchParts<Everything>> = {}) => {
  const states = memory()
  const found = caught<Everything>()
  const parts: BatchParts<Everything> = {
    aggregate: everything,
    states,
    getObject: getFrom(objects),
    reject: found.reject,
    ...more
  }
  return { parts, states, found, fold: foldBatch(parts), merge: mergeStates(parts) }
}

/** As the state machine does: merges groups until one result is left. */
const merged = async (
  { merge }: ReturnType<typeof made>,
  results: ReadonlyArray<BatchResult>,
  maxStates: number
): Promise<BatchResult> => {
  let level = results
  for (;;) {
    const groups = groupsOf(level, { maxStates })
    level = await Promise.all(groups.map(merge))
    const [root] = level
    if (level.length === 1 && root !== undefined) return root
  }
}

const rootOf = async (with_: ReturnType<typeof made>, root: BatchResult): Promise<Everything> =>
  finish(await readState(with_.parts, root.name))

describe('the result of a backfill', () => {
  it('is that of one process, however the objects are split, ordered and merged', async () => {
    const expected = await single()
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(keys, { minLength: keys.length }),
        fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 10, maxLength: 10 }),
        fc.integer({ min: 1, max: 4 }),
        async (order, sizes, maxStates) => {
          const backfill = made()
          const left = [...order]
          const results: Array<BatchResult> = []
          for (const size of sizes)
            if (left.length > 0) results.push(await backfill.fold(batchOf(...left.splice(0, size))))
          const root = await merged(backfill, results, maxStates)
          expect(await rootOf(backfill, root)).toEqual(expected)
          expect(root).toMatchObject({ objects: 10, tally: { media: expected.tally.media } })
        }
      ),
      { numRuns: 20 }
    )
  })

  it('reports what could not be read, with its place, under the name of the batch', async () => {
    const { fold, found } = made()
    const { name, tally } = await fold(batchOf(...keys))
    expect(found.rejections.get(name)?.rejected.map(({ place }) => place.source)).toEqual([
      `s3://${bucket}/log-8.json.gz`,
      `s3://${bucket}/log-9.csv`
    ])
    expect(tally.rejected).toBe(2)
  })
})

describe('faults', () => {
  const half = keys.slice(0, 5)

  it('a child that fails after half of its objects has stored nothing, and runs again', async () => {
    let opened = 0
    const dying = made({
      concurrency: 1,
      attempts: 1,
      getObject: (object) => (opened++ === 3 ? failing('TimeoutError') : getFrom(objects)(object))
    })
    await expect(dying.fold(batchOf(...half))).rejects.toMatchObject({ name: 'NotRead' })
    expect(dying.states.kept.size).toBe(0)
    const again = await dying.fold(batchOf(...half))
    const clean = made()
    expect(again).toEqual(await clean.fold(batchOf(...half)))
    expect([...dying.states.kept]).toEqual([...clean.states.kept])
  })

  it('a child that runs twice concurrently, in another order, stores one state', async () => {
    const { fold, states } = made()
    const [a, b] = await Promise.all([
      fold(batchOf(...half)),
      fold(batchOf(...[...half].reverse(), ...half))
    ])
    expect(a).toEqual(b)
    expect(states.kept.size).toBe(1)
    expect(groupsOf([a, b])).toEqual([{ results: [a] }])
  })

  it.each([
    ['fails', () => failing('SlowDown')],
    ['breaks off', async () => breaking(logFile('StopChannel', 'StopChannel'))]
  ])('a getObject that %s twice, and then works', async (_, answer) => {
    const slow = made({ getObject: first(2, answer, getFrom(objects)) })
    const root = await slow.fold(batchOf(...keys))
    expect(await rootOf(slow, root)).toEqual(await single())
  })

  it('an object that was deleted after listing is one rejection', async () => {
    const { fold, found } = made()
    const { name, tally } = await fold(batchOf('log-0.json.gz', 'gone.json.gz'))
    expect(tally).toMatchObject({ media: 2, rejected: 1 })
    expect(found.rejections.get(name)?.rejected).toMatchObject([
      { reason: 'Unreadable', place: { source: `s3://${bucket}/gone.json.gz` } }
    ])
  })

  it('a replaced object makes another batch', async () => {
    const { fold } = made()
    const a = await fold(batchOf('log-0.json.gz'))
    const b = await fold({ ...batchOf(), Items: [{ Key: 'log-0.json.gz', Etag: '"new"' }] })
    expect(a.name).not.toBe(b.name)
  })

  it('a reducer that runs twice writes the same', async () => {
    const backfill = made()
    const results = [
      await backfill.fold(batchOf(...keys.slice(0, 5))),
      await backfill.fold(batchOf(...keys.slice(5)))
    ]
    const a = await backfill.merge({ results })
    const kept = [...backfill.states.kept]
    const b = await backfill.merge({ results: [...results].reverse() })
    expect(b).toEqual(a)
    expect([...backfill.states.kept]).toEqual(kept)
    expect(await rootOf(backfill, a)).toEqual(await single())
  })

  it.each([
    ['another aggregate', JSON.stringify(stateCodec(overEvents(count)).encode(empty()))],
    ['no state', '{}'],
    ['no JSON', '{"fingerprint"']
  ])('a state of another version is not merged: %s', async (_, json) => {
    const backfill = made()
    const result = await backfill.fold(batchOf(...half))
    const other = { ...result, name: 'other' }
    await backfill.states.put('other', json)
    await expect(backfill.merge({ results: [result, other] })).rejects.toMatchObject({
      name: 'OtherState',
      message: expect.stringContaining('other: this is not a state of')
    })
    expect(backfill.states.kept.size).toBe(2)
  })

  it('another aggregate stores its states in another folder', async () => {
    const { fold } = made()
    const counting = foldBatch({
      aggregate: overEvents(count),
      states: memory(),
      getObject: getFrom(objects),
      reject: () => undefined
    })
    const [a, b] = [await fold(batchOf(...half)), await counting(batchOf(...half))]
    expect(a.name.split('/')[0]).not.toBe(b.name.split('/')[0])
  })

  it.each<[string, unknown]>([
    ['no batch', null],
    ['no items', { Items: {} }],
    ['an item without a key', { Items: [{}], BatchInput: { bucket } }],
    ['no bucket', { Items: [{ Key: 'a' }] }]
  ])('an event that is not a batch is rejected: %s', async (_, event) => {
    // As JSON comes to a handler, whatever its type says.
    await expect(made().fold(event as never)).rejects.toMatchObject({ name: 'InvalidInput' })
    await expect(made().merge(event as never)).rejects.toMatchObject({ name: 'InvalidInput' })
  })
})

const empty = () => {
  const none = combineAll(overEvents(count))([])
  if (none._tag === 'Left') throw new Error('nothing combines')
  return none.right
}

describe('the items of a batch', () => {
  it('of an inventory name their bucket, and have encoded keys; folders are skipped', async () => {
    const asked: Array<unknown> = []
    const { fold } = made({
      getObject: (object) => {
        asked.push({ bucket: object.bucket, key: object.key })
        return failing('NoSuchKey')
      }
    })
    const result = await fold({
      Items: [
        { Bucket: 'b', Key: 'a+b%2Bc.json' },
        { Bucket: 'b', Key: 'folder/' }
      ],
      BatchInput: { bucket }
    })
    expect(asked).toEqual([{ bucket: 'b', key: 'a b+c.json' }])
    expect(result.objects).toBe(1)
  })
})

describe('groups', () => {
  const result = (name: string, size = 1): BatchResult => ({
    name,
    size,
    objects: 1,
    tally: { records: 1, media: 1, other: 0, rejected: 0, skipped: 0, duplicates: 0 }
  })

  it('are limited in states and size, but have at least two, so that merging ends', () => {
    const sizes = (groups: ReturnType<typeof groupsOf>) =>
      groups.map(({ results }) => results.length)
    const five = ['e', 'd', 'c', 'b', 'a'].map((name) => result(name, 10))
    expect(sizes(groupsOf(five, { maxStates: 2 }))).toEqual([2, 2, 1])
    expect(sizes(groupsOf(five, { maxSize: 30 }))).toEqual([3, 2])
    expect(sizes(groupsOf(five, { maxSize: 1, maxStates: 1 }))).toEqual([2, 2, 1])
    expect(groupsOf(five)).toEqual(groupsOf([...five, ...five].reverse()))
    expect(groupsOf([])).toEqual([])
  })
})

describe('the output of ResultWriter', () => {
  const result = { name: 'f/1', size: 2, objects: 1, tally: {} }
  const manifest = JSON.stringify({
    DestinationBucket: 'results',
    MapRunArn: 'arn:aws:states:us-west-2:111122223333:mapRun:a/b:c',
    ResultFiles: {
      SUCCEEDED: [
        { Key: 's0', Size: 1 },
        { Key: 's1', Size: 1 }
      ],
      FAILED: [{ Key: 'f0', Size: 1 }],
      PENDING: []
    }
  })
  const files: Readonly<Record<string, string>> = {
    manifest,
    s0: JSON.stringify([{ ExecutionArn: 'a', Output: JSON.stringify(result) }]),
    s1: `${JSON.stringify(result)}\n${JSON.stringify(result)}\n`,
    f0: JSON.stringify([{ Error: 'NotRead', Cause: '' }])
  }

  it('is read in each output type, and failed batches are counted', async () => {
    const found = await mapResults(async (key) => files[key] ?? '', 'manifest')
    expect(found).toEqual({ results: [result, result, result], failed: 1 })
  })

  it.each(['', '{}', '[]'])('is rejected if it is not a manifest: %s', async (text) => {
    await expect(mapResults(async () => text, 'manifest')).rejects.toMatchObject({
      name: 'InvalidInput'
    })
  })

  it('is rejected if a result is invalid', async () => {
    const broken = { ...files, s1: '{"name":1}' }
    await expect(
      mapResults(async (key: string) => broken[key as keyof typeof broken] ?? '', 'manifest')
    ).rejects.toMatchObject({ name: 'InvalidInput' })
  })
})
