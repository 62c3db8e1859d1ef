import { execFileSync } from 'node:child_process'
import { linkSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { text } from '../delivery/documents.js'
import { record } from '../event/record.js'
import { folderOf } from '../node/folder.js'
import { mediatrail } from './command.js'
import { start } from './program.js'
import { trailFolder } from './trail.js'

const live = 'medialive.amazonaws.com'

/**
 * A rule of medium severity that finds something in every StopChannel; `top` stands at the top of its module, and `each` is done
 * for each event.
 */
const rulesOf = (top = '', each = ''): string =>
  join(
    folderOf({
      'rules.mjs': `${top}
export const rules = [{ id: 'own/stop', title: 'Stopped', severity: 'medium', description: 'x', references: [], tags: [],
  outcome: 'succeeded', per: 'resource', on: { '${live}': ['StopChannel'] }, messages: { stopped: 'It was stopped.' },
  check: (event, { finding }) => { ${each}; return finding('stopped', [['eventName']]) } }]`
    }),
    'rules.mjs'
  )

const stops = (count: number): string =>
  text({
    Records: Array.from({ length: count }, (_, n) =>
      record(live, 'StopChannel', {
        eventID: String(n),
        requestParameters: { channelId: `channel-${n}` }
      })
    )
  })

const harmless = (): string =>
  join(folderOf({ 'a.json': text([record(live, 'ListChannels', { readOnly: true })]) }), 'a.json')

const formats = ['text', 'markdown', 'html', 'sarif', 'junit', 'ocsf', 'jsonl', 'csv'] as const

describe('an audit that could not read everything', () => {
  const sayings: { readonly [format in (typeof formats)[number]]: (out: string) => unknown } = {
    text: (out) => out.startsWith('This audit is not complete: not everything was read.\n- '),
    markdown: (out) => out.startsWith('# Findings\n\n**This audit is not complete'),
    sarif: (out) => {
      const [invocation] = JSON.parse(out).runs[0].invocations ?? []
      return (
        invocation.executionSuccessful === false &&
        invocation.toolExecutionNotifications[0].level === 'error'
      )
    },
    jsonl: (out) => JSON.parse(out.split('\n')[0] ?? '')._tag === 'Failure',
    csv: (out) => out.split('\r\n')[1]?.includes('"Failure"'),
    html: (out) => out.includes('This audit is not complete: not everything was read.'),
    junit: (out) => /^<testsuites [^>]* errors="1"/m.test(out),
    ocsf: (out) => JSON.parse(out.split('\n')[0] ?? '').status === 'Failure'
  }

  it.each([
    ['text', 'Nothing was read that a rule could judge, so nothing is known about the trail.'],
    ['markdown', 'Nothing was read that a rule could judge, so nothing is known about the trail.'],
    ['html', 'Nothing was read that a rule could judge, so nothing is known about the trail.'],
    ['junit', 'not everything was read, and no event for this rule']
  ])('never looks like a clean one in %s if nothing was read', async (format, words) => {
    const { out } = await mediatrail(['audit', '-f', format, '/nope'])
    expect(out).toContain(words)
    expect(out).not.toMatch(/nothing was found|0 findings|<dt>Findings|<testcase [^>]*\/>/i)
  })

  it('says in reports, too, that not everything was read', async () => {
    const { out, code } = await mediatrail(['report', 'activity', '/nope'])
    expect(code).toBe(1)
    expect(out).toMatch(
      /^\*\*This report is not complete: not everything was read\.\*\*\n\n- `\/nope/
    )
    const all = await mediatrail(['report', 'all', '-f', 'json', '/nope'])
    expect(JSON.parse(all.out).findings).toMatchObject({
      failures: ['/nope: no such file or folder'],
      judgedNothing: true
    })
  })

  it.each(['text', 'markdown'])('says in %s that no rule judged anything', async (format) => {
    const nothing = 'Nothing was judged, as no rule applied to what was read.'
    const { out } = await mediatrail(['report', 'all', '-f', format, '/nope'])
    expect(out).toMatch(new RegExp(`Findings\\n+${nothing}`))
    const read = await mediatrail(['report', 'all', '-f', format, harmless()])
    expect(read.out).not.toContain(nothing)
  })

  it.each(formats)('says so in %s, and exits with 1', async (format) => {
    const folder = folderOf({ 'letter.json': 'Dear customer', 'empty/x.txt': '' })
    for (const path of ['none', 'letter.json', 'empty'].map((name) => join(folder, name))) {
      const { code, out } = await mediatrail(['audit', '-f', format, path])
      expect([path, code, sayings[format](out)]).toEqual([path, 1, true])
      expect(out).toContain(path)
      // One that was read does not make up for it.
      expect((await mediatrail(['audit', '-f', format, harmless(), path])).code).toBe(1)
    }
    const { code, out } = await mediatrail(['audit', '-f', format], 'Dear customer')
    expect([code, sayings[format](out)]).toEqual([1, true])
  })

  it.each(formats)('says nothing of the kind in %s if everything was read', async (format) => {
    const { code, out } = await mediatrail(['audit', '-f', format, harmless()])
    expect(code).toBe(0)
    expect(out).not.toMatch(/not complete|executionSuccessful|Failure/)
  })

  it('exits with 3 if it found something, and also reports the failure', async () => {
    const folder = folderOf({ 'a.json': stops(1) })
    const rules = ['--no-recommended', '--rules', rulesOf()]
    const { code, out, err } = await mediatrail(['audit', ...rules, folder, '/nope'])
    expect(code).toBe(3)
    expect(out).toContain('- /nope: no such file or folder\n')
    expect(err).toContain('/nope: no such file or folder\n')
  })
})

describe('a log without records', () => {
  it.each([['events'], ['summary'], ['report', 'all'], ['audit']])(
    'is not a failure of %s, but is mentioned',
    async (...command) => {
      const folder = folderOf({ 'a.json': text({ Records: [] }) })
      const { code, out, err } = await mediatrail([...command, folder])
      expect(code).toBe(0)
      expect(out + err).toContain('no records found')
    }
  )
})

describe('a path that cannot be read', () => {
  it.each([['events'], ['summary'], ['report', 'activity'], ['audit']])(
    'makes %s exit with 1, even if others were read',
    async (...command) => {
      const { code, out, err } = await mediatrail([...command, harmless(), '/nope'])
      expect(code).toBe(1)
      expect(out + err).toContain('/nope: no such file or folder\n')
    }
  )

  it('is a folder of which nothing can be read, but not one of which something can', async () => {
    const folder = folderOf({ 'a/1.json': 'Dear', 'a/2.json': 'customer', 'b/3.json': stops(1) })
    expect((await mediatrail(['events', join(folder, 'a')])).code).toBe(1)
    expect((await mediatrail(['events', folder])).code).toBe(0)
  })
})

describe('what is skipped', () => {
  it('is counted and reported once', async () => {
    const folder = folderOf({
      'logs/a.json': stops(1),
      'logs/notes.txt': '',
      'logs/README': '',
      'logs/.git/config.json': '',
      'other/b.json': stops(1)
    })
    const logs = join(folder, 'logs')
    symlinkSync(join(folder, 'other'), join(logs, 'linked'))
    execFileSync('mkfifo', [join(logs, 'pipe.json')])
    const { code, out, err } = await mediatrail(['events', logs])
    expect(code).toBe(0)
    expect(out.trim().split('\n')).toHaveLength(1)
    expect(err.split('\n').slice(0, 4)).toEqual([
      `${logs}: skipped 2 files with other extensions, such as README`,
      `${logs}: skipped 1 hidden file, .git/config.json`,
      `${logs}: skipped 1 linked folder, linked`,
      `${logs}: skipped 1 named pipe, socket or device, pipe.json`
    ])
  })
})

describe('--output', () => {
  it.each<[string, (folder: string) => string]>([
    ['the file that is read', (folder) => join(folder, 'logs/a.json')],
    [
      'a hard link to it',
      (folder) => {
        linkSync(join(folder, 'logs/a.json'), join(folder, 'hard.json'))
        return join(folder, 'hard.json')
      }
    ],
    [
      'a link to it',
      (folder) => {
        symlinkSync(join(folder, 'logs/a.json'), join(folder, 'soft.json'))
        return join(folder, 'soft.json')
      }
    ]
  ])('is never %s', async (_, outputOf) => {
    const folder = folderOf({ 'logs/a.json': stops(1) })
    const output = outputOf(folder)
    for (const command of [['audit'], ['report', 'activity']])
      for (const path of [join(folder, 'logs/a.json'), join(folder, 'logs/*.json')]) {
        const { code, err } = await mediatrail([...command, '--output', output, path])
        expect(code).toBe(2)
        expect(err).toContain(`${output} is a file that is read`)
      }
    expect(readFileSync(join(folder, 'logs/a.json'), 'utf8')).toBe(stops(1))
  })

  it('must not be in a folder that is read, by any path', async () => {
    const folder = folderOf({ 'logs/a.json': stops(1) })
    symlinkSync(join(folder, 'logs'), join(folder, 'linked'))
    for (const [output, path] of [
      ['logs/out.json', 'logs'],
      ['linked/out.json', 'logs'],
      ['logs/out.json', 'linked']
    ]) {
      const file = join(folder, output ?? '')
      const { code, err } = await mediatrail(['audit', '--output', file, join(folder, path ?? '')])
      expect(code).toBe(2)
      expect(err).toContain('is in a folder that is read')
    }
  })

  it('must not be a settings file', async () => {
    const folder = folderOf({ 'settings.json': '{}', 'a.json': stops(1) })
    const settings = join(folder, 'settings.json')
    const args = ['audit', '--settings', settings, '--output', settings, join(folder, 'a.json')]
    expect((await mediatrail(args)).code).toBe(2)
    expect(readFileSync(settings, 'utf8')).toBe('{}')
  })

  it('may be next to the folder that is read', async () => {
    const folder = folderOf({ 'logs/a.json': stops(1) })
    mkdirSync(join(folder, 'logs-of-findings'))
    const output = join(folder, 'logs-of-findings/out.md')
    const args = ['--no-recommended', '--rules', rulesOf(), '--output', output]
    expect((await mediatrail(['audit', ...args, join(folder, 'logs')])).code).toBe(3)
    expect(readFileSync(output, 'utf8')).toMatch(/^# Findings/)
  })
})

describe('a name of any length', () => {
  it('does not prevent output', async () => {
    const name = '` '.repeat(150_000)
    const folder = folderOf({
      'a.json': text([record(live, 'StopChannel', { requestParameters: { channelId: name } })])
    })
    for (const format of formats) {
      const rules = ['--no-recommended', '--rules', rulesOf()]
      const { code } = await mediatrail(['audit', '-f', format, ...rules, folder])
      expect(code).toBe(3)
    }
    for (const command of [['summary'], ['events'], ['explain'], ['report', 'all']])
      expect((await mediatrail([...command, folder])).code).toBe(0)
  })

  it('nor does any number of fields', async () => {
    const tags = Object.fromEntries(Array.from({ length: 150_000 }, (_, n) => [`k${n}`, 'v']))
    const file = text([record(live, 'CreateChannel', { requestParameters: { tags } })])
    const { code, out } = await mediatrail([
      'explain',
      join(folderOf({ 'a.json': file }), 'a.json')
    ])
    expect([code, out.includes('k149999')]).toEqual([0, true])
  })
})

describe('an audit in several threads', () => {
  it.each(formats)('writes %s exactly like one thread', async (format) => {
    const folder = trailFolder()
    const args = ['audit', '-f', format, '--rules', rulesOf(), '--since', '2026-06-11', folder]
    const alone = await mediatrail(args)
    expect(alone.code).toBe(3)
    expect(await mediatrail([...args, '--workers', '2'])).toEqual(alone)
  })

  it('finds correlations across files and services', async () => {
    const at = (minute: number, eventSource: string, eventName: string): object =>
      record(live, 'UpdateChannel', {
        eventTime: `2026-06-11T10:0${minute}:00Z`,
        eventID: `${minute}`,
        eventSource,
        eventName,
        readOnly: false
      })
    const folder = folderOf({
      'a.json': text([at(1, 'cloudtrail.amazonaws.com', 'StopLogging')]),
      'b.json': text([
        at(2, 'cloudtrail.amazonaws.com', 'LookupEvents'),
        at(3, live, 'UpdateChannel')
      ])
    })
    const args = ['audit', '-f', 'jsonl', folder]
    const alone = await mediatrail(args)
    expect(alone.code).toBe(3)
    expect(alone.out).toContain('"rule":"media/blinded"')
    expect(await mediatrail([...args, '--workers', '2'])).toEqual(alone)
  })

  it('runs under flags of V8', async () => {
    const flags = ['--max-old-space-size=1024', '--stack-size=900']
    const args = ['audit', '--workers', '2', '--rules', rulesOf(), trailFolder()]
    expect((await start(args, flags).ended).code).toBe(3)
  })

  it('is the same for a summary', async () => {
    const args = ['summary', '--limit', '5', trailFolder()]
    expect(await mediatrail([...args, '--workers', '2'])).toEqual(await mediatrail(args))
  })

  it.each(['0', '-1', 'NaN', '1.5', 'many'])('rejects %s workers', async (workers) => {
    const { code, err } = await mediatrail(['audit', '--workers', workers, harmless()])
    expect(code).toBe(2)
    expect(err).toContain('An integer above 0 is expected')
  })
})

describe('standard output on a disk that is full', () => {
  const args = [
    'events',
    'timeline',
    'summary',
    'report all',
    'explain',
    'report running --format html'
  ]

  it.each(args)('is a failure that %s reports', async (line) => {
    const { code, err } = await mediatrail(line.split(' '), stops(3), { fault: 'ENOSPC' })
    expect([code, err]).toEqual([1, expect.stringContaining('standard output: no space left')])
  })

  it('is reported by its code if there is no message for it', async () => {
    const { code, err } = await mediatrail(['events'], stops(3), { fault: 'EIO' })
    expect([code, err]).toEqual([1, expect.stringContaining('could not be written: EIO')])
  })

  it('differs from a reader that closes early', async () => {
    const { code, err } = await mediatrail(['events'], stops(3), { fault: 'EPIPE' })
    expect(code).toBe(0)
    expect(err).not.toContain('standard output')
  })
})

describe('the exit code of the program', () => {
  const audit = (folder: string, ...args: ReadonlyArray<string>) =>
    start(['audit', '--no-recommended', ...args, folder])

  it('is that of the findings, also after a broken pipe', async () => {
    const folder = folderOf({ 'a.json': stops(5000) })
    const { child, ended } = audit(folder, '--rules', rulesOf())
    child.stdout?.destroy()
    expect((await ended).code).toBe(3)
  })

  it('is 1 if nothing was found and the report could not be written', async () => {
    const folder = folderOf({ 'a.json': stops(5000) })
    const { child, ended } = audit(folder, '--rules', rulesOf(), '--fail-on', 'high')
    child.stdout?.destroy()
    const { code, err } = await ended
    expect([code, err]).toEqual([1, expect.stringContaining('standard output was closed')])
  })

  it('is the same if both outputs are closed', async () => {
    const folder = folderOf({ 'a.json': stops(5000) })
    const { child, ended } = audit(folder, '--rules', rulesOf())
    child.stdout?.destroy()
    child.stderr?.destroy()
    expect((await ended).code).toBe(3)
  })

  it('is 0 if a reader of events closes early', async () => {
    const { child, ended } = start(['events', folderOf({ 'a.json': stops(5000) })])
    child.stdout?.once('data', () => child.stdout?.destroy())
    expect((await ended).code).toBe(0)
  })

  it.each<[string, string, string]>([
    ['never settles', 'await new Promise(() => undefined)', 'never finished loading'],
    ['ends the process', 'process.exit(0)', 'stopped before the end'],
    [
      'ends it a little later',
      'setTimeout(() => process.exit(0)); await new Promise(() => undefined)',
      'stopped before the end'
    ]
  ])('is 1 if a rules module %s', async (_, top, words) => {
    const { code, err } = await audit(harmless(), '--rules', rulesOf(top)).ended
    expect([code, err]).toEqual([1, expect.stringContaining(words)])
  })

  it('is set even if a rules module keeps a timer', async () => {
    const rules = rulesOf('setInterval(() => undefined, 1000)')
    expect((await audit(harmless(), '--rules', rules).ended).code).toBe(0)
  })

  it.each([
    ['null', 'suppressions: expected a list of suppressions, found null'],
    ['{}', 'suppressions: expected a list of suppressions, found object']
  ])('is 2 if the suppressions are %s', async (suppressions, words) => {
    const file = join(folderOf({ 's.json': suppressions }), 's.json')
    const { code, err } = await audit(harmless(), '--suppressions', file).ended
    expect([code, err]).toEqual([2, expect.stringContaining(words)])
  })

  it.each(['SIGINT', 'SIGTERM'] as const)('is 1 if %s stops it', async (signal) => {
    const { child, ended } = start(['audit', '--rules', rulesOf("console.error('loaded')")])
    child.stderr?.once('data', () => child.kill(signal))
    const { code, out } = await ended
    expect([code, out]).toEqual([1, expect.stringContaining(`stopped by ${signal} before all`)])
  })

  it('is 3 if a signal stops it and something was found', async () => {
    const rules = rulesOf('', "console.error('judged')")
    const { child, ended } = start(['audit', '--no-recommended', '--rules', rules])
    // As many as wait for each other.
    for (let n = 0; n < 256; n++)
      child.stdin?.write(`${text(record(live, 'StopChannel', { eventID: String(n) }))}\n`)
    child.stderr?.once('data', () => child.kill('SIGTERM'))
    const { code, out } = await ended
    expect([code, out]).toEqual([3, expect.stringContaining('own/stop')])
  })

  it('is never 0 if a named pipe without a writer blocks it', async () => {
    const pipe = join(folderOf({}), 'pipe')
    execFileSync('mkfifo', [pipe])
    const { child, ended } = audit(pipe, '--rules', rulesOf("console.error('loaded')"))
    child.stderr?.once('data', () => setTimeout(() => child.kill('SIGTERM'), 500))
    // It is killed if it waits for the pipe already.
    expect([1, null]).toContain((await ended).code)
  })
})
