import { execFileSync } from 'node:child_process'
import { readdirSync, readlinkSync } from 'node:fs'
import { basename, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { showIssue } from 'mediatrail'
import { dedupe } from 'mediatrail/delivery'
import { type FilesOptions, type Progress, readFiles } from 'mediatrail/node'
import { describe, expect, it } from 'vitest'
import { text } from '../delivery/documents.js'
import { record } from '../event/record.js'
import { outcomeOf } from '../stream/items.js'
import { folderOf } from './folder.js'

const logFile = (...ids: ReadonlyArray<string>): string =>
  text({ Records: ids.map((eventID) => record('ivs.amazonaws.com', 'StopStream', { eventID })) })

const large = (id: string): string =>
  text({
    Records: [
      ...Array.from({ length: 2000 }, () => ({
        eventSource: 's3.amazonaws.com',
        x: 'x'.repeat(900)
      })),
      record('ivs.amazonaws.com', 'StopStream', { eventID: id })
    ]
  })

/** The files below a folder that this process holds open. */
const openIn = (folder: string): ReadonlyArray<string> =>
  readdirSync('/proc/self/fd').flatMap((fd) => {
    try {
      const path = readlinkSync(`/proc/self/fd/${fd}`)
      return path.startsWith(folder) ? [path] : []
    } catch {
      return []
    }
  })

/** On a busy machine a file is closed later than on one that has nothing else to do. */
const expectClosed = (folder: string): Promise<void> =>
  expect.poll(() => openIn(folder), { timeout: 60_000 }).toEqual([])

const read = (paths: string | ReadonlyArray<string>, options?: FilesOptions) =>
  outcomeOf(readFiles(paths, options))

describe('readFiles', () => {
  it('reads folders at any depth by name, files and globs, each file once', async () => {
    const folder = folderOf({
      'b/2.json.gz': gzipSync(logFile('b2')),
      'b/1.json': logFile('b1'),
      'a.jsonl': logFile('a'),
      'notes.txt': 'not a log file',
      'named.log': logFile('named'),
      '.hidden.json': logFile('hidden')
    })
    const paths = [folder, join(folder, 'named.log'), join(folder, 'b/*.gz')]
    const { ids, tally } = await read(paths)
    expect(ids).toEqual(['a', 'b1', 'b2', 'named'])
    expect(tally).toMatchObject({ records: 4, media: 4 })
  })

  it('keeps the order of the files, however many are loaded ahead, small or large', async () => {
    const folder = folderOf({
      '1.json': logFile('1'),
      '2.json': large('2'),
      '3.json.gz': gzipSync(logFile('3')),
      '4.json.gz': gzipSync(large('4')),
      '5.json': logFile('5')
    })
    for (const concurrency of [1, 2, 16])
      expect((await read(folder, { concurrency })).ids).toEqual(['1', '2', '3', '4', '5'])
  })

  it('reports what could not be read, by its file, and reads the others', async () => {
    const folder = folderOf({
      'a-corrupt.json.gz': Buffer.concat([
        gzipSync(logFile('x')).subarray(0, 30),
        Buffer.alloc(99)
      ]),
      'b-truncated.json.gz': gzipSync(logFile('b')).subarray(0, -4),
      'c-letter.json': 'Dear customer',
      'd-empty.json': '',
      'e-bomb.json.gz': gzipSync(Buffer.alloc(9_000_000, 0x20)),
      'f-good.json': logFile('f')
    })
    const paths = [folder, join(folder, 'none.json'), join(folder, 'none-*.json')]
    const { ids, rejected, tally } = await read(paths, { maxInflatedBytes: 1_000_000 })
    expect(rejected.map(({ place, reason }) => [basename(place.source), reason])).toEqual([
      ['none.json', 'Unreadable'],
      ['none-*.json', 'Empty'],
      ['a-corrupt.json.gz', 'Damaged'],
      ['b-truncated.json.gz', 'BrokenOff'],
      ['c-letter.json', 'NotJson'],
      ['d-empty.json', 'Empty'],
      ['e-bomb.json.gz', 'TooLarge']
    ])
    expect(ids).toEqual(['b', 'f'])
    expect(tally).toMatchObject({ records: 9, media: 2, rejected: 7 })
  })

  it('says what a folder without log files should contain', async () => {
    const folder = folderOf({ 'picture.png': 'x' })
    const { rejected } = await read(folder)
    expect(rejected.map(({ issues }) => showIssue(issues[0]))).toEqual([
      'the value: expected files that end in .json, .jsonl, .ndjson, .gz, found nothing (it contains no file that ends in .json, .jsonl, .ndjson, .gz; other files must be named one by one)'
    ])
  })

  it('counts entries of a folder or a glob that are not read', async () => {
    const folder = folderOf({ 'a.json': logFile('a'), 'b.txt': '', c: '', '.d.json': '' })
    execFileSync('mkfifo', [join(folder, 'e.json')])
    const passedOver = async (path: string) => {
      const all: Array<readonly [string, number, string]> = []
      for await (const item of readFiles(path))
        if (item._tag === 'PassedOver') {
          expect(item.place.source).toBe(path)
          all.push([item.why, item.count, item.example])
        }
      return all
    }
    expect(await passedOver(folder)).toEqual([
      ['OtherName', 2, 'b.txt'],
      ['Hidden', 1, '.d.json'],
      ['Special', 1, 'e.json']
    ])
    expect(await passedOver(join(folder, '*.json'))).toEqual([['Special', 1, 'e.json']])
  })

  it('finds a duplicate in another file', async () => {
    const folder = folderOf({ '1.json': logFile('a', 'b'), '2.json': logFile('b', 'c') })
    const { ids, tally } = await read(folder, { dedupe: dedupe() })
    expect(ids).toEqual(['a', 'b', 'c'])
    expect(tally).toMatchObject({ records: 4, media: 3, duplicates: 1 })
  })

  it('reports progress, up to the last byte', async () => {
    const folder = folderOf({ '1.json': logFile('a'), '2.json': large('b') })
    const told: Array<Progress> = []
    await read(folder, { onProgress: (progress) => told.push(progress) })
    expect(told.length).toBeGreaterThan(3)
    for (const [index, { bytesRead }] of told.entries())
      expect(bytesRead).toBeGreaterThanOrEqual(told[index - 1]?.bytesRead ?? 0)
    const last = told.at(-1)
    expect(last).toMatchObject({ files: 2, filesRead: 2, bytesRead: last?.bytes })
    expect(last?.tally.media).toBe(2)
  })

  it.each([
    ['plain', '1.json', large('a')],
    ['gzipped', '1.json.gz', gzipSync(large('a').repeat(40), { level: 0 })]
  ])('closes a %s file when the loop is left', async (_, name, content) => {
    const folder = folderOf({ [name]: content, '2.json': large('b') })
    for await (const item of readFiles(folder, { everything: true }))
      if (item._tag !== 'Done') {
        expect(openIn(folder)).not.toEqual([])
        break
      }
    await expectClosed(folder)
  })

  it('closes every file on abort, and reads no other', async () => {
    const folder = folderOf({ '1.json': large('a'), '2.json': logFile('b') })
    const abort = new AbortController()
    const rejections: Array<string> = []
    for await (const item of readFiles(folder, { everything: true, signal: abort.signal })) {
      abort.abort()
      if (item._tag === 'Rejected') rejections.push(item.reason)
      if (item._tag === 'Events') expect(item.place.source).toBe(join(folder, '1.json'))
    }
    await expectClosed(folder)
    expect(rejections.at(-1)).toBe('Aborted')
  })
})
