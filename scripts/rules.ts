/**
 * `npm run rules`: writes the pages of the rules.
 *
 * @module
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { rulePages } from './rulePages.js'

const folder = fileURLToPath(new URL('../docs/rules', import.meta.url))

rmSync(folder, { recursive: true, force: true })
for (const [path, text] of rulePages) {
  mkdirSync(dirname(`${folder}/${path}`), { recursive: true })
  writeFileSync(`${folder}/${path}`, text)
}
