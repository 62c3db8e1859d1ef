/**
 * What all commands that read a trail have in common: the paths, the filters, the help, and a few options.
 *
 * @module
 * @since 0.2.0
 */
import { type Argument, type Command, Option } from 'commander'
import { type OcsfVersion, ocsfVersions } from '../../ocsf/OcsfVersion.js'
import { oneOf, positive } from '../choice.js'
import { filtered } from '../filterOptions.js'
import { helpOf } from '../help.js'
import type { Io } from '../Io.js'
import { neverWanted, type WantedOptions } from '../wanted.js'

/** @internal The program to which a command is added, and a callback for its exit code. */
export interface Adding {
  readonly program: Command
  readonly io: Io
  readonly ended: (code: number) => void
}

/** @internal Adds a command that reads paths; `first` are the arguments before them. */
export const trailCommand = (
  { program, io }: Adding,
  name: string,
  description: string,
  ...first: ReadonlyArray<Argument>
): Command =>
  filtered(
    first
      .reduce((command, argument) => command.addArgument(argument), program.command(name))
      .description(description)
      .argument(
        '[paths...]',
        'log files, folders of log files, or globs; standard input if none is given'
      ),
    io.now ?? Date.now
  )
    .addHelpText('after', helpOf(name))
    .hook('preAction', (command) => {
      const never = neverWanted(command.opts<WantedOptions>())
      if (never !== undefined) command.error(`error: ${never}`)
      const named =
        command.opts<{ readonly module?: string }>().module === undefined ? first.length : 0
      if (command.args.length === named && io.stdin.isTTY === true && !command.opts()['list'])
        command.error('error: give a file or a folder, or pipe a log file in')
    })

/** @internal */
export const workersOption: readonly [flags: string, description: string, parse: typeof positive] =
  [
    '--workers <number>',
    'read the files in this many threads; a record that is in several files is then counted more than once',
    positive
  ]

/** @internal */
export const ocsfOption: readonly [
  flags: string,
  description: string,
  parse: (value: string) => OcsfVersion,
  byDefault: OcsfVersion
] = [
  '--ocsf <version>',
  `the OCSF version for --format ocsf: ${ocsfVersions.join(', ')}`,
  oneOf(ocsfVersions),
  '1.1.0'
]

/** @internal */
export const outputOption = [
  '--output <file>',
  'write to this file, which must not be in a folder that is read'
] as const

/** @internal */
export const configOption = [
  '--config <file>',
  'use this configuration file instead of mediatrail.config.mjs in the current folder'
] as const

/** @internal */
export const formatOption = <A extends string>(
  formats: ReadonlyArray<A>,
  byDefault?: string
): Option =>
  new Option(
    '-f, --format <format>',
    `one of ${formats.join(', ')}${byDefault === undefined ? '' : `; by default ${byDefault}`}`
  ).argParser(oneOf(formats))
