import { existsSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { catalogue } from 'mediatrail'
import { type Rule, recommended } from 'mediatrail/audit'
import { describe, expect, it } from 'vitest'
import { everyCall, everyWrite } from '../../src/audit/support/everyService.js'

const top = fileURLToPath(new URL('../../', import.meta.url))

/** `media/root-write` lies at `media/rootWrite`. */
const placeOf = ({ id }: Rule): string => id.replace(/-(\w)/g, (_, letter) => letter.toUpperCase())

const filesBelow = (folder: string): ReadonlyArray<string> =>
  readdirSync(top + folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts')
  )

describe('a rule is found by its id', () => {
  it.each(recommended.rules)('$id', async (rule) => {
    const place = placeOf(rule)
    const module: object = await import(`${top}src/audit/rules/${place}.ts`)
    expect({ ...module }).toEqual({ [place.split('/')[1] ?? '']: rule })
    expect(existsSync(`${top}test/audit/rules/${place}.test.ts`)).toBe(true)
    expect(existsSync(`${top}docs/rules/${rule.id.replace('/', '-')}.md`)).toBe(true)
  })
})

describe('the shelves hold nothing but the rules of the pack', () => {
  const places = recommended.rules.map(placeOf).sort()

  it.each([
    ['src/audit/rules', '.ts'],
    ['test/audit/rules', '.test.ts']
  ])('%s', (folder, suffix) => {
    expect(filesBelow(folder).slice().sort()).toEqual(places.map((place) => place + suffix))
  })
})

it('every service is one of the catalogue', () => {
  expect(Object.keys(everyWrite)).toEqual(Object.keys(catalogue))
  expect(Object.keys(everyCall)).toEqual(Object.keys(catalogue))
})
