/** Three in the morning: each question is one command, and its answer is a screen. */
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { mediatrail } from '../command.js'
import { batchStopId, nightFolder, now } from './trail.js'

const screens = fileURLToPath(new URL('./screens/', import.meta.url))

/** What is asked, and how; the name of its screens. */
const questions: ReadonlyArray<readonly [string, string, ReadonlyArray<string>]> = [
  [
    'Who stopped channel 1234567, and what else happened to it?',
    'stopped-channel',
    ['timeline', '--resource', '1234567', '--since', '2d']
  ],
  [
    'The same, by the name of the channel',
    'named-channel',
    [
      'timeline',
      '--resource',
      'arena-1',
      '--since',
      '2026-06-12 21:00',
      '--until',
      '2026-06-12 22:00'
    ]
  ],
  [
    'What else did she do in the days before, however she signed in?',
    'olga',
    ['timeline', '--principal', 'olga', '--since', '5d']
  ],
  [
    'And what else happened around that call?',
    'around-the-stop',
    ['timeline', '--around', batchStopId, '--before', '1h', '--after', '10m']
  ],
  [
    'What needs attention of the last two days?',
    'two-days',
    ['audit', '--since', '2d', '--until', '2026-06-13 12:00']
  ],
  ['What was denied?', 'denied', ['timeline', '--outcome', 'denied', '--since', '2d']],
  [
    'Who switched the input of channel 1234568?',
    'input-switch',
    ['timeline', '--operation', 'BatchUpdateSchedule', '--since', '1w']
  ],
  [
    'Which endpoint was made public, and by whom?',
    'made-public',
    ['audit', '--service', 'mediapackagev2', '--since', '2d']
  ],
  [
    'What did that call change?',
    'endpoint-policy',
    ['explain', '--diff', '--resource', 'arena/arena-1/hls']
  ],
  [
    'What did the role of the other account do?',
    'other-account',
    ['timeline', '--account', '444455556666', '--reads']
  ],
  [
    'What was running when it went black, and since when?',
    'was-running',
    ['report', 'running', '--until', '2026-06-12 21:30']
  ],
  [
    'What changed before that?',
    'changed-before',
    ['report', 'recent', '--since', '2d', '--until', '2026-06-12 21:31']
  ],
  ['Who is new?', 'newcomers', ['report', 'newcomers']],
  ['What failed, and for whom?', 'failed', ['report', 'errors']],
  ['What happened in the last six hours?', 'quiet', ['timeline', '--since', '6h']],
  ['And next year?', 'out-of-range', ['timeline', '--since', '2027-01-01']]
]

describe.each([80, 120])('at three in the morning, on %i columns', (columns) => {
  it.each(questions)('%s', async (_, name, args) => {
    const folder = nightFolder()
    const { code, out, err } = await mediatrail([...args, folder], undefined, {
      columns,
      now: () => now
    })
    expect(code).toBe(args[0] === 'audit' ? 3 : 0)
    const command = `$ mediatrail ${args.map((arg) => (/[ *]/.test(arg) ? `"${arg}"` : arg)).join(' ')} AWSLogs/`
    const screen = [command, out.trimEnd(), err.trimEnd()].filter((part) => part !== '').join('\n')
    await expect(`${screen.replaceAll(folder, 'AWSLogs')}\n`).toMatchFileSnapshot(
      join(screens, `${name}.${columns}.txt`)
    )
    // An address is a word, which is not broken.
    for (const line of out.split('\n'))
      if (!line.includes('https://')) expect([line, line.length <= columns]).toEqual([line, true])
  })
})
