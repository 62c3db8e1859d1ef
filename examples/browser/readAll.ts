/** Reads files into all that the page shows. */
import { showIssue } from 'mediatrail'
import { dedupe, type Tally, tallyMonoid } from 'mediatrail/delivery'
import { type Rejected, type RejectedReason, readEvents } from 'mediatrail/stream'
import { bytesOf, gunzip } from './inflate.js'
import { printable } from './printable.js'
import { type Row, rowOf } from './Row.js'

/** Events after these are counted, but not shown. */
export const maxRows = 50_000

const maxRefusals = 100

export interface Refused {
  readonly reason: RejectedReason
  readonly where: string
  readonly why: string
}

export interface Reading {
  readonly files: number
  readonly tally: Tally
  /** In order of time, the latest first. */
  readonly rows: ReadonlyArray<Row>
  readonly refused: ReadonlyArray<Refused>
  /** How many items were neither records nor errors, by kind. */
  readonly along: ReadonlyMap<string, number>
}

const whyOf = ({ reason, issues: [issue] }: Rejected): string =>
  reason === 'Damaged'
    ? `${showIssue(issue)}. A browser inflates only the first of several gzip members in a file; npx mediatrail inflates all.`
    : showIssue(issue)

const refusedOf = (rejected: Rejected): Refused => {
  const { source, index, byteOffset } = rejected.place
  return {
    reason: rejected.reason,
    where: printable(`${source}, record ${index} at byte ${byteOffset}`),
    why: printable(whyOf(rejected))
  }
}

/** Receives the file that is being read, and the number of bytes read so far, of all files. */
type Progress = (file: File, bytes: number) => void

/** The longest time for which the page may be blocked, in milliseconds. */
const longestTurn = 50

/** Lets the page paint and respond, if it was blocked for that long. */
const turns = (): (() => Promise<void>) => {
  let since = performance.now()
  return async () => {
    if (performance.now() - since < longestTurn) return
    await new Promise((resolve) => setTimeout(resolve))
    since = performance.now()
  }
}

/** Reads one file after the other. */
export const readAll = async (
  files: ReadonlyArray<File>,
  signal: AbortSignal,
  progress: Progress
): Promise<Reading> => {
  const seen = dedupe()
  const rows: Array<Row> = []
  const refused: Array<Refused> = []
  const along = new Map<string, number>()
  let total = tallyMonoid.empty
  const giveWay = turns()
  let bytes = 0
  const watched = async function* (file: File): AsyncGenerator<Uint8Array, void, undefined> {
    progress(file, bytes)
    for await (const chunk of bytesOf(file)) {
      bytes += chunk.length
      progress(file, bytes)
      yield chunk
    }
  }
  for (const file of files) {
    const options = { source: file.name, signal, gunzip, dedupe: seen }
    for await (const item of readEvents(watched(file), options)) {
      await giveWay()
      if (item._tag === 'Events')
        for (const event of item.events) {
          if (rows.length < maxRows) rows.push(rowOf(event))
        }
      else if (item._tag === 'Rejected') {
        if (refused.length < maxRefusals) refused.push(refusedOf(item))
      } else if (item._tag === 'Asides')
        for (const kind of [
          ...item.asides.map(({ _tag }) => _tag),
          ...item.objects.map(({ kind }) => `${kind} object`)
        ])
          along.set(kind, (along.get(kind) ?? 0) + 1)
      else if (item._tag === 'Done') total = tallyMonoid.concat(total, item.tally)
    }
    if (signal.aborted) break
  }
  rows.sort((a, b) => (a.time < b.time ? 1 : a.time > b.time ? -1 : 0))
  return { files: files.length, tally: total, rows, refused, along }
}
