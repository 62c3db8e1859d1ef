/** Rules that are named by their package: as `import` finds them, from the working directory. */
import { join } from 'node:path'
import { afterEach, expect, it, vi } from 'vitest'
import { packageEntry } from '../../src/cli/packageEntry.js'
import { text } from '../delivery/documents.js'
import { record } from '../event/record.js'
import { folderOf } from '../node/folder.js'
import { mediatrail } from './command.js'

afterEach(() => vi.restoreAllMocks())

const live = 'medialive.amazonaws.com'

const own = `export const rules = [{ id: 'own/stop', title: 'Stopped', severity: 'medium', description: 'x', references: [], tags: [],
  outcome: 'succeeded', per: 'resource', on: { '${live}': ['StopChannel'] }, messages: { stopped: 'It was stopped.' },
  check: (event, { finding }) => finding('stopped', [['eventName']]) }]`

/** A folder with a package in it that exports so. */
const installed = (name: string, exported: unknown, main?: string): string =>
  folderOf({
    [`node_modules/${name}/package.json`]: JSON.stringify({
      name,
      type: 'module',
      ...(main === undefined ? {} : { main }),
      ...(exported === undefined ? {} : { exports: exported })
    }),
    [`node_modules/${name}/lib/rules.js`]: own,
    'a.json': text({ Records: [record(live, 'StopChannel', { eventID: '1' })] })
  })

const esm = { types: './lib/rules.d.ts', import: './lib/rules.js' }

it.each([
  ['its one module', 'own-rules', './lib/rules.js', 'own-rules'],
  ['a condition', 'own-rules', esm, 'own-rules'],
  ['the module of `.`', 'own-rules', { '.': esm }, 'own-rules'],
  [
    'a condition in another',
    '@own/rules',
    { '.': { node: { import: './lib/rules.js' } } },
    '@own/rules'
  ],
  ['another module', '@own/rules', { './all': esm }, '@own/rules/all'],
  [
    'the first that fits',
    'own-rules',
    { browser: './x.js', ...esm, default: './y.js' },
    'own-rules'
  ]
])('finds a package that exports %s only for ESM', (_, name, exported, asked) => {
  const folder = installed(name, exported)
  vi.spyOn(process, 'cwd').mockReturnValue(folder)
  expect(packageEntry(asked)).toBe(join(folder, 'node_modules', name, 'lib/rules.js'))
})

it('finds a package without `exports` by its main module', () => {
  const folder = installed('own-rules', undefined, './lib/rules.js')
  vi.spyOn(process, 'cwd').mockReturnValue(folder)
  expect(packageEntry('own-rules')).toBe(join(folder, 'node_modules/own-rules/lib/rules.js'))
})

it.each([
  ['what it does not export', { '.': esm }, 'own-rules/lib/rules.js'],
  ['what it exports for nothing that runs here', { browser: './lib/rules.js' }, 'own-rules'],
  ['another package', esm, 'no-such-rules'],
  ['a path', esm, '../own-rules']
])('finds nothing for %s', (_, exported, asked) => {
  vi.spyOn(process, 'cwd').mockReturnValue(installed('own-rules', exported))
  expect(packageEntry(asked)).toBeUndefined()
})

it('uses the rules of an ESM-only package', async () => {
  const folder = installed('@own/rules', { '.': esm })
  vi.spyOn(process, 'cwd').mockReturnValue(folder)
  const { code, out } = await mediatrail([
    ...['audit', '--no-recommended', '--rules', '@own/rules', '-f', 'jsonl'],
    join(folder, 'a.json')
  ])
  expect([code, JSON.parse(out).rule]).toEqual([3, 'own/stop'])
})
