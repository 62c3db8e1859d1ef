import aslValidator from 'asl-validator'
import { json } from 'mediatrail/report'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bundleAll } from '../build.js'
import { scan } from '../lambda/scan.js'
import { buckets, type Cloud, startCloud } from './cloud.js'
import { single } from './single.js'
import { deployed, execute } from './standIns.js'
import { prefix } from './trail.js'

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
  await bundleAll()
  cloud = await startCloud()
  expected = json({ failed: 0, objects: 500, ...(await single(scan)) })
})

afterAll(() => cloud.stop())

const report = (name: string): Promise<string> => cloud.get(`runs/${name}/report.json`)

describe('the state machine', () => {
  it('is valid', () => {
    expect(aslValidator(deployed)).toMatchObject({ isValid: true })
  })

  it('folds 500 files, 50 of them damaged or foreign, into the report of one process, to the letter', async () => {
    const result = await execute({ cloud, name: 'plain', batchSize: 60 }, { prefix })
    expect(result).toEqual({ report: 'runs/plain/report.json', objects: 500, failed: 0 })
    expect(await report('plain')).toBe(expected)
    const { tally, findings } = JSON.parse(expected)
    expect(tally.rejected).toBeGreaterThan(30)
    expect(findings.groups.length).toBeGreaterThan(20)
  })

  it('gives the same where children fail and are retried, and run twice', async () => {
    const before = (await cloud.list(buckets.results, 'states/')).length
    let failed = 0
    const result = await execute(
      {
        cloud,
        name: 'faulty',
        batchSize: 60,
        before: async (fold, n) => {
          if (n % 3 === 0) await fold()
          if (n % 3 !== 1) return
          failed++
          // It has done its work, and died before it could say so.
          await fold()
          throw new Error('the child ran out of time')
        }
      },
      { prefix }
    )
    expect(failed).toBeGreaterThan(2)
    expect(result).toMatchObject({ objects: 500, failed: 0 })
    expect(await report('faulty')).toBe(expected)
    // The same batches as before, by the same names: nothing was added.
    expect(await cloud.list(buckets.results, 'states/')).toHaveLength(before)
  })

  it('merges in a tree of several levels', async () => {
    const result = await execute({ cloud, name: 'deep', batchSize: 60, maxStates: 2 }, { prefix })
    expect(result).toMatchObject({ objects: 500 })
    expect(await report('deep')).toBe(expected)
    expect(await cloud.list(buckets.results, 'runs/deep/groups-')).toHaveLength(4)
  })

  it('of nothing makes an empty report', async () => {
    const result = await execute({ cloud, name: 'none', batchSize: 60 }, { prefix: 'none/' })
    expect(result).toMatchObject({ objects: 0, failed: 0 })
    expect(JSON.parse(await report('none')).tally.records).toBe(0)
  })
})
