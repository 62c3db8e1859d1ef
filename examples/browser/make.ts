/** `npm run page`: writes the page into `examples/browser/dist`; open its index.html. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { pageFiles } from './files.js'

const folder = fileURLToPath(new URL('./dist', import.meta.url))

mkdirSync(folder, { recursive: true })
for (const [name, bytes] of await pageFiles()) writeFileSync(join(folder, name), bytes)
