/** The log files of the sample trail: which records each holds, its path, and its bytes. */
import { gzipSync, strToU8 } from 'fflate'
import { suffix } from './random.js'
import { recordOf } from './record.js'
import type { Chapter } from './story/Chapter.js'
import { story } from './story.js'

const pathOf = ({ account, region, day, delivered }: Chapter): string => {
  const folder = `AWSLogs/${account}/CloudTrail/${region}/${day.replaceAll('-', '/')}`
  const time = `${day}T${delivered}Z`.replaceAll(/[-:]/g, '')
  return `${folder}/${account}_CloudTrail_${region}_${time}_${suffix(`${region} ${time}`)}.json.gz`
}

/** Path to the records of the file, in the order of the paths. */
export const files = (): ReadonlyMap<string, ReadonlyArray<unknown>> =>
  new Map(
    story
      .map((chapter): readonly [string, ReadonlyArray<unknown>] => [
        pathOf(chapter),
        [...chapter.calls.map((made) => recordOf(made, chapter)), ...(chapter.strays ?? [])]
      ])
      .sort(([a], [b]) => (a < b ? -1 : 1))
  )

/** One record a line, so that `zgrep` shows whole records. */
export const textOf = (records: ReadonlyArray<unknown>): string =>
  `{"Records":[\n${records.map((record) => JSON.stringify(record)).join(',\n')}\n]}\n`

/** Path to the bytes of the file: the same on every machine, whatever zlib it has. */
export const trail = (): ReadonlyMap<string, Uint8Array> =>
  new Map(
    [...files()].map(([path, records]) => [
      path,
      gzipSync(strToU8(textOf(records)), { level: 9, mtime: 0 })
    ])
  )
