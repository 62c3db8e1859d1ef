import { gzipSync } from 'node:zlib'
import aslValidator from 'asl-validator'
import { count, empty, overEvents, stateCodec } from 'mediatrail/aggregate'
import { json } from 'mediatrail/report'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { scan } from '../lambda/scan.js'
import { buckets, type Cloud, startCloud } from './cloud.js'
import { single, sourceOf } from './single.js'
import { type Around, deployed, execute } from './standIns.js'
import { prefix, type TrailFile, trail } from './trail.js'

// Node 22 has it.
Promise.withResolvers ??= <T>() => {
  let resolve: PromiseWithResolvers<T>['resolve'] = () => undefined
  let reject: PromiseWithResolvers<T>['reject'] = () => undefined
  const promise = new Promise<T>((...both) => ([resolve, reject] = both))
  return { promise, resolve, reject }
}

let cloud: Cloud
let expected: string

beforeAll(async () => {
  cloud = await startCloud()
  expected = json({ failed: 0, objects: 500, ...(await single(scan)) })
})

afterAll(() => cloud.stop())

const report = (name: string): Promise<string> => cloud.get(`runs/${name}/report.json`)

const statesKept = async (): Promise<number> =>
  (await cloud.list(buckets.results, 'states/')).length

/** Writes an inventory as S3 does: CSV files with encoded keys, and a manifest. Returns the key of the manifest. */
const deliverInventory = async (name: string, files: ReadonlyArray<TrailFile>): Promise<string> => {
  const etags = new Map(
    (await cloud.list(buckets.trail, prefix)).map(({ Key, Etag }) => [
      Key,
      Etag.replaceAll('"', '')
    ])
  )
  const rows = [...files]
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ key, body }) =>
      [buckets.trail, encodeURIComponent(key), String(body.length), etags.get(key)]
        .map((cell) => `"${cell}"`)
        .join(',')
    )
  const folder = `inventory/${buckets.trail}/${name}`
  const half = Math.ceil(rows.length / 2)
  const data = [rows.slice(0, half), rows.slice(half)].map((some, n) => ({
    key: `${folder}/data/${n}.csv.gz`,
    bytes: gzipSync(`${some.join('\n')}\n`)
  }))
  for (const { key, bytes } of data) await cloud.put(buckets.results, key, bytes)
  const manifest = {
    sourceBucket: buckets.trail,
    destinationBucket: `arn:aws:s3:::${buckets.results}`,
    version: '2016-11-30',
    fileFormat: 'CSV',
    fileSchema: 'Bucket, Key, Size, ETag',
    files: data.map(({ key, bytes }) => ({ key, size: bytes.length }))
  }
  await cloud.put(buckets.results, `${folder}/manifest.json`, JSON.stringify(manifest))
  return `${folder}/manifest.json`
}

describe('the state machine', () => {
  it('is valid', () => {
    expect(aslValidator(deployed)).toMatchObject({ isValid: true })
    const { Merge, ...others } = deployed.States
    expect(aslValidator({ ...deployed, States: others })).toMatchObject({ isValid: false })
  })

  it('folds 500 files, 50 of them damaged or foreign, into exactly the report of one process', async () => {
    const result = await execute({ cloud, name: 'plain', batchSize: 60 }, { prefix })
    expect(result).toEqual({ report: 'runs/plain/report.json', objects: 500, failed: 0 })
    expect(await report('plain')).toBe(expected)
    const { tally, findings } = JSON.parse(expected)
    expect(tally.rejected).toBeGreaterThan(30)
    expect(findings.groups.length).toBeGreaterThan(20)
    // A correlation of records of other services, in files of several batches.
    expect(
      findings.groups.filter(
        ({ verdict }: { verdict: { rule: string } }) => verdict.rule === 'media/blinded'
      )
    ).toHaveLength(1)
  })

  it('folds an inventory into the same report, with the same states', async () => {
    const before = await statesKept()
    const inventory = await deliverInventory('all', trail)
    const result = await execute({ cloud, name: 'listed', batchSize: 60 }, { inventory })
    expect(result).toMatchObject({ objects: 500, failed: 0 })
    expect(await report('listed')).toBe(expected)
    expect(await statesKept()).toBe(before)
  })

  it('merges in a tree of several levels', async () => {
    const result = await execute({ cloud, name: 'deep', batchSize: 130, maxStates: 2 }, { prefix })
    expect(result).toMatchObject({ objects: 500 })
    expect(await report('deep')).toBe(expected)
    expect(await cloud.list(buckets.results, 'runs/deep/groups-')).toHaveLength(2)
  })

  it('makes an empty report of no files', async () => {
    const result = await execute({ cloud, name: 'none', batchSize: 60 }, { prefix: 'none/' })
    expect(result).toMatchObject({ objects: 0, failed: 0 })
    expect(JSON.parse(await report('none')).tally.records).toBe(0)
  })
})

/** The first responses for a file are errors. */
const firstFaults = (
  faults: ReadonlyArray<readonly [string, number, 'slow down' | 'break off']>
) => {
  const left = new Map(faults.map(([key, times, fault]) => [key, { times, fault }]))
  return (key: string) => {
    const found = left.get(key)
    return found !== undefined && found.times-- > 0 ? found.fault : undefined
  }
}

/** The listing of one day, in which one account was active. */
const oneDay = `${prefix}111122223333/CloudTrail/us-west-2/2026/01/01/`

describe('the state machine, with failures: no count is lost or doubled', () => {
  it('children that die, are retried or run twice; reducers that run twice; S3 that fails, disconnects, or has lost an object', async () => {
    const sorted = trail.map(({ key }) => key).sort()
    const [slow = '', broken = '', gone = ''] = [sorted[90], sorted[100], sorted[499]]
    const faulty = firstFaults([
      // More often than the SDK retries.
      [slow, 4, 'slow down'],
      [broken, 2, 'break off']
    ])
    const begun: Array<string> = []
    let dead = 0
    let killAfter: { keys: ReadonlySet<string>; left: number; kill: () => void } | undefined
    cloud.onGet = (key) => {
      if (killAfter?.keys.has(key) && --killAfter.left === 0) killAfter.kill()
      return faulty(key)
    }
    const aroundFold: Around = async (run, { Items }) => {
      const first = Items[0]?.Key ?? ''
      if (begun.length === 0) await cloud.remove(buckets.trail, gone)
      if (begun.includes(first)) return run()
      const n = begun.push(first) - 1
      if (n === 0) {
        const killed = new AbortController()
        const keys = new Set(Items.map(({ Key }) => Key))
        killAfter = { keys, left: 30, kill: () => killed.abort() }
        return run(killed.signal).catch((error: unknown) => {
          dead++
          throw error
        })
      }
      if (n % 3 === 1) return (await Promise.all([run(), run()]))[0]
      if (n % 3 === 2) {
        // It finished its work, but died before it could report that.
        await run()
        dead++
        throw new Error('the child ran out of time')
      }
      return run()
    }
    try {
      const result = await execute(
        {
          cloud,
          name: 'faulty',
          batchSize: 60,
          maxStates: 5,
          aroundFold,
          aroundMerge: async (run) => (await Promise.all([run(), run()]))[0]
        },
        { prefix }
      )
      expect(result).toMatchObject({ objects: 500, failed: 0 })
    } finally {
      cloud.onGet = undefined
      for (const { key, body } of trail) if (key === gone) await cloud.put(buckets.trail, key, body)
    }
    expect([begun.length, dead]).toEqual([9, 4])
    expect([faulty(slow), faulty(broken)]).toEqual([undefined, undefined])
    const rest = await single(scan, trail.filter(({ key }) => key !== gone).map(sourceOf))
    const { records, rejected } = rest.tally
    const tally = { ...rest.tally, records: records + 1, rejected: rejected + 1 }
    expect(await report('faulty')).toBe(json({ failed: 0, objects: 500, ...rest, tally }))
  })

  it('a batch that always fails is counted; the others are in the report, and the execution fails', async () => {
    const files = trail.slice(0, 21)
    const inventory = await deliverInventory('some', files)
    const bad = files[7]?.key ?? ''
    let tried = 0
    const aroundFold: Around = async (run, { Items }) => {
      if (Items[0]?.Key !== encodeURIComponent(bad)) return run()
      tried++
      throw new Error('out of memory')
    }
    const run = { cloud, name: 'incomplete', batchSize: 1, aroundFold }
    await expect(execute(run, { inventory })).rejects.toThrow(/report says how many/)
    expect(tried).toBe(5)
    const rest = await single(scan, files.filter(({ key }) => key !== bad).map(sourceOf))
    expect(await report('incomplete')).toBe(json({ failed: 1, objects: 20, ...rest }))
  })

  it('the execution fails if too many batches fail', async () => {
    const aroundFold: Around = () => Promise.reject(new Error('out of memory'))
    const run = { cloud, name: 'failing', batchSize: 60, aroundFold }
    await expect(execute(run, { prefix: oneDay })).rejects.toThrow(
      /100 in 100 failed, .* out of memory/
    )
  })

  it('a state of another version is neither merged nor retried', async () => {
    const other = stateCodec(overEvents(count)).encode(empty(overEvents(count)))
    await cloud.put(buckets.results, 'states/other.json', JSON.stringify(other))
    let folded = 0
    let merged = 0
    const run = execute(
      {
        cloud,
        name: 'other',
        batchSize: 9,
        aroundFold: async (run) => {
          const { value, log } = await run()
          return folded++ === 0
            ? { value: { ...(value as object), name: 'other' }, log }
            : { value, log }
        },
        aroundMerge: (run) => {
          merged++
          return run()
        }
      },
      { prefix: oneDay }
    )
    await expect(run).rejects.toThrow(/100 in 100 failed, .* OtherState/)
    expect([folded > 1, merged]).toEqual([true, 1])
  })
})
