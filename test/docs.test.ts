import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { denied } from 'mediatrail'
import { buildEvent } from 'mediatrail/testing'
import { afterAll, describe, expect, it } from 'vitest'
import { stopChannel } from '../docs/examples/records.js'
import { entryPoints } from '../scripts/exportsMap.js'
import { guideFiles } from '../site/guides.js'
import { mediatrail } from './cli/command.js'

const read = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')

const examples = readdirSync(new URL('../docs/examples', import.meta.url))

/** What stands between `//#region name` and `//#endregion name` in the examples, which run or compile as tests. */
const regions: ReadonlyArray<string> = examples
  .flatMap((file) => [
    ...read(`docs/examples/${file}`).matchAll(/^\/\/#region (\S+)\n(.*?)^\/\/#endregion \1$/gms)
  ])
  .map(([, , text]) => (text ?? '').trim())

/** The blocks of code of a page in some languages: what follows the name of the language, and the code. */
const fencesOf = (file: string, languages: string): ReadonlyArray<readonly [string, string]> =>
  [...read(file).matchAll(/^```(\S*)(.*)\n([\s\S]*?)^```$/gm)]
    .filter(([, language]) => languages.split(' ').includes(language ?? ''))
    .map(([, , name = '', text = '']) => [name.trim(), text.trim()])

describe('the code of all pages', () => {
  const shown = guideFiles.flatMap((file) =>
    fencesOf(file, 'ts js').map(([, code]) => [file, code] as const)
  )

  it.each(shown)('%s shows only what is in an example: %s', (_file, code) => {
    expect(regions).toContain(code)
  })

  it('shows every example', () => {
    const codes = shown.map(([, code]) => code)
    for (const region of regions) expect(codes).toContain(region)
  })

  it('is in a language that is checked here', () => {
    for (const file of guideFiles)
      for (const [, language] of read(file).matchAll(/^```(\S*).*\n[\s\S]*?^```$/gm))
        expect(['ts', 'js', 'sh', 'json', 'text'], file).toContain(language)
  })

  it('prints the output on the pages: an example compares it', () => {
    const texts = examples.map((file) => read(`docs/examples/${file}`)).join('\n')
    for (const file of guideFiles)
      for (const [name] of fencesOf(file, 'text').filter(([name]) => name !== ''))
        expect(texts).toContain(`printed('${file}', '${name}')`)
  })

  it('is valid JSON if labelled as JSON', () => {
    for (const file of guideFiles)
      for (const [, text] of fencesOf(file, 'json')) expect(() => JSON.parse(text)).not.toThrow()
  })
})

describe('the commands of all pages', () => {
  const folder = mkdtempSync(join(tmpdir(), 'docs-'))
  const trail = fileURLToPath(new URL('../sample/trail', import.meta.url))
  const lookedUp = { Events: [{ CloudTrailEvent: JSON.stringify(stopChannel) }] }
  const files: Readonly<Record<string, string>> = {
    'events.json': JSON.stringify(lookedUp),
    'rules.mjs': 'export const rules = []',
    'suppressions.json': '[]'
  }
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  afterAll(() => rmSync(folder, { recursive: true }))

  /** A name of a file stands for one that is there, or can be written. */
  const placed = (word: string): string => {
    if (word === 'AWSLogs/') return trail
    return /\.(?:html|mjs|jsonl?|sarif)$/.test(word) ? join(folder, word) : word
  }

  const commands = guideFiles.flatMap((file) =>
    fencesOf(file, 'sh')
      .flatMap(([, text]) => text.split('\n'))
      .map((line) => line.replace(/ +#.*/, '').trim())
      .filter((line) => line.startsWith('npx mediatrail '))
      .map((line) => [file, line] as const)
  )

  it.each([...new Map(commands.map(([file, line]) => [line, file]))])(
    '%s runs (%s)',
    async (line) => {
      const { code, err } = await mediatrail(line.split(' ').slice(2).map(placed))
      // 3: an audit that found something.
      expect([0, 3], err).toContain(code)
    }
  )
})

describe('docs/rules.md', () => {
  it('shows a configuration file that the command accepts', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'config-'))
    const file = join(folder, 'mediatrail.config.mjs')
    const [[, config = ''] = []] = fencesOf('docs/rules.md', 'js')
    writeFileSync(file, config)
    const { code, out } = await mediatrail(['audit', '--config', file, '--list'])
    rmSync(folder, { recursive: true })
    expect(code).toBe(0)
    expect(out).toContain('media/stopped-outside-change-window')
    expect(out).not.toContain('media/console-write')
  })
})

const readme = read('README.md')

describe('README.md', () => {
  it('names every entry point, and no other, with the list of services', () => {
    const named = [...readme.matchAll(/`mediatrail(?:\/([\w-]+))?`/g)].map(
      ([, entry]) => entry ?? 'index'
    )
    const pages = [...read('docs/services/README.md').matchAll(/`mediatrail\/([\w-]+)`/g)].map(
      ([, entry]) => entry
    )
    expect(named).toContain('medialive')
    expect([...new Set([...named, ...pages])].sort()).toEqual([...entryPoints].sort())
  })
})

describe('docs/identities.md', () => {
  it('lists codes of which each is denied', () => {
    const [, table = ''] = read('docs/identities.md').split('| denied, because |')
    const codes = [...(table.split('\n\n')[0] ?? '').matchAll(/`(\w+)`/g)].map(
      ([, code = '']) => code
    )
    expect(codes.length).toBeGreaterThan(35)
    for (const errorCode of codes)
      expect(denied(buildEvent('ivs.amazonaws.com', 'GetChannel', { errorCode })), errorCode).toBe(
        true
      )
  })
})

describe.each(['README.md', 'CONTRIBUTING.md'])('%s', (file) => {
  const text = read(file)

  it('is short', () => {
    expect(text.split('\n').length).toBeLessThan(250)
  })

  it('links to files that exist', () => {
    const links = [...text.matchAll(/\]\((?!https?:)([^)#]+)[^)]*\)/g)].map(
      ([, path]) => path ?? ''
    )
    for (const link of links)
      expect(existsSync(new URL(`../${link}`, import.meta.url)), link).toBe(true)
  })

  it('names scripts that exist', () => {
    const { scripts } = JSON.parse(read('package.json'))
    const named = [...text.matchAll(/npm run ([\w:-]+)/g)].map(([, script]) => script ?? '')
    for (const script of named) expect(scripts).toHaveProperty(script)
  })
})
