import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { denied } from 'mediatrail'
import { buildEvent } from 'mediatrail/testing'
import { describe, expect, it } from 'vitest'
import { doors } from '../scripts/exportsMap.js'

const read = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')

/** What stands between `//#region name` and `//#endregion name` in the running examples. */
const regions: ReadonlyArray<string> = readdirSync(new URL('../docs/examples', import.meta.url))
  .filter((file) => file.endsWith('.test.ts'))
  .flatMap((file) => [
    ...read(`docs/examples/${file}`).matchAll(/^\/\/#region (\S+)\n(.*?)^\/\/#endregion \1$/gms)
  ])
  .map(([, , text]) => (text ?? '').trim())

const fencesOf = (file: string): ReadonlyArray<string | undefined> =>
  [...read(file).matchAll(/^```ts\n(.*?)^```$/gms)].map(([, text]) => text?.trim())

/** The pages that show what runs in `docs/examples`. */
const guides = [
  'README.md',
  'docs/eventbridge.md',
  'docs/identities.md',
  'docs/reports.md',
  'docs/rows.md',
  'docs/rules.md',
  'docs/schemas.md',
  'docs/targets.md',
  'docs/without-fp-ts.md'
]

describe.each(guides)('%s', (file) => {
  it('shows only code that runs as a test', () => {
    expect(fencesOf(file).length).toBeGreaterThan(0)
    for (const fence of fencesOf(file)) expect(regions).toContain(fence)
  })
})

it('every example is shown', () => {
  const fences = guides.flatMap(fencesOf)
  for (const region of regions) expect(fences).toContain(region)
})

const readme = read('README.md')

describe('README.md', () => {
  it('names every door, and no other, with the list of services', () => {
    const named = [...readme.matchAll(/`mediatrail(?:\/([\w-]+))?`/g)].map(
      ([, door]) => door ?? 'index'
    )
    const pages = [...read('docs/services/README.md').matchAll(/`mediatrail\/([\w-]+)`/g)].map(
      ([, door]) => door
    )
    expect(named).toContain('medialive')
    expect([...new Set([...named, ...pages])].sort()).toEqual([...doors].sort())
  })
})

describe('docs/identities.md', () => {
  it('lists codes that are denied, each of them', () => {
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
    expect(text.split('\n').length).toBeLessThan(200)
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
