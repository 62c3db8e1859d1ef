import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { MediaEvent } from 'mediatrail'
import {
  type Aggregate,
  count,
  countDistinct,
  finish,
  groupBy,
  overPlaced,
  overRejected,
  type Placed,
  run,
  struct
} from 'mediatrail/aggregate'
import type { FoldOptions } from 'mediatrail/node'
import type { ReadItem, Rejected } from 'mediatrail/stream'
import { describe, expect, it } from 'vitest'
import { foldFilesBy } from '../../src/node/foldFiles.js'
import { bundled } from '../bundles.js'
import { text } from '../delivery/documents.js'
import { record } from '../event/record.js'
import { folderOf } from './folder.js'

const { foldFiles, foldItems } = foldFilesBy(bundled('worker'))

const at = (module: string): URL => new URL(`./folds/${module}.mjs`, import.meta.url)

const counting: Aggregate<MediaEvent, ReadonlyMap<string, number>> = groupBy(
  'operation',
  ({ eventName }) => eventName as string,
  count
)

const places = struct({
  files: overPlaced(countDistinct('file', ({ place }: Placed<MediaEvent>) => place?.source)),
  rejected: overRejected(groupBy('reason', ({ reason }: Rejected) => reason as string, count))
} satisfies { readonly [name: string]: Aggregate<ReadItem, unknown> })

const fold = (
  paths: string | ReadonlyArray<string>,
  module: string,
  of: Aggregate<MediaEvent, unknown> = counting,
  options: FoldOptions = { workers: 1 }
) => foldFiles(paths, at(module), of, options)

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
  it.each([
    ['counting', 1],
    ['counting', 2],
    ['later', 2]
  ])('returns one state of all files by the module %s in %i workers', async (module, workers) => {
    const folded = await foldFiles(folderOfMany(), at(module), counting, { workers })
    if (folded._tag === 'Left') throw new Error(folded.left.message)
    const { state, tally, rejected } = folded.right
    expect([...finish(state)]).toEqual([
      ['StartChannel', 10],
      ['StopChannel', 20]
    ])
    expect(tally).toMatchObject({ records: 30, media: 30 })
    expect(rejected).toEqual([])
  })

  it('returns the empty state if there are no files', async () => {
    const folded = await foldFiles([], at('counting'), counting)
    if (folded._tag === 'Left') throw new Error(folded.left.message)
    expect(finish(folded.right.state)).toEqual(run(counting, []))
  })

  it('reports what could not be read, with its place', async () => {
    const folder = folderOf({ 'a.json': 'Dear customer', 'b.json': logFile('StopChannel') })
    const folded = await fold([folder, join(folder, 'none.json')], 'counting')
    if (folded._tag === 'Left') throw new Error(folded.left.message)
    const { tally, rejected } = folded.right
    expect(rejected.map(({ place, reason }) => [place.source, reason])).toEqual([
      [join(folder, 'none.json'), 'Unreadable'],
      [join(folder, 'a.json'), 'NotJson']
    ])
    expect(tally).toMatchObject({ records: 3, media: 1, rejected: 2 })
    expect(folded.right.unread).toEqual([join(folder, 'none.json'), join(folder, 'a.json')])
  })

  it.each([
    ['missing', 'NotLoaded', 'Error'],
    ['broken', 'NotLoaded', 'TypeError'],
    ['unsettled', 'NotLoaded', ''],
    ['none', 'NotAnAggregate', ''],
    ['places', 'OtherAggregate', '']
  ])('reports what is wrong with the module %s', async (module, _tag, error) => {
    const folder = folderOf({ 'a.json': logFile('StopChannel') })
    expect(await fold(folder, module)).toMatchObject({ _tag: 'Left', left: { _tag, error } })
  })

  it.each([
    ['throwing', 'RangeError'],
    ['ending', '']
  ])('reports that the aggregate of the module %s failed', async (module, error) => {
    const folder = folderOf({ 'a.json': logFile('StopChannel') })
    const failing = countDistinct(module, ({ eventID }: MediaEvent) => eventID)
    expect(await fold(folder, module, failing)).toMatchObject({
      _tag: 'Left',
      left: { _tag: 'Threw', error }
    })
  })

  it.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])(
    'rejects %d workers',
    async (workers) => {
      expect(await fold(folderOfMany(), 'counting', counting, { workers })).toEqual({
        _tag: 'Left',
        left: {
          _tag: 'InvalidOption',
          error: '',
          message: `workers: expected an integer above 0, found ${workers}`
        }
      })
    }
  )

  it('stops on abort', async () => {
    const abort = new AbortController()
    const options = { workers: 1, signal: abort.signal }
    const folding = fold(folderOfMany(), 'counting', counting, options)
    abort.abort()
    expect(await folding).toMatchObject({ _tag: 'Left', left: { _tag: 'Aborted', error: '' } })
  })
})

describe('foldItems', () => {
  it('also folds places and rejections', async () => {
    const folder = folderOf({
      'a.json': 'Dear customer',
      'b.json': logFile('StopChannel', 'StopChannel'),
      'c.json': logFile('StopChannel')
    })
    const folded = await foldItems(folder, at('places'), places, { workers: 2 })
    if (folded._tag === 'Left') throw new Error(folded.left.message)
    expect(finish(folded.right.state)).toEqual({ files: 2, rejected: new Map([['NotJson', 1]]) })
  })
})
