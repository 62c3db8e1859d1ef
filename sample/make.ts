/** `npm run sample`: writes the log files of the sample trail. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { trail } from './files.js'

const folder = fileURLToPath(new URL('./trail', import.meta.url))

rmSync(folder, { recursive: true, force: true })
for (const [path, bytes] of trail()) {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), bytes)
}
