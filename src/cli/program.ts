/**
 * The commands, their options, and what they say of themselves.
 *
 * @module
 * @since 0.1.0
 */
import { Argument, Command, CommanderError } from 'commander'
import { severities } from '../audit/Severity.js'
import { printableLines } from '../report/printable.js'
import { type AuditCommandOptions, audit, auditFormats } from './audit.js'
import { add, oneOf, positive } from './choice.js'
import { type EventsOptions, events, eventsFormats } from './events.js'
import { type ExplainOptions, explain } from './explain.js'
import { filtered } from './filterOptions.js'
import type { Io } from './Io.js'
import { type ReportName, reportNames } from './ReportRun.js'
import { type ReportOptions, report, reportFormats } from './report.js'
import { type SummaryOptions, summary } from './summary.js'
import { addOperation, addService, serviceNames } from './wanted.js'

const about = `
Reads CloudTrail log files, gzipped or not, folders of them and globs; without a path, or for -, standard input. Any form
in which CloudTrail delivers is recognised: log files, EventBridge events, LookupEvents results, JSON lines, ...

Examples:
  mediatrail summary AWSLogs/
  mediatrail events --operation medialive:StopChannel AWSLogs/ > stops.jsonl
  mediatrail events --format parquet --output events.parquet AWSLogs/
  mediatrail report all --format html --output page.html AWSLogs/
  aws s3 cp s3://my-trail/file.json.gz - | mediatrail explain

Services: ${serviceNames.join(', ')}

Exit codes: 0 all went well, and single records that could not be read are reported; 1 a path
is missing, unreadable or holds no log, or something stopped the command; 2 wrong usage; 3 an
audit found something, or a rule failed, whatever else happened.`

const reportArgument = new Argument('<report>', reportNames.join(', ')).argParser(
  oneOf(reportNames)
)

const trailCommand = (
  program: Command,
  name: string,
  description: string,
  io: Io,
  ...first: ReadonlyArray<Argument>
): Command =>
  first
    .reduce((command, argument) => command.addArgument(argument), program.command(name))
    .description(description)
    .argument('[paths...]', 'files, folders or globs; standard input without any')
    .option('-s, --service <name>', 'only this service; may be repeated', addService)
    .option('-o, --operation <service:name>', 'only this operation; may be repeated', addOperation)
    .hook('preAction', (command) => {
      if (command.args.length === first.length && io.stdin.isTTY === true)
        command.error('error: give a file or a folder, or pipe a log file in')
    })

const workersOption = [
  '--workers <number>',
  'read many files at once, in so many threads; duplicates are not detected',
  positive
] as const

/** @internal The exit code of a command line. */
export const run = async (args: ReadonlyArray<string>, io: Io): Promise<number> => {
  let code = 0
  const program = new Command('mediatrail')
    .description('AWS CloudTrail records of the AWS media services, decoded.')
    .addHelpText('after', about)
    .exitOverride()
    .showHelpAfterError('(add --help for what can be asked)')
    .configureOutput({
      writeOut: (text) => io.stdout.stream.write(printableLines(text)),
      // It repeats what was written wrong.
      writeErr: (text) => io.stderr.stream.write(printableLines(text))
    })
  trailCommand(program, 'events', 'decoded events, without their secrets', io)
    .option('-f, --format <format>', eventsFormats.join(', '), oneOf(eventsFormats), 'jsonl')
    .option('--output <file>', 'the Parquet file to write, outside of what is read')
    .option('--secrets', 'with the secrets that the records hold; not in Parquet')
    .action(async (paths: ReadonlyArray<string>, options: EventsOptions, command: Command) => {
      const isParquet = options.format === 'parquet'
      if (isParquet && options.output === undefined)
        command.error('error: --format parquet needs --output <file>')
      if (isParquet && options.secrets === true)
        command.error('error: rows of Parquet are without secrets: use --format jsonl')
      if (!isParquet && options.output !== undefined)
        command.error('error: --output is for --format parquet: JSON lines go to standard output')
      code = await events(paths, options, io)
    })
  trailCommand(
    program,
    'explain',
    'one event: what it is, who did it, and why fields are missing',
    io
  )
    .option('--id <eventID>', 'the event with this id; the first one without')
    .action(async (paths: ReadonlyArray<string>, options: ExplainOptions) => {
      code = await explain(paths, options, io)
    })
  trailCommand(
    program,
    'summary',
    'what changed, what was denied, what AWS withheld, and the tally',
    io
  )
    .option('--limit <lines>', 'how many lines of each kind, the latest', positive, 100)
    .option(...workersOption)
    .action(async (paths: ReadonlyArray<string>, options: SummaryOptions) => {
      code = await summary(paths, options, io)
    })
  filtered(
    trailCommand(
      program,
      'report',
      'a ready report, or all of them, as one page with charts where you like',
      io,
      reportArgument
    )
  )
    .option('-f, --format <format>', reportFormats.join(', '), oneOf(reportFormats), 'markdown')
    .option('-t, --table <title>', 'only this table of the report')
    .option('--output <file>', 'write to this file, outside of what is read')
    .option(...workersOption)
    .option('--unscrubbed', 'with the texts as they were recorded')
    .action(async (name: ReportName, paths: ReadonlyArray<string>, options: ReportOptions) => {
      code = await report(name, paths, options, io)
    })
  filtered(trailCommand(program, 'audit', 'rules over a trail, and what they found', io))
    .option('-f, --format <format>', auditFormats.join(', '), oneOf(auditFormats), 'markdown')
    .option('--output <file>', 'write to this file, outside of what is read')
    .option('-r, --rules <module>', 'an ES module that exports `rules`; may be repeated', add)
    .option('--no-recommended', 'without the recommended rules')
    .option('--settings <file>', 'severities and options of rules, as JSON')
    .option('--suppressions <file>', 'what to leave alone, and why, as JSON')
    .option('--fail-on <severity>', severities.join(', '), oneOf(severities), 'medium')
    .option(...workersOption)
    .action(async (paths: ReadonlyArray<string>, options: AuditCommandOptions) => {
      code = await audit(paths, options, io)
    })
  try {
    await program.parseAsync(args, { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    return error.exitCode === 0 ? 0 : 2
  }
  return code
}
