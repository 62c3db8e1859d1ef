/**
 * The commands, their options, and what they say of themselves.
 *
 * @module
 * @since 0.1.0
 */
import { Argument, Command, CommanderError, Option } from 'commander'
import { severities } from '../audit/Severity.js'
import { ocsfVersions } from '../ocsf/OcsfVersion.js'
import { printableLines } from '../report/printable.js'
import { type AuditCommandOptions, audit, auditFormats } from './audit.js'
import { add, oneOf, positive } from './choice.js'
import { type EventsOptions, events, eventsFormats } from './events.js'
import { type ExplainOptions, explain } from './explain.js'
import { filtered } from './filterOptions.js'
import { about, helpOf } from './help.js'
import { type Io, whyNotWritten } from './Io.js'
import { type ReportOptions, report, reportFormats } from './report.js'
import { stopWith } from './stopWith.js'
import { type SummaryOptions, summary } from './summary.js'
import { type TimelineOptions, timeline, timelineFormats } from './timeline.js'
import { durationOption } from './times.js'
import { neverWanted, type WantedOptions } from './wanted.js'

const reportArgument = new Argument('[report]', 'which report: see below; none with --module')

const trailCommand = (
  program: Command,
  name: string,
  description: string,
  io: Io,
  ...first: ReadonlyArray<Argument>
): Command =>
  filtered(
    first
      .reduce((command, argument) => command.addArgument(argument), program.command(name))
      .description(description)
      .argument(
        '[paths...]',
        'log files, folders of them, or globs; without any, standard input is read'
      ),
    io.now ?? Date.now
  )
    .addHelpText('after', helpOf(name))
    .hook('preAction', (command) => {
      const never = neverWanted(command.opts<WantedOptions>())
      if (never !== undefined) command.error(`error: ${never}`)
      const named = command.opts<ReportOptions>().module === undefined ? first.length : 0
      if (command.args.length === named && io.stdin.isTTY === true && !command.opts()['list'])
        command.error('error: give a file or a folder, or pipe a log file in')
    })

const workersOption = [
  '--workers <number>',
  'read the files in so many threads; duplicates in several files are counted twice',
  positive
] as const

const ocsfOption = [
  '--ocsf <version>',
  `with --format ocsf, its version: ${ocsfVersions.join(', ')}`,
  oneOf(ocsfVersions),
  '1.1.0'
] as const

const spanOption = (flags: string, description: string): Option =>
  new Option(flags, description).argParser(durationOption).default(3_600_000, '1h')

/** @internal The exit code of a command line. */
export const run = async (args: ReadonlyArray<string>, io: Io): Promise<number> => {
  let code = 0
  const program = new Command('mediatrail')
    .description('Finds out who did what to AWS media services, from CloudTrail logs.')
    .version(io.version ?? 'unknown', '-V, --version', 'print the version')
    .addHelpText('after', about)
    .exitOverride()
    .showHelpAfterError('(--help shows all options, and examples)')
    .configureOutput({
      writeOut: (text) => io.stdout.stream.write(printableLines(text)),
      // It repeats what was written wrong.
      writeErr: (text) => io.stderr.stream.write(printableLines(text))
    })
  trailCommand(program, 'timeline', 'Who did what to which resource, call by call.', io)
    .option(
      '--around <event>',
      'only calls around the event with this id; the start of the id is enough'
    )
    .addOption(spanOption('--before <span>', 'with --around, how long before it'))
    .addOption(spanOption('--after <span>', 'with --around, how long after it'))
    .option('--reads', 'show the calls that only read, too')
    .option('--limit <calls>', 'show so many calls at most, the latest ones', positive, 1000)
    .option(
      '-f, --format <format>',
      `one of ${timelineFormats.join(', ')}`,
      oneOf(timelineFormats),
      'text'
    )
    .option('--output <file>', 'write to this file, which must not be in a folder that is read')
    .option(
      '--ids',
      'show the start of the id of each event, which --around and explain --id take; pipes and wide terminals show it anyway'
    )
    .option(
      '-r, --rules <module>',
      'mark what the rules of this module find, too; may be repeated',
      add
    )
    .option(
      '--marks <severity>',
      'mark findings of this severity or more',
      oneOf(severities),
      'medium'
    )
    .option('--no-recommended', 'do not mark what the recommended rules find')
    .option(
      '--config <file>',
      'read this configuration in place of mediatrail.config.mjs in this folder'
    )
    .option(...workersOption)
    .action(async (paths: ReadonlyArray<string>, options: TimelineOptions) => {
      code = await timeline(paths, options, io)
    })
  trailCommand(program, 'audit', 'What rules find in a trail, the most severe first.', io)
    .option(
      '-f, --format <format>',
      `one of ${auditFormats.join(', ')}; by default what the ending of --output says, or text`,
      oneOf(auditFormats)
    )
    .option(...ocsfOption)
    .option('--output <file>', 'write to this file, which must not be in a folder that is read')
    .option(
      '-r, --rules <module>',
      'rules of your own: a module that exports `rules`, or a package; may be repeated',
      add
    )
    .option('--no-recommended', 'leave out the recommended rules')
    .option('--rule <id>', 'only this rule or correlation; may be repeated', add)
    .option('--list', 'list the rules and correlations, with their severities, and read nothing')
    .option(
      '--config <file>',
      'read this configuration in place of mediatrail.config.mjs in this folder'
    )
    .option(
      '--baseline <file>',
      'leave out findings that are known: those of this file, which an earlier audit wrote with --format jsonl'
    )
    .option(
      '--settings <file>',
      'severities and options of rules, as JSON: {"media/root-write": {"severity": "low"}}'
    )
    .option(
      '--suppressions <file>',
      'findings to leave alone, and why, as JSON: [{"rule": "media/root-write", "reason": "…"}]'
    )
    .option(
      '--fail-on <severity>',
      `exit with 3 where something of this severity or more was found: ${severities.join(', ')}`,
      oneOf(severities),
      'medium'
    )
    .option(...workersOption)
    .option('--verbose', 'show the stack of each error that a rule throws')
    .action(async (paths: ReadonlyArray<string>, options: AuditCommandOptions) => {
      code = await audit(paths, options, io)
    })
  trailCommand(program, 'summary', 'What changed, what was denied, and what AWS withheld.', io)
    .option(
      '--limit <lines>',
      'show so many lines of each kind at most, the latest ones',
      positive,
      100
    )
    .option(...workersOption)
    .action(async (paths: ReadonlyArray<string>, options: SummaryOptions) => {
      code = await summary(paths, options, io)
    })
  trailCommand(
    program,
    'report',
    'A report, or all of them; as a page with charts, too.',
    io,
    reportArgument
  )
    .option(
      '-f, --format <format>',
      `one of ${reportFormats.join(', ')}; by default text on a terminal, html for --output page.html, and markdown otherwise`,
      oneOf(reportFormats)
    )
    .option('-t, --table <title>', 'only this table of the report, by its title or key')
    .option('--output <file>', 'write to this file, which must not be in a folder that is read')
    .option(...workersOption)
    .option(
      '--unscrubbed',
      'show texts as they were recorded: without it, what looks like a secret is left out'
    )
    .option(
      '--module <file>',
      'a report of your own, in place of a name: a module that exports `report`'
    )
    .action(
      async (name: string | undefined, paths: ReadonlyArray<string>, options: ReportOptions) => {
        code = await report(name === undefined ? [] : [name, ...paths], options, io)
      }
    )
  trailCommand(
    program,
    'explain',
    'One call: what it is, who made it, and why fields are missing.',
    io
  )
    .option(
      '--id <event>',
      'the event with this id, or the only one whose id begins so; by default the first one that is chosen'
    )
    .option(
      '--diff',
      'show what the call changed, compared with the call before it that set the same; without --id, of the latest call that is chosen'
    )
    .action(async (paths: ReadonlyArray<string>, options: ExplainOptions) => {
      code = await explain(paths, options, io)
    })
  trailCommand(program, 'events', 'Decoded events, without their secrets.', io)
    .option(
      '-f, --format <format>',
      `one of ${eventsFormats.join(', ')}`,
      oneOf(eventsFormats),
      'jsonl'
    )
    .option(...ocsfOption)
    .option('--output <file>', 'with --format parquet, the file to write')
    .option('--secrets', 'leave secrets in, as the records hold them; with --format jsonl alone')
    .action(async (paths: ReadonlyArray<string>, options: EventsOptions, command: Command) => {
      const isParquet = options.format === 'parquet'
      if (isParquet && options.output === undefined)
        command.error('error: --format parquet needs --output <file>')
      if (isParquet && options.secrets === true)
        command.error('error: rows of Parquet are without secrets: use --format jsonl')
      if (options.format === 'ocsf' && options.secrets === true)
        command.error('error: OCSF is without secrets: use --format jsonl')
      if (!isParquet && options.output !== undefined)
        command.error('error: --output is for --format parquet: JSON lines go to standard output')
      code = await events(paths, options, io)
    })
  try {
    await program.parseAsync(args, { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (error.exitCode !== 0) return 2
  }
  if (code !== 0) return code
  const message = await whyNotWritten(io)
  // A reader that has gone has read enough; what a full disk did not take is missed.
  return message === undefined || io.stdout.fault() === undefined
    ? 0
    : stopWith({ code: 1, message }, io)
}
