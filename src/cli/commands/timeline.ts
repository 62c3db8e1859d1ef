/**
 * The options of `mediatrail timeline`.
 *
 * @module
 * @since 0.2.0
 */
import { Option } from 'commander'
import { severities } from '../../audit/Severity.js'
import { add, oneOf, positive } from '../choice.js'
import { type TimelineOptions, timeline, timelineFormats } from '../timeline.js'
import { durationOption } from '../times.js'
import {
  type Adding,
  configOption,
  formatOption,
  outputOption,
  trailCommand,
  workersOption
} from './trailCommand.js'

const spanOption = (flags: string, description: string): Option =>
  new Option(flags, description).argParser(durationOption).default(3_600_000, '1h')

/** @internal */
export const addTimeline = (adding: Adding): void => {
  trailCommand(adding, 'timeline', 'Shows who did what to which resource, call by call.')
    .option(
      '--around <event>',
      'only calls around the event with this id; the start of the id is enough'
    )
    .addOption(spanOption('--before <duration>', 'with --around, how long before the event'))
    .addOption(spanOption('--after <duration>', 'with --around, how long after the event'))
    .option('--reads', 'show read-only calls, too')
    .option('--limit <calls>', 'show at most this many calls, the latest', positive, 1000)
    .addOption(formatOption(timelineFormats).default('text'))
    .option(...outputOption)
    .option(
      '--ids',
      'show the start of each event id, as --around and explain --id take it; wide terminals and pipes always show it'
    )
    .option(
      '-r, --rules <module>',
      'also mark findings of the rules in this module; can be repeated',
      add
    )
    .option(
      '--marks <severity>',
      `mark findings of this severity or higher: ${severities.join(', ')}`,
      oneOf(severities),
      'medium'
    )
    .option('--no-recommended', 'do not mark findings of the recommended rules')
    .option(...configOption)
    .option(...workersOption)
    .action(async (paths: ReadonlyArray<string>, options: TimelineOptions) =>
      adding.ended(await timeline(paths, options, adding.io))
    )
}
