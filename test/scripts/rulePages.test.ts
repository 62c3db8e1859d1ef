import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { rulePages } from '../../scripts/rulePages.js'

const folder = fileURLToPath(new URL('../../docs/rules', import.meta.url))

it.each([...rulePages.keys()])('docs/rules/%s is up to date: `npm run rules` writes it', (path) => {
  expect(readFileSync(`${folder}/${path}`, 'utf8')).toBe(rulePages.get(path))
})

it('there is no other rule page', () => {
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.md')
  )
  expect(pages.filter((path) => !rulePages.has(path))).toEqual([])
})
