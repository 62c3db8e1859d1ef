/**
 * The input of a command: paths, or standard input.
 *
 * @module
 * @since 0.1.0
 */
import { setImmediate } from 'node:timers/promises'
import { gunzipSync } from 'node:zlib'
import { dedupe } from '../delivery/dedupe.js'
import type { Tally } from '../delivery/Tally.js'
import { type Found, filesOf } from '../node/filesOf.js'
import { gunzip } from '../node/gunzip.js'
import { readFound } from '../node/readFiles.js'
import type { ReadItem } from '../stream/ReadItem.js'
import type { Wanted } from '../stream/ReadOptions.js'
import { readEvents } from '../stream/readEvents.js'
import { type Io, print } from './Io.js'
import { barOn, noticeOn } from './progressBar.js'
import { showPassedOver } from './rejected.js'
import { standardInput } from './standardInput.js'

/** @internal The input; standard input if there is no path, or for `-`. */
export type Input =
  | { readonly _tag: 'Stdin' }
  | { readonly _tag: 'Files'; readonly found: ReadonlyArray<Found> }

/** @internal Searching many folders takes a while, which is shown on a terminal. */
export const inputOf = async (paths: ReadonlyArray<string>, io: Io): Promise<Input> => {
  if (paths.length === 0 || (paths.length === 1 && paths[0] === '-')) return { _tag: 'Stdin' }
  const done = noticeOn(io, 'Looking for log files …')
  try {
    return { _tag: 'Files', found: await filesOf(paths) }
  } finally {
    done()
  }
}

/** @internal Reports the files in folders that are not read: once for each reason. */
export const tellPassedOver = async (input: Input, io: Io): Promise<void> => {
  for (const { passedOver } of input._tag === 'Files' ? input.found : [])
    for (const item of passedOver) await print(io.stderr, showPassedOver(item))
}

/** How many items are processed before signals and timers are handled: small files are read without a pause. */
const atATime = 1000

/** @internal Receives items one after the other. If it returns a promise, that is awaited; false ends the reading. */
export interface Taker {
  readonly take: (item: ReadItem) => Promise<boolean> | undefined
  /** Called with the tally of each file, or of standard input. */
  readonly onFile?: (file: string, tally: Tally) => void
}

/** @internal The number of files. */
export const filesIn = (found: ReadonlyArray<Found>): number =>
  found.reduce((sum, { files }) => sum + files.length, 0)

/** @internal Duplicates are recognised by their `eventID` and counted. */
export const readInput = async (
  input: Input,
  wanted: Wanted,
  { take, onFile = () => undefined }: Taker,
  io: Io
): Promise<void> => {
  const options = {
    ...wanted,
    dedupe: dedupe(),
    ...(io.signal === undefined ? {} : { signal: io.signal })
  }
  const bar = input._tag === 'Files' ? barOn(io, filesIn(input.found)) : undefined
  const reading = bar === undefined ? options : { ...options, onProgress: bar.show }
  const items =
    input._tag === 'Files'
      ? readFound(() => Promise.resolve(input.found), reading, onFile)
      : readEvents(io.stdin, { ...options, source: standardInput, gunzip, gunzipSync })
  let count = 0
  try {
    for await (const item of items) {
      if (item._tag === 'Done' && input._tag === 'Stdin') onFile(standardInput, item.tally)
      const taken = take(item)
      if (taken !== undefined && !(await taken)) break
      if (++count % atATime === 0) await setImmediate()
    }
  } finally {
    bar?.stop()
  }
}
