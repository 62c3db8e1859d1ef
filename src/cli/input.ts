/**
 * Where the records of a command come from: paths, or standard input.
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

/** @internal Where records come from; standard input without a path, or for `-`. */
export type Input =
  | { readonly _tag: 'Stdin' }
  | { readonly _tag: 'Files'; readonly found: ReadonlyArray<Found> }

/** @internal To walk through many folders takes a while, in which a terminal says so. */
export const inputOf = async (paths: ReadonlyArray<string>, io: Io): Promise<Input> => {
  if (paths.length === 0 || (paths.length === 1 && paths[0] === '-')) return { _tag: 'Stdin' }
  const done = noticeOn(io, 'Looking for log files …')
  try {
    return { _tag: 'Files', found: await filesOf(paths) }
  } finally {
    done()
  }
}

/** @internal What a folder holds and is not read: once for each reason. */
export const tellPassedOver = async (input: Input, io: Io): Promise<void> => {
  for (const { passedOver } of input._tag === 'Files' ? input.found : [])
    for (const item of passedOver) await print(io.stderr, showPassedOver(item))
}

/** So many items go by before signals and timers have their turn: small files are read without a pause. */
const atATime = 1000

/** @internal Takes what is read, one after the other; a promise is waited for, and one of false ends the reading. */
export interface Taker {
  readonly take: (item: ReadItem) => Promise<boolean> | undefined
  /** Called with the tally of each file, and of standard input. */
  readonly onFile?: (file: string, tally: Tally) => void
}

/** @internal How many there are. */
export const filesIn = (found: ReadonlyArray<Found>): number =>
  found.reduce((sum, { files }) => sum + files.length, 0)

/** @internal Duplicates are recognized by their `eventID` and counted. */
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
