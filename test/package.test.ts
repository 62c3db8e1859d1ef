import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { exportsMap } from '../scripts/exportsMap.js'
import { guideFiles } from '../site/guides.js'

const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))

it('exports exactly the entry points of src, in order (npm run exports writes them)', () => {
  expect(JSON.stringify(manifest.exports, undefined, 2)).toBe(
    JSON.stringify(exportsMap, undefined, 2)
  )
})

it('requires io-ts and fp-ts; and optionally fast-check for tests, and the types and the S3 client for Lambda', () => {
  const optional = Object.keys(manifest.peerDependenciesMeta)
  const needed = Object.keys(manifest.peerDependencies).filter((name) => !optional.includes(name))
  expect(needed).toEqual(['fp-ts', 'io-ts'])
  expect(optional).toEqual(['@aws-sdk/client-s3', '@types/aws-lambda', 'fast-check'])
  for (const name of optional)
    expect(manifest.peerDependenciesMeta[name]).toEqual({ optional: true })
  expect(manifest).not.toHaveProperty('dependencies')
  expect(manifest).not.toHaveProperty('optionalDependencies')
})

it('runs nothing when it is installed', () => {
  for (const script of ['preinstall', 'install', 'postinstall', 'prepare'])
    expect(manifest.scripts).not.toHaveProperty(script)
})

it('publishes the build output, and the pages', () => {
  expect(manifest.files).toEqual([
    'CHANGELOG.md',
    'CONTRIBUTING.md',
    'THIRD_PARTY_NOTICES.md',
    'docs/*.md',
    'docs/pictures',
    'docs/rules',
    'docs/services',
    'dist',
    '!dist/cli/inWorker.cjs',
    '!dist/node/*.cjs'
  ])
  for (const file of guideFiles)
    expect(file).toMatch(/^(?:\w+\.md|docs\/(?:services\/|rules\/(?:\w+\/)?)?[\w-]+\.md)$/)
})
