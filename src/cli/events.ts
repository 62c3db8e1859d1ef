/**
 * `mediatrail events`: decoded events as JSON lines.
 *
 * @module
 * @since 0.1.0
 */
import { jsonText } from '../core/jsonText.js'
import { scrub } from '../event/MediaEvent.js'
import { printableJson } from '../report/printable.js'
import { type Io, print } from './Io.js'
import { readInput } from './input.js'
import { isHopeless, showRejected, showTally } from './rejected.js'
import { type WantedOptions, wantedOf } from './wanted.js'

/** @internal */
export interface EventsOptions extends WantedOptions {
  readonly secrets?: boolean
}

/** @internal Events go to standard output; what could not be read, and the tally, to standard error. */
export const events = async (
  paths: ReadonlyArray<string>,
  options: EventsOptions,
  io: Io
): Promise<number> => {
  let code = 1
  for await (const item of readInput(paths, wantedOf(options), io))
    if (item._tag === 'Events')
      for (const event of item.events)
        await print(
          io.stdout,
          printableJson(jsonText(options.secrets === true ? event : scrub(event)))
        )
    else if (item._tag === 'Rejected') await print(io.stderr, showRejected(item))
    else if (item._tag === 'Done') {
      await print(io.stderr, showTally(item.tally))
      code = isHopeless(item.tally) ? 1 : 0
    }
  return code
}
