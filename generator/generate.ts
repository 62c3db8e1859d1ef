/**
 * `npm run generate`: writes the services of `src` from AWS's models and the tables by hand.
 *
 * @module
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { generate } from './files.js'
import { loadModels } from './models.js'
import { services } from './services.js'

const src = fileURLToPath(new URL('../src', import.meta.url))

const files = generate(services, await loadModels(services.flatMap(({ models }) => models)))

rmSync(join(src, 'services'), { recursive: true, force: true })
for (const [path, text] of files) {
  mkdirSync(dirname(join(src, path)), { recursive: true })
  writeFileSync(join(src, path), text)
}
process.stdout.write(`${files.size} files of ${services.length} services\n`)
