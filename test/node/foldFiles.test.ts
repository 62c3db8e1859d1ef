import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import type { FoldOptions } from 'mediatrail/node'
import { describe, expect, it } from 'vitest'
import { foldFilesBy } from '../../src/node/foldFiles.js'
import { text } from '../delivery/documents.js'
import { record } from '../event/record.js'
import { folderOf } from './folder.js'

const foldFiles = foldFilesBy(fileURLToPath(new URL('./worker.mjs', import.meta.url)))

type Counts = ReadonlyArray<readonly [string, number]>

const fold = (paths: string | ReadonlyArray<string>, module: string, options?: FoldOptions) =>
  foldFiles<Counts>(paths, new URL(`./folds/${module}.mjs`, import.meta.url), options)

const logFile = (...names: ReadonlyArray<'StopChannel' | 'StartChannel'>): string =>
  text({ Records: names.map((name) => record('medialive.amazonaws.com', name)) })

const folderOfMany = (): string =>
  folderOf(
    Object.fromEntries(
      Array.from({ length: 20 }, (_, n) => [
        `${n}.json.gz`,
        gzipSync(n % 2 === 0 ? logFile('StopChannel') : logFile('StartChannel', 'StopChannel'))
      ])
    )
  )

describe('foldFiles', () => {
  it('gives states that add up to the same, whatever the number of workers', async () => {
    const folder = folderOfMany()
    for (const workers of [1, 2]) {
      const folded = await fold(folder, 'counting', { workers })
      if (folded._tag === 'Left') throw new Error(folded.left._tag)
      const { states, tally, rejected } = folded.right
      const sum = (name: string): number =>
        states.flat().reduce((total, [each, count]) => (each === name ? total + count : total), 0)
      expect(states.length).toBeGreaterThanOrEqual(workers)
      expect([sum('StopChannel'), sum('StartChannel')]).toEqual([20, 10])
      expect(tally).toMatchObject({ records: 30, media: 30 })
      expect(rejected).toEqual([])
    }
  })

  it('tells what could not be read, with its place', async () => {
    const folder = folderOf({ 'a.json': 'Dear customer', 'b.json': logFile('StopChannel') })
    const folded = await fold([folder, join(folder, 'none.json')], 'counting', { workers: 1 })
    if (folded._tag === 'Left') throw new Error(folded.left._tag)
    const { tally, rejected } = folded.right
    expect(rejected.map(({ place, reason }) => [place.source, reason])).toEqual([
      [join(folder, 'none.json'), 'Unreadable'],
      [join(folder, 'a.json'), 'NotJson']
    ])
    expect(tally).toMatchObject({ records: 3, media: 1, rejected: 2 })
  })

  it.each([
    ['missing', 'NotLoaded', 'Error'],
    ['broken', 'NotLoaded', 'TypeError'],
    ['none', 'NotAFold', ''],
    ['throwing', 'Threw', 'RangeError'],
    ['uncloneable', 'Threw', 'DataCloneError']
  ])('says what is wrong with the module %s', async (module, _tag, error) => {
    const folder = folderOf({ 'a.json': logFile('StopChannel') })
    const folded = await fold(folder, module, { workers: 1 })
    expect(folded).toEqual({ _tag: 'Left', left: { _tag, error } })
  })

  it('stops at an abort', async () => {
    const abort = new AbortController()
    const folding = fold(folderOfMany(), 'counting', { workers: 1, signal: abort.signal })
    abort.abort()
    expect(await folding).toEqual({ _tag: 'Left', left: { _tag: 'Aborted', error: '' } })
  })
})
