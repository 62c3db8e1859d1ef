import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { folderOf } from '../node/folder.js'
import { mediatrail } from './command.js'
import { trailFolder } from './trail.js'

const sample = fileURLToPath(new URL('../../sample/trail', import.meta.url))

describe('mediatrail report', () => {
  it.each(['activity', 'changes', 'denials', 'withheld', 'drift', 'tally', 'all'])(
    'creates %s for a trail, for people and for programs',
    async (name) => {
      const { code, out, err } = await mediatrail(['report', name, sample])
      expect(code).toBe(0)
      expect(out).toMatch(/^## /)
      expect(err).toContain('241 records = 221 media')
      const { out: json } = await mediatrail(['report', name, '--format', 'json', sample])
      expect(typeof JSON.parse(json)).toBe('object')
    }
  )

  it('creates all of them in one pass, each as it is alone', async () => {
    const names = [
      'activity',
      'changes',
      'recent',
      'running',
      'denials',
      'errors',
      'newcomers',
      'jobs',
      'purchases',
      'withheld',
      'drift',
      'tally'
    ]
    const alone = async (format: string): Promise<ReadonlyArray<string>> => {
      const each = names.map((name) => mediatrail(['report', name, '-f', format, sample]))
      return (await Promise.all(each)).map(({ out }) => out)
    }
    const all = async (format: string): Promise<string> =>
      (await mediatrail(['report', 'all', '-f', format, sample])).out
    const { findings, ...reports } = JSON.parse(await all('json'))
    expect(findings.found.length).toBeGreaterThan(0)
    expect(reports).toEqual(
      Object.fromEntries((await alone('json')).map((out, i) => [names[i], JSON.parse(out)]))
    )
    const [first = '', ...others] = (await all('markdown')).split(/\n(?=## Activity$)/m)
    expect(first).toMatch(/^## Findings\n\n\| severity \| rule /)
    expect(others.join('')).toBe((await alone('markdown')).join('\n'))
    const { out } = await mediatrail(['report', 'all', '-f', 'csv', '-t', 'denials', sample])
    expect(out).toBe((await alone('csv'))[names.indexOf('denials')])
  })

  it('creates a page of one report, or of all', async () => {
    const page = async (name: string): Promise<string> =>
      (await mediatrail(['report', name, '--format', 'html', sample])).out
    const ids = (text: string): ReadonlyArray<string | undefined> =>
      [...text.matchAll(/<section aria-labelledby="(\w+)"/g)].map(([, id]) => id)
    expect(ids(await page('denials'))).toEqual(['denials'])
    expect(ids(await page('all'))).toEqual([
      'findings',
      'advice',
      'resources',
      'activity',
      'operations',
      'callers',
      'changes',
      'recent',
      'running',
      'denials',
      'errors',
      'newcomers',
      'jobs',
      'purchases',
      'withheld',
      'drift',
      'records'
    ])
    expect(await page('all')).toMatch(/^<!doctype html>\n[\s\S]*<\/html>\n$/)
  })

  it('filters by service, operation, principal, outcome and time', async () => {
    const eventsOf = async (...args: ReadonlyArray<string>): Promise<number> => {
      const { out } = await mediatrail(['report', 'activity', '-f', 'json', ...args, sample])
      return JSON.parse(out).events
    }
    expect(await eventsOf()).toBe(221)
    expect(await eventsOf('--operation', 'medialive:StopChannel')).toBe(4)
    expect(await eventsOf('--operation', 'medialive:StopChannel', '--outcome', 'denied')).toBe(1)
    expect(await eventsOf('--principal', 'ci-backup', '--outcome', 'denied')).toBe(7)
    const [before, after] = await Promise.all([
      eventsOf('--until', '2026-06-12'),
      eventsOf('--since', '2026-06-12')
    ])
    expect(before).toBeGreaterThan(0)
    expect(before + after).toBe(221)
  })

  it('writes one table as CSV, or lists the tables', async () => {
    const several = await mediatrail(['report', 'activity', '-f', 'csv', sample])
    expect(several.code).toBe(2)
    expect(several.err).toContain('choose one with --table. One of: Activity, Operations')
    const { out } = await mediatrail([
      'report',
      'activity',
      '-f',
      'csv',
      '-t',
      'operations',
      sample
    ])
    expect(out).toMatch(/^"service","operation",/)
    const none = await mediatrail(['report', 'activity', '-t', 'none', sample])
    expect([none.code, none.out]).toEqual([2, ''])
  })

  it('writes to a file', async () => {
    const file = join(folderOf({}), 'denials.md')
    const { out } = await mediatrail(['report', 'denials', '--output', file, sample])
    expect(out).toBe('')
    expect(readFileSync(file, 'utf8')).toContain('| `ci-backup` |')
  })

  it.each([
    [['report', '-f', 'csv'], 'which report? One of: activity'],
    [['report', 'foo', sample], 'One of: activity, changes, recent'],
    [['report', 'drift', '-f', 'pdf', sample], 'One of: text, markdown, html, json'],
    [['report', 'all', '-f', 'html', '-t', 'drift', sample], 'html writes the whole report'],
    [
      ['report', 'all', '-f', 'jsonl', sample],
      'choose one with --table. One of: Findings, Activity,'
    ],
    [['report', 'drift', '--since', 'noon', sample], 'A time is expected, such as 6h'],
    [['report', 'drift', '--outcome', 'odd', sample], 'One of: succeeded, denied, failed']
  ])('rejects %j, and says why', async (args, words) => {
    const { code, out, err } = await mediatrail(args)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(words)
  })
})

describe('a report by workers', () => {
  it.each(['denials', 'tally', 'all'])('writes %s exactly like one thread', async (name) => {
    const folder = trailFolder()
    const args = ['report', name, '--format', 'json', '--until', '2026-06-13', folder]
    const alone = await mediatrail(args)
    expect(await mediatrail([...args, '--workers', '2'])).toEqual(alone)
    expect(alone.err).toContain('letter.json')
    expect(alone.code).toBe(0)
  })
})

describe('mediatrail audit', () => {
  const own = (body: string): string =>
    join(
      folderOf({
        'rules.mjs': `export const rules = [{ id: 'own/stop', title: 'Stopped', severity: 'low', description: 'x', references: [], tags: [], outcome: 'succeeded', on: { 'medialive.amazonaws.com': ['StopChannel'] }, messages: { stopped: 'It was stopped.' }, check: ${body} }]`
      }),
      'rules.mjs'
    )
  const finding = "(event, { finding }) => finding('stopped', [['eventName']])"

  it('exits with 3 if the recommended rules find something', async () => {
    const { code, out } = await mediatrail(['audit', sample])
    expect(code).toBe(3)
    expect(out).toMatch(/^Findings\ncritical {2}media\/mass-takedown /)
    expect(out).toMatch(
      /\n\d+ findings: \d+ critical, \d+ high, [\w, ]+; \d+ could not be judged\.\n$/
    )
  })

  it('accepts custom rules, and a threshold', async () => {
    const run = (threshold: string) =>
      mediatrail([
        'audit',
        '--no-recommended',
        '--rules',
        own(finding),
        '--fail-on',
        threshold,
        sample
      ])
    const low = await run('low')
    expect(low.out).toContain('\nlow  own/stop\n  Stopped\n  Found: It was stopped.\n  Why: x\n')
    expect([low.code, (await run('high')).code]).toEqual([3, 0])
  })

  it('reports a rule that throws, and continues', async () => {
    const rules = own("() => { throw new Error('hunter2') }")
    const { code, out, err } = await mediatrail([
      'audit',
      '--no-recommended',
      '--rules',
      rules,
      sample
    ])
    expect(code).toBe(3)
    expect(out).toContain('own/stop')
    expect(err).toMatch(
      /failed: own\/stop: The rule threw Error at rules\.mjs:1:\d+\. \(\d+ events\)/
    )
    expect(out + err).not.toContain('hunter2')
  })

  it('ignores suppressed findings, and lists them with their reason', async () => {
    const suppressions = join(
      folderOf({ 's.json': JSON.stringify([{ rule: 'own/*', reason: 'planned, says Olga' }]) }),
      's.json'
    )
    const { code, out } = await mediatrail([
      'audit',
      '--no-recommended',
      '--rules',
      own(finding),
      '--fail-on',
      'info',
      '--suppressions',
      suppressions,
      sample
    ])
    expect(code).toBe(0)
    expect(out).toContain('Nothing was found; 2 suppressed.')
    expect(out).toContain('planned, says Olga')
  })

  it('lists unused suppressions, including expired ones', async () => {
    const folder = folderOf({
      's.json': JSON.stringify([
        { rule: 'media/root-write', reason: 'Until the move.', until: '2026-06-01' },
        { rule: 'media/root-write', reason: 'Since the move.' },
        { rule: 'ivs/*', reason: 'For the tests.' },
        { rule: 'media/root-writ', reason: 'A typo.' }
      ])
    })
    const { err } = await mediatrail(['audit', '--suppressions', join(folder, 's.json'), sample])
    expect(err.match(/suppressed nothing: .*/g)).toEqual([
      'suppressed nothing: media/root-write (Until the move.)',
      'suppressed nothing: ivs/* (For the tests.)',
      'suppressed nothing: media/root-writ (A typo.) There is no such rule. Did you mean media/root-write?'
    ])
  })

  it.each([['audit'], ['report', 'denials']])(
    'reports %s when its file cannot be written',
    async (...command) => {
      const file = join(folderOf({}), 'none', 'x.md')
      const { code, out, err } = await mediatrail([...command, '--output', file, sample])
      expect([code, out]).toEqual([2, ''])
      expect(err).toContain(`error: ${file} could not be written`)
    }
  )

  it('rejects a misspelt operation, and suggests the intended one', async () => {
    const file = join(
      folderOf({
        'rules.mjs':
          "export const rules = [{ id: 'own/x', severity: 'low', outcome: 'any', messages: {}, on: { 'medialive.amazonaws.com': ['StopChanel'] }, check: () => [] }]"
      }),
      'rules.mjs'
    )
    const { code, out, err } = await mediatrail(['audit', '--rules', file, sample])
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain('Did you mean StopChannel')
  })

  it.each(['sarif', 'jsonl', 'csv'])('writes %s', async (format) => {
    const { out } = await mediatrail(['audit', '-f', format, sample])
    if (format === 'sarif') expect(JSON.parse(out).version).toBe('2.1.0')
    if (format === 'jsonl') for (const line of out.trim().split('\n')) JSON.parse(line)
    expect(out.length).toBeGreaterThan(1000)
  })

  it.each<[string, (folder: string) => ReadonlyArray<string>, string]>([
    ['a module that is not there', (f) => ['--rules', join(f, 'none.mjs')], 'no such file'],
    ['a module without rules', (f) => ['--rules', join(f, 'empty.mjs')], 'exports no `rules`'],
    [
      'settings for no rule',
      (f) => ['--settings', join(f, 'settings.json')],
      'expected the id of a rule'
    ],
    ['a suppression without a reason', (f) => ['--suppressions', join(f, 's.json')], 'reason'],
    [
      'settings that are no JSON',
      (f) => ['--settings', join(f, 'empty.mjs')],
      'it is not valid JSON; expected JSON, as in {"media/root-write"'
    ],
    ['a severity that is none', () => ['--fail-on', 'awful'], 'One of: info, low']
  ])('rejects %s', async (_, args, words) => {
    const folder = folderOf({
      'empty.mjs': 'export const nothing = 1',
      'settings.json': '{"media/nope":{"severity":"off"}}',
      's.json': '[{"rule":"x"}]'
    })
    const { code, out, err } = await mediatrail(['audit', ...args(folder), sample])
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(words)
  })
})
