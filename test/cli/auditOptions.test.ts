import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { recommended } from 'mediatrail/audit'
import { describe, expect, it } from 'vitest'
import { text } from '../delivery/documents.js'
import { record } from '../event/record.js'
import { folderOf } from '../node/folder.js'
import { mediatrail } from './command.js'

const live = 'medialive.amazonaws.com'

const stop = (id: string): object =>
  record(live, 'StopChannel', { eventID: id, requestParameters: { channelId: id } })

const logOf = (...ids: ReadonlyArray<string>): string =>
  join(folderOf({ 'a.json': text({ Records: ids.map(stop) }) }), 'a.json')

const ids = (out: string): ReadonlyArray<string> =>
  out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line).rule)

const stopped = 'media/stopped-outside-change-window'

describe('audit --list', () => {
  it('shows each rule and correlation, and reads nothing', async () => {
    const { code, out } = await mediatrail(['audit', '--list'])
    expect(code).toBe(0)
    expect(out.trim().split('\n')).toHaveLength(
      recommended.rules.length + recommended.correlations.length
    )
    expect(out).toContain('media/mass-takedown  critical  Many resources')
  })
})

describe('audit --rule', () => {
  it('runs only the named rules', async () => {
    const log = logOf('1')
    const all = ids((await mediatrail(['audit', '-f', 'jsonl', log])).out)
    expect(all).toContain(stopped)
    const only = ['--rule', stopped, '--rule', 'media/root-write']
    expect(ids((await mediatrail(['audit', '-f', 'jsonl', ...only, log])).out)).toEqual([stopped])
  })

  it('rejects an unknown rule, and suggests the intended one', async () => {
    const { code, err } = await mediatrail(['audit', '--rule', 'media/stopped-outside', logOf('1')])
    expect([code, err.includes(stopped)]).toEqual([2, true])
  })
})

describe('audit --baseline', () => {
  it('leaves out known findings, also for the exit code', async () => {
    const [known, both] = [logOf('1'), logOf('1', '2')]
    const only = ['--rule', stopped, '-f', 'jsonl']
    const file = join(folderOf({}), 'known.jsonl')
    writeFileSync(file, (await mediatrail(['audit', ...only, known])).out)
    const again = await mediatrail(['audit', ...only, '--baseline', file, known])
    expect([again.code, again.out]).toEqual([0, ''])
    expect(again.err).toContain(`left out: 1 known finding (${file})`)
    const more = await mediatrail(['audit', ...only, '--baseline', file, both])
    expect([more.code, ids(more.out)]).toEqual([3, [stopped]])
    expect(more.out).toContain('"eventID":"2"')
  })

  it.each([
    ['nothing was found', ''],
    ['everything was read', '\n'],
    ['not everything was read', '{"_tag":"Failure","message":"x"}\r\n']
  ])('knows nothing from an audit in which %s', async (_, content) => {
    const file = join(folderOf({ 'known.jsonl': content }), 'known.jsonl')
    const args = ['audit', '--rule', stopped, '-f', 'jsonl', logOf('1')]
    expect(await mediatrail([...args, '--baseline', file])).toEqual(await mediatrail(args))
  })

  it('reads what PowerShell redirects to a file', async () => {
    const log = logOf('1')
    const args = ['audit', '--rule', stopped, '-f', 'jsonl', log]
    const file = join(folderOf({}), 'known.jsonl')
    const { out } = await mediatrail(args)
    writeFileSync(file, `\ufeff${out.replaceAll('\n', '\r\n')}`, 'utf16le')
    expect((await mediatrail([...args, '--baseline', file])).code).toBe(0)
  })

  const finding = '{"_tag":"Finding","key":"k"}'

  it.each([
    [
      'other JSON lines',
      '{"a":"s3cret"}\n',
      'line 1: expected a finding, found another JSON object'
    ],
    ['findings without a key', '{"_tag":"Finding"}', 'line 1: expected a finding'],
    ['events', text(stop('s3cret')), 'line 1: expected a finding, found another JSON object'],
    ['a JSON array', '[]', 'line 1: expected a finding, found JSON of type array'],
    ['a report', '# s3cret\n', 'line 1: expected a finding, found text that is not JSON'],
    [
      'one wrong line',
      `${finding}\n\n{"_tag":"s3cret","key":"k"}\n${finding}`,
      'line 3: expected a finding, found another JSON object; give'
    ],
    [
      'several wrong lines',
      `${finding}\nnull\n1\n"s3cret"\n`,
      'line 2: expected a finding, found JSON of type null, as in 2 other lines; give'
    ]
  ])('rejects %s, and says where', async (_, content, words) => {
    const file = join(folderOf({ 'known.jsonl': content }), 'known.jsonl')
    const { code, out, err } = await mediatrail(['audit', '--baseline', file, logOf('1')])
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(`error: ${file}, ${words}`)
    expect(err).toContain('give a file that an earlier audit wrote with --format jsonl')
    expect(err).not.toContain('s3cret')
  })

  it('rejects a missing file and a folder', async () => {
    const folder = folderOf({})
    for (const [file, why] of [
      [join(folder, 'none.jsonl'), 'no such file'],
      [folder, 'it is a folder']
    ]) {
      const { code, err } = await mediatrail(['audit', '--baseline', file ?? '', logOf('1')])
      expect([code, err]).toEqual([2, expect.stringContaining(`error: ${file}: ${why}; an audit`)])
    }
  })
})

describe('audit --settings and --suppressions', () => {
  const settings = 'expected JSON, as in {"media/root-write": {"severity": "low"}}'
  const suppressions = 'expected JSON, as in [{"rule": "media/root-write", "reason": "…"}]'

  it.each([
    [
      '--settings',
      'a.json',
      '{\n  "s3cret": {},\n}',
      `, line 3: it is not valid JSON; ${settings}\n`
    ],
    ['--suppressions', 'a.json', "['s3cret']", `: it is not valid JSON; ${suppressions}\n`],
    ['--settings', 'a.mjs', 'export {}', `${settings}; --config takes a module\n`],
    ['--settings', 'none.json', undefined, `: no such file; ${settings}\n`],
    ['--suppressions', '', undefined, `: it is a folder; ${suppressions}\n`]
  ])('%s of %s says what was expected', async (option, name, content, words) => {
    const file = join(folderOf(content === undefined ? {} : { [name]: content }), name)
    const { code, out, err } = await mediatrail(['audit', option, file, logOf('1')])
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(`error: ${file}`)
    expect(err).toContain(words)
    expect(err).not.toContain('s3cret')
  })
})

describe('audit --config', () => {
  const mass = 'media/mass-takedown'

  const config = (content: string): string =>
    join(folderOf({ 'mediatrail.config.mjs': content }), 'mediatrail.config.mjs')

  it('reads settings, suppressions and rules from one module, also in workers', async () => {
    const file = config(`
export const recommended = false
export const settings = { 'own/stop': { severity: 'low' } }
export const rules = [{ id: 'own/stop', title: 'Stopped', severity: 'medium', description: 'x', references: [], tags: [],
  outcome: 'succeeded', per: 'resource', on: { '${live}': ['StopChannel'] }, messages: { stopped: 'It was stopped.' },
  check: (event, { finding }) => finding('stopped', [['eventName']]) }]`)
    const args = ['audit', '--config', file, '-f', 'jsonl', logOf('1')]
    const { code, out } = await mediatrail(args)
    expect([code, ids(out), JSON.parse(out).severity]).toEqual([0, ['own/stop'], 'low'])
    expect((await mediatrail([...args, '--workers', '2'])).out).toBe(out)
  })

  it('reads the same from a default export', async () => {
    const file = config(`export default {
  recommended: false,
  settings: { 'own/stop': { severity: 'low' } },
  rules: [{ id: 'own/stop', title: 'Stopped', severity: 'medium', description: 'x', references: [], tags: [],
    outcome: 'succeeded', per: 'resource', on: { '${live}': ['StopChannel'] }, messages: { stopped: 'It was stopped.' },
    check: (event, { finding }) => finding('stopped', [['eventName']]) }]
}`)
    const { code, out } = await mediatrail(['audit', '--config', file, '-f', 'jsonl', logOf('1')])
    expect([code, ids(out), JSON.parse(out).severity]).toEqual([0, ['own/stop'], 'low'])
  })

  it.each([
    `const settings = { '${mass}': { severity: 'off' } }; module.exports = { settings }`,
    `exports.settings = { '${mass}': { severity: 'off' } }`,
    `module.exports = { settings: { '${mass}': { severity: 'off' } } }`,
    `Object.defineProperty(exports, '__esModule', { value: true }); exports.settings = { '${mass}': { severity: 'off' } }`,
    `Object.defineProperty(exports, '__esModule', { value: true }); exports.default = { settings: { '${mass}': { severity: 'off' } } }`
  ])('reads the same from CommonJS: %s', async (content) => {
    const file = join(folderOf({ 'config.cjs': content }), 'config.cjs')
    const { code, out } = await mediatrail(['audit', '--config', file, '--list'])
    expect([code, out.includes('media/denied-burst'), out.includes(mass)]).toEqual([0, true, false])
  })

  it('rejects promises and maps, which would set nothing', async () => {
    for (const content of [
      'export default Promise.resolve({ settings: {} })',
      'export const settings = Promise.resolve({})',
      'export const settings = new Map()'
    ]) {
      const { code, err } = await mediatrail(['audit', '--config', config(content), logOf('1')])
      expect([code, err.includes('settings')]).toEqual([2, true])
    }
  })

  it('reports an error in an option of many rules once', async () => {
    const { err } = await mediatrail([
      'audit',
      '--config',
      config(`export const settings = { '*': { options: { accounts: 'all' } } }`),
      logOf('1')
    ])
    expect(err.match(/options\.accounts/g)).toHaveLength(1)
  })

  it('rejects unknown members', async () => {
    const { code, err } = await mediatrail([
      'audit',
      '--config',
      config('export const sets = {}'),
      logOf('1')
    ])
    expect([code, err.includes('`settings`')]).toEqual([2, true])
  })
})
