/**
 * `mediatrail summary`: who changed what and when, what was denied, and what AWS withheld.
 *
 * @module
 * @since 0.1.0
 */
import * as E from '../core/either.js'
import { chosenOf } from './chosen.js'
import type { FilterOptions } from './eventFilter.js'
import { fold } from './fold.js'
import { type Io, print } from './Io.js'
import { inputOf, tellPassedOver } from './input.js'
import { whyNothing } from './meant.js'
import { showTally } from './rejected.js'
import { type SummarySection, summaryRun } from './SummaryRun.js'
import type { WantedOptions } from './wanted.js'

/** @internal */
export interface SummaryOptions extends WantedOptions, FilterOptions {
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
  own: Io
): Promise<number> => {
  const input = await inputOf(paths, own)
  await tellPassedOver(input, own)
  const { limit, workers } = options
  const { wanted, filter, io } = await chosenOf(options, input, own)
  const read = await fold(
    input,
    {
      aggregate: summaryRun({ limit }),
      request: { command: 'summary', limit, filter },
      wanted,
      workers,
      printsRejected: false
    },
    io
  )
  if (E.isLeft(read)) {
    await print(io.stderr, read.left)
    return 1
  }
  const { result, coverage, tally, failures } = read.right
  const nothing = whyNothing(coverage, filter)
  if (nothing !== undefined) await print(io.stderr, nothing)
  await section('Changes', result.changes, io)
  await section('Denied', result.denied, io)
  await section('Withheld by AWS', result.withheld, io)
  await section('Could not be read', result.unread, io)
  for (const [what, count] of result.asides)
    await print(io.stdout, `Not records: ${what} (${count})`)
  await print(io.stdout, showTally(tally))
  return failures.length > 0 ? 1 : 0
}
