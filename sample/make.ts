/** `npm run sample`: writes the log files of the sample trail. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { files } from './files.js'

const trail = fileURLToPath(new URL('./trail', import.meta.url))

rmSync(trail, { recursive: true, force: true })
for (const [path, records] of files()) {
  mkdirSync(dirname(join(trail, path)), { recursive: true })
  writeFileSync(join(trail, path), gzipSync(JSON.stringify({ Records: records }), { level: 9 }))
}
