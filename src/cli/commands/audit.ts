/**
 * The options of `mediatrail audit`.
 *
 * @module
 * @since 0.2.0
 */
import { severities } from '../../audit/Severity.js'
import { type AuditCommandOptions, examples } from '../AuditOptions.js'
import { audit } from '../audit.js'
import { auditFormats } from '../auditFormats.js'
import { add, oneOf } from '../choice.js'
import {
  type Adding,
  configOption,
  formatOption,
  ocsfOption,
  outputOption,
  trailCommand,
  workersOption
} from './trailCommand.js'

/** @internal */
export const addAudit = (adding: Adding): void => {
  trailCommand(adding, 'audit', 'Evaluates rules, and shows findings, the most severe first.')
    .addOption(
      formatOption(auditFormats, 'text, or the format that the extension of --output implies')
    )
    .option(...ocsfOption)
    .option(...outputOption)
    .option(
      '-r, --rules <module>',
      'use your own rules, too: a file or a package that exports `rules`; can be repeated',
      add
    )
    .option('--no-recommended', 'leave out the recommended rules')
    .option('--rule <id>', 'only this rule or correlation; can be repeated', add)
    .option('--list', 'list the rules and correlations with their severities, then exit')
    .option(...configOption)
    .option(
      '--baseline <file>',
      'leave out known findings: those in this file, written by an earlier audit with --format jsonl'
    )
    .option('--settings <file>', `JSON with severities and options of rules: ${examples.settings}`)
    .option(
      '--suppressions <file>',
      `JSON with findings to suppress, and why: ${examples.suppressions}`
    )
    .option(
      '--fail-on <severity>',
      `exit with 3 if there are findings of this severity or higher: ${severities.join(', ')}`,
      oneOf(severities),
      'medium'
    )
    .option(...workersOption)
    .option('--verbose', 'show the stack of each error that a rule throws')
    .action(async (paths: ReadonlyArray<string>, options: AuditCommandOptions) =>
      adding.ended(await audit(paths, options, adding.io))
    )
}
