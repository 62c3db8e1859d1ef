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

describe('a correlation is found by its id', () => {
  it.each(recommended.correlations)('$id', async (correlation) => {
    const place = placeOf(correlation)
    const module: object = await import(`${top}src/audit/correlations/${place}.ts`)
    expect({ ...module }).toEqual({ [place.split('/')[1] ?? '']: correlation })
    expect(existsSync(`${top}test/audit/correlations/${place}.test.ts`)).toBe(true)
    expect(existsSync(`${top}docs/rules/${correlation.id.replace('/', '-')}.md`)).toBe(true)
  })
})

describe('a rule is found by its id', () => {
  it.each(recommended.rules)('$id', async (rule) => {
    const place = placeOf(rule)
    const module: object = await import(`${top}src/audit/rules/${place}.ts`)
    expect({ ...module }).toEqual({ [place.split('/')[1] ?? '']: rule })
    expect(existsSync(`${top}test/audit/rules/${place}.test.ts`)).toBe(true)
    expect(existsSync(`${top}docs/rules/${rule.id.replace('/', '-')}.md`)).toBe(true)
  })
})

describe('the groups contain only members of the pack', () => {
  const { rules, correlations } = recommended

  it.each([
    ['src/audit/rules', '.ts', rules],
    ['test/audit/rules', '.test.ts', rules],
    ['src/audit/correlations', '.ts', correlations],
    ['test/audit/correlations', '.test.ts', correlations]
  ] as const)('%s', (folder, suffix, shelf) => {
    const places = shelf.map(placeOf).sort()
    expect(filesBelow(folder).slice().sort()).toEqual(places.map((place) => place + suffix))
  })
})

it('every service is in the catalogue', () => {
  expect(Object.keys(everyWrite)).toEqual(Object.keys(catalogue))
  expect(Object.keys(everyCall)).toEqual(Object.keys(catalogue))
})
