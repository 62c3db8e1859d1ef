/**
 * `mediatrail summary`: who changed what and when, what was denied, and what AWS withheld.
 *
 * @module
 * @since 0.1.0
 */
import * as E from '../core/either.js'
import { fold } from './fold.js'
import { type Io, print } from './Io.js'
import { inputOf, tellPassedOver } from './input.js'
import { showTally } from './rejected.js'
import { type SummarySection, summaryRun } from './SummaryRun.js'
import { type WantedOptions, wantedOf } from './wanted.js'

/** @internal */
export interface SummaryOptions extends WantedOptions {
  readonly limit: number
  readonly workers?: number
}

const section = async (
  title: string,
  { count, lines }: SummarySection,
  { stdout }: Io
): Promise<void> => {
  const cut = lines.length < count ? `, the latest ${lines.length}` : ''
  await print(stdout, `${title} (${count}${cut})`)
  for (const line of lines.length === 0 ? ['none'] : lines.map(({ value }) => value))
    await print(stdout, `  ${line}`)
  await print(stdout)
}

/** @internal */
export const summary = async (
  paths: ReadonlyArray<string>,
  options: SummaryOptions,
  io: Io
): Promise<number> => {
  const input = await inputOf(paths)
  await tellPassedOver(input, io)
  const { limit, workers } = options
  const read = await fold(
    input,
    {
      aggregate: summaryRun({ limit }),
      request: { command: 'summary', limit },
      wanted: wantedOf(options),
      workers,
      printsRejected: false
    },
    io
  )
  if (E.isLeft(read)) {
    await print(io.stderr, read.left)
    return 1
  }
  const { result, tally, failures } = read.right
  await section('Changes', result.changes, io)
  await section('Denied', result.denied, io)
  await section('Withheld by AWS', result.withheld, io)
  await section('Could not be read', result.unread, io)
  for (const [what, count] of result.asides)
    await print(io.stdout, `Came along, and is no record: ${what} (${count})`)
  await print(io.stdout, showTally(tally))
  return failures.length > 0 ? 1 : 0
}
