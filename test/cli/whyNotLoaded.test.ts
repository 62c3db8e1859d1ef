/** In processes of their own: here, it is not Node that loads modules. */
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { folderOf } from '../node/folder.js'
import { start } from './program.js'

const log = '{"Records":[]}'

describe('a configuration', () => {
  const expected = 'expected a JavaScript module (.mjs, .cjs or .js), as in `export const settings'

  it.each([
    ['JSON', 'x.json', '{}', `: it is not a module; ${expected}`],
    ['JSON', 'x.json', '{}', '; audit takes JSON with --settings and --suppressions\n'],
    ['YAML', 'x.yaml', 'rules: []', `: it is not a module; ${expected}`],
    ['a missing file', 'none.mjs', undefined, `: no such file; ${expected}`],
    ['a folder', '', undefined, `: it is a folder; ${expected}`],
    [
      'a syntax error',
      'x.mjs',
      'const a = ;',
      " could not be loaded: SyntaxError: Unexpected token ';'; to see where, run it with node\n"
    ],
    [
      'a module that throws',
      'x.mjs',
      "throw new Error('boom')",
      ' could not be loaded: boom; to see where, run it with node\n'
    ],
    [
      'a module that imports JSON',
      'x.mjs',
      "import './log.json'",
      ' could not be loaded: TypeError: Module "file:'
    ],
    [
      'CommonJS in an ES module',
      'x.mjs',
      'module.exports = {}',
      ' in ES module scope; use import and export, or rename it to .cjs\n'
    ]
  ])('that is %s is rejected, with what is expected', async (_, name, content, words) => {
    const folder = folderOf({
      'log.json': log,
      ...(content === undefined ? {} : { [name]: content })
    })
    const file = join(folder, name)
    const args = ['audit', '--config', file, join(folder, 'log.json')]
    const { code, out, err } = await start(args).ended
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(/^error: .*\n$/)
    expect(err).toContain(`error: ${file}`)
    expect(err).toContain(words)
  })
})

it.each([
  [['timeline', '--config'], 'as in `export const settings = {...}`; audit takes JSON'],
  [['audit', '--rules'], 'as in `export const rules = [...]`\n'],
  [['report', '--module'], 'as in `export default report(name, aggregate, tables)`\n']
])('%s rejects JSON', async (args, words) => {
  const file = join(folderOf({ 'log.json': log }), 'log.json')
  const { code, err } = await start([...args, file, file]).ended
  expect([code, err]).toEqual([2, expect.stringContaining(words)])
  expect(err).toContain(`error: ${file}: it is not a module; expected`)
})

it('names packages if a module with rules is missing', async () => {
  const { code, err } = await start(['audit', '--rules', 'no-such-rules']).ended
  expect([code, err]).toEqual([2, expect.stringContaining('; or the name of an installed package')])
})
