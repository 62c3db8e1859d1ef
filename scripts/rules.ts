/**
 * `npm run rules`: writes the pages of the rules.
 *
 * @module
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { rulePages } from './rulePages.js'

const folder = fileURLToPath(new URL('../docs/rules', import.meta.url))

rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
for (const [path, text] of rulePages) writeFileSync(`${folder}/${path}`, text)
