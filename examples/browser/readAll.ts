/** From files to all that the page shows. */
import { showIssue } from 'mediatrail'
import { type Account, account, dedupe } from 'mediatrail/delivery'
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
  readonly account: Account
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

/** Reads one file after the other; `progress` is told how many are done, and how many events there are. */
export const readAll = async (
  files: ReadonlyArray<File>,
  signal: AbortSignal,
  progress: (done: number, events: number) => void
): Promise<Reading> => {
  const isDuplicate = dedupe()
  const rows: Array<Row> = []
  const refused: Array<Refused> = []
  const along = new Map<string, number>()
  let total = account.empty
  for (const [done, file] of files.entries()) {
    progress(done, total.media)
    const options = { source: file.name, signal, gunzip, isDuplicate }
    for await (const item of readEvents(bytesOf(file), options))
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
      else if (item._tag === 'Done') total = account.concat(total, item.account)
    if (signal.aborted) break
  }
  rows.sort((a, b) => (a.time < b.time ? 1 : a.time > b.time ? -1 : 0))
  return { files: files.length, account: total, rows, refused, along }
}
