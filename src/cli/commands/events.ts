/**
 * The options of `mediatrail events`.
 *
 * @module
 * @since 0.2.0
 */
import type { Command } from 'commander'
import { type EventsOptions, events, eventsFormats } from '../events.js'
import { type Adding, formatOption, ocsfOption, trailCommand } from './trailCommand.js'

/** Why these options cannot be combined. */
const conflictOf = ({ format, output, secrets }: EventsOptions): string | undefined => {
  if (format !== 'parquet' && output !== undefined)
    return '--output is for --format parquet: JSON lines go to standard output'
  if (format === 'parquet' && output === undefined) return '--format parquet needs --output <file>'
  if (secrets !== true) return undefined
  if (format === 'parquet') return 'Parquet files never hold secrets: use --format jsonl'
  if (format === 'ocsf') return 'OCSF events never hold secrets: use --format jsonl'
  return undefined
}

/** @internal */
export const addEvents = (adding: Adding): void => {
  trailCommand(adding, 'events', 'Writes the decoded events, with secrets redacted.')
    .addOption(formatOption(eventsFormats).default('jsonl'))
    .option(...ocsfOption)
    .option('--output <file>', 'with --format parquet, the file to write')
    .option('--secrets', 'with --format jsonl, keep secrets as recorded')
    .action(async (paths: ReadonlyArray<string>, options: EventsOptions, command: Command) => {
      const conflict = conflictOf(options)
      if (conflict !== undefined) command.error(`error: ${conflict}`)
      adding.ended(await events(paths, options, adding.io))
    })
}
