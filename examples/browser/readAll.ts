/** From files to all that the page shows. */
import { showIssue } from 'mediatrail'
import { dedupe, type Tally, tallyMonoid } from 'mediatrail/delivery'
import { type Rejected, type RejectedReason, readEvents } from 'mediatrail/stream'
import { bytesOf, gunzip } from './inflate.js'
import { printable } from './printable.js'
import { type Row, rowOf } from './Row.js'

/** A page is no archive: what comes behind so many events is counted, and not kept. */
export const mostRows = 50_000

const mostRefusals = 100

export interface Refused {
  readonly reason: RejectedReason
  readonly where: string
  readonly why: string
}

export interface Reading {
  readonly files: number
  readonly tally: Tally
  /** The latest first. */
  readonly rows: ReadonlyArray<Row>
  readonly refused: ReadonlyArray<Refused>
  /** How many came of what is neither record nor fault, by its kind. */
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

/** Told which file is being read, and how many bytes of all of them have been. */
type Progress = (file: File, bytes: number) => void

/** How long the page may have to wait until it can paint and answer, in milliseconds. */
const longestTurn = 50

/** Gives way to whatever waits, if it is time. */
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
          if (rows.length < mostRows) rows.push(rowOf(event))
        }
      else if (item._tag === 'Rejected') {
        if (refused.length < mostRefusals) refused.push(refusedOf(item))
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
