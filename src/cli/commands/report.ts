/**
 * The options of `mediatrail report`.
 *
 * @module
 * @since 0.2.0
 */
import { Argument } from 'commander'
import { type ReportOptions, report, reportFormats } from '../report.js'
import {
  type Adding,
  formatOption,
  outputOption,
  trailCommand,
  workersOption
} from './trailCommand.js'

const reportArgument = new Argument(
  '[report]',
  'the name of a report, listed below; leave it out with --module'
)

/** @internal */
export const addReport = (adding: Adding): void => {
  trailCommand(
    adding,
    'report',
    'Writes one report or all of them, as tables or as a page with charts.',
    reportArgument
  )
    .addOption(
      formatOption(reportFormats, 'text on a terminal, html for --output page.html, else markdown')
    )
    .option('-t, --table <title>', 'only this table of the report, by its title or key')
    .option(...outputOption)
    .option(...workersOption)
    .option('--unscrubbed', 'show values as they were recorded, even those that look like secrets')
    .option('--module <file>', 'your own report: an ES module that exports `report`')
    .action(
      async (name: string | undefined, paths: ReadonlyArray<string>, options: ReportOptions) =>
        adding.ended(await report(name === undefined ? [] : [name, ...paths], options, adding.io))
    )
}
