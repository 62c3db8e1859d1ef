/**
 * The filter options, which every command has.
 *
 * @module
 * @since 0.1.0
 */
import type { Command } from 'commander'
import { add, oneOf } from './choice.js'
import { outcomes } from './eventFilter.js'
import type { ResourceOption } from './resourceFilter.js'
import { timeOption } from './times.js'
import { addOperation, addService } from './wanted.js'

const addResource = (
  text: string,
  before: ReadonlyArray<ResourceOption> = []
): ReadonlyArray<ResourceOption> => [...before, { text }]

/** @internal */
export const filterHelp = `
Choosing events (names may be repeated, and * stands for any characters):
  A resource is found by its id, its name or its ARN, with all that is nested
  in it.
  A principal is found by a person's name however it is recorded, or by a
  role, an ARN or the id of an access key.
  A time is 6h or 2d (ago), 2026-06-12, "2026-06-12 18:00", "2026-06-12 18:00
  +02:00" or "2026-06-12 18:00 Europe/Berlin"; without a zone it is UTC.`

/** @internal */
export const filtered = (command: Command, now: () => number): Command =>
  command
    .option('-s, --service <name>', 'only calls of this service', addService)
    .option(
      '-o, --operation <name>',
      'only this operation: StopChannel, medialive:StopChannel',
      addOperation
    )
    .option('--resource <resource>', 'only calls that act on this resource', addResource)
    .option('--principal <name>', 'only calls by this principal', add)
    .option('--account <id>', 'only calls in this account, or by its principals', add)
    .option('--region <region>', 'only calls in this region', add)
    .option(
      '--outcome <outcome>',
      `only calls with this outcome: ${outcomes.join(', ')}`,
      oneOf(outcomes)
    )
    .option('--since <time>', 'only calls at this time or later', timeOption(now))
    .option('--until <time>', 'only calls before this time', timeOption(now))
