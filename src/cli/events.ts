/**
 * `mediatrail events`: decoded events as JSON lines.
 *
 * @module
 * @since 0.1.0
 */
import { jsonText } from '../core/jsonText.js'
import { type MediaEvent, scrub } from '../event/MediaEvent.js'
import { isUnread } from '../node/foldBatch.js'
import { printableJson } from '../report/printable.js'
import { chosenOf } from './chosen.js'
import { type FilterOptions, filterOf } from './eventFilter.js'
import { type Io, print } from './Io.js'
import { inputOf, readInput, tellPassedOver } from './input.js'
import { failuresOf } from './Reading.js'
import { showRejected, showTally } from './rejected.js'
import type { WantedOptions } from './wanted.js'

/** @internal */
export interface EventsOptions extends WantedOptions, FilterOptions {
  readonly secrets?: boolean
}

/**
 * @internal Events go to standard output; what could not be read, and the tally, to standard error. It ends when nobody reads
 * any more, which is no failure.
 */
export const events = async (
  paths: ReadonlyArray<string>,
  options: EventsOptions,
  own: Io
): Promise<number> => {
  const input = await inputOf(paths)
  await tellPassedOver(input, own)
  const { wanted, filter, io } = await chosenOf(options, input, own)
  const isMeant = filterOf(filter) ?? (() => true)
  const unread = new Set<string>()
  const printAll = async (all: ReadonlyArray<MediaEvent>): Promise<boolean> => {
    for (const event of all) {
      const shown = options.secrets === true ? event : scrub(event)
      if (!(await print(io.stdout, printableJson(jsonText(shown))))) return false
    }
    return true
  }
  await readInput(
    input,
    wanted,
    {
      take: (item) => {
        if (item._tag === 'Events') return printAll(item.events.filter(isMeant))
        if (item._tag === 'Rejected') return print(io.stderr, showRejected(item)).then(() => true)
        if (item._tag === 'Done') return print(io.stderr, showTally(item.tally))
        return undefined
      },
      onFile: (file, tally) => {
        if (isUnread(tally)) unread.add(file)
      }
    },
    io
  )
  return failuresOf(input, unread, io).length > 0 ? 1 : 0
}
