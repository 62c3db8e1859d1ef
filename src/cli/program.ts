/**
 * The command line: parses the arguments and runs the command.
 *
 * @module
 * @since 0.1.0
 */
import { Command, CommanderError } from 'commander'
import { printableLines } from '../report/printable.js'
import { addAudit } from './commands/audit.js'
import { addEvents } from './commands/events.js'
import { addExplain } from './commands/explain.js'
import { addReport } from './commands/report.js'
import { addSummary } from './commands/summary.js'
import { addTimeline } from './commands/timeline.js'
import { about } from './help.js'
import { type Io, whyNotWritten } from './Io.js'
import { stopWith } from './stopWith.js'

/** In the order in which the help lists them. */
const commands = [addTimeline, addAudit, addSummary, addReport, addExplain, addEvents]

/** @internal Runs a command line and returns its exit code. */
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
      // Error messages repeat the arguments.
      writeErr: (text) => io.stderr.stream.write(printableLines(text))
    })
  const ended = (exitCode: number): void => {
    code = exitCode
  }
  for (const add of commands) add({ program, io, ended })
  try {
    await program.parseAsync(args, { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (error.exitCode !== 0) return 2
  }
  if (code !== 0) return code
  const message = await whyNotWritten(io)
  // A closed pipe is not an error: its reader has read enough. A full disk is one.
  return message === undefined || io.stdout.fault() === undefined
    ? 0
    : stopWith({ code: 1, message }, io)
}
