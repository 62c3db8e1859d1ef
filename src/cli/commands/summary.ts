/**
 * The options of `mediatrail summary`.
 *
 * @module
 * @since 0.2.0
 */
import { positive } from '../choice.js'
import { type SummaryOptions, summary } from '../summary.js'
import { type Adding, trailCommand, workersOption } from './trailCommand.js'

/** @internal */
export const addSummary = (adding: Adding): void => {
  trailCommand(adding, 'summary', 'Shows what changed, what was denied, and what AWS withheld.')
    .option(
      '--limit <lines>',
      'show at most this many lines in each section, the latest',
      positive,
      100
    )
    .option(...workersOption)
    .action(async (paths: ReadonlyArray<string>, options: SummaryOptions) =>
      adding.ended(await summary(paths, options, adding.io))
    )
}
