import { existsSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { catalogue } from 'mediatrail'
import { type Rule, recommended } from 'mediatrail/audit'
import { describe, expect, it } from 'vitest'
import { everyCall, everyWrite } from '../../src/audit/support/everyService.js'

const top = fileURLToPath(new URL('../../', import.meta.url))

/** `media/root-write` lies at `media/rootWrite`. */
const placeOf = ({ id }: Pick<Rule, 'id'>): string =>
  id.replace(/-(\w)/g, (_, letter) => letter.toUpperCase())

const filesBelow = (folder: string): ReadonlyArray<string> =>
  readdirSync(top + folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts')
  )

const { rules, correlations } = recommended
const all = [...rules, ...correlations]

describe('a rule or correlation, its test and its page are found by its id', () => {
  it.each(all)('$id', async (one) => {
    const place = placeOf(one)
    const module: object = await import(`${top}src/audit/rules/${place}.ts`)
    expect({ ...module }).toEqual({ [place.split('/')[1] ?? '']: one })
    expect(existsSync(`${top}test/audit/rules/${place}.test.ts`)).toBe(true)
    expect(existsSync(`${top}docs/rules/${one.id}.md`)).toBe(true)
  })
})

describe('the folder contains only members of the pack', () => {
  it.each([
    ['src/audit/rules', '.ts'],
    ['test/audit/rules', '.test.ts']
  ] as const)('%s', (folder, suffix) => {
    const places = all.map(placeOf).sort()
    expect(filesBelow(folder).slice().sort()).toEqual(places.map((place) => place + suffix))
  })
})

it('every service is in the catalogue', () => {
  expect(Object.keys(everyWrite)).toEqual(Object.keys(catalogue))
  expect(Object.keys(everyCall)).toEqual(Object.keys(catalogue))
})
