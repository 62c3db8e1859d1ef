/** Nothing that drives a terminal reaches one, wherever it stands: names of files, settings, options, errors of modules. */
import { describe, expect, it } from 'vitest'
import { text } from '../delivery/documents.js'
import { record } from '../event/record.js'
import { folderOf } from '../node/folder.js'
import { mediatrail } from './command.js'

/** Clears the screen, names the window, turns the text round; a tag and a filler, which nobody sees. */
const sequence = '\u001b[2J\u001b]0;x\u0007\u009b31m\u202e\u2066\u{e0041}\u3164\ufe0f\u0000\r'

const fileSequence = sequence.replaceAll('\u0000', '')

/** A line feed ends a line of ours. */
const harmful = /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}]/u

const evil = {
  ...record('medialive.amazonaws.com', 'StopChannel'),
  eventName: `StopChannel${sequence}`,
  eventID: sequence,
  awsRegion: sequence,
  sourceIPAddress: sequence,
  errorCode: `AccessDenied${sequence}`,
  userIdentity: { type: 'IAMUser', userName: sequence, accountId: sequence },
  requestParameters: { channelId: sequence, [sequence]: { [sequence]: '***' } },
  resources: [{ ARN: `arn:aws:medialive:::${sequence}` }]
}

const trail = text({ Records: [evil, { [sequence]: sequence }, sequence] })

const files = {
  [`log${fileSequence}.json`]: trail,
  [`broken${fileSequence}.json`]: `{"Records":[{${sequence}`,
  [`settings${fileSequence}.json`]: JSON.stringify({ [sequence]: sequence }),
  [`suppressions${fileSequence}.json`]: JSON.stringify([{ rule: sequence, reason: sequence }]),
  [`none${fileSequence}.json`]: sequence,
  'throwing.mjs': `export const rules = []; throw new Error(${JSON.stringify(sequence)})`,
  'ruleless.mjs': `export const rules = ${JSON.stringify(sequence)}`,
  'empty/x.png': ''
}

/** In the folder of these files. */
const at = (name: string): string => `@/${name}`
const log = at(`log${fileSequence}.json`)
const broken = at(`broken${fileSequence}.json`)

const commands: ReadonlyArray<readonly [string, ReadonlyArray<string>]> = [
  ['events', ['events', log, broken]],
  ['explain', ['explain', log]],
  ['explain, of no event', ['explain', '--id', sequence, log]],
  ['summary', ['summary', log, broken]],
  ['a file that is not there', ['events', at(`nowhere${fileSequence}`)]],
  ['a folder without files', ['events', at('empty')]],
  ...['markdown', 'html', 'json'].map(
    (format) => [`report as ${format}`, ['report', 'all', '--format', format, log]] as const
  ),
  ...['markdown', 'sarif', 'jsonl', 'csv'].map(
    (format) => [`audit as ${format}`, ['audit', '--format', format, log]] as const
  ),
  ['a table that is not there', ['report', 'activity', '--table', sequence, log]],
  [
    'an output that cannot be written',
    ['report', 'all', '--output', at(`no${fileSequence}/x`), log]
  ],
  ['settings', ['audit', '--settings', at(`settings${fileSequence}.json`), log]],
  ['settings that are no JSON', ['audit', '--settings', at(`none${fileSequence}.json`), log]],
  ['suppressions', ['audit', '--suppressions', at(`suppressions${fileSequence}.json`), log]],
  ['rules that throw', ['audit', '--rules', at('throwing.mjs'), log]],
  ['rules that are none', ['audit', '--rules', at('ruleless.mjs'), log]],
  ['rules that are not there', ['audit', '--rules', at(`nowhere${fileSequence}.mjs`), log]],
  ['an option', ['events', `--${sequence}`, log]],
  ['a choice', ['audit', '--fail-on', sequence, log]],
  ['a service', ['events', '--service', sequence, log]],
  ['an operation', ['events', '--operation', `medialive:${sequence}`, log]],
  ['a command', [sequence]]
]

describe('no control sequence is printed by', () => {
  it.each(commands)('%s', async (_, args) => {
    const folder = folderOf(files)
    const { out, err } = await mediatrail(args.map((arg) => arg.replace(/^@/, folder)))
    expect((out + err).replaceAll('\r\n', '\n')).not.toMatch(harmful)
    expect(out + err).not.toBe('')
  })
})
