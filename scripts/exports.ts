/** `npm run exports` rewrites the exports map of package.json, after an entry point was added to or removed from `src`. */
import { readFileSync, writeFileSync } from 'node:fs'
import { exportsMap } from './exportsMap.js'

const file = new URL('../package.json', import.meta.url)
const manifest = JSON.parse(readFileSync(file, 'utf8'))
writeFileSync(file, `${JSON.stringify({ ...manifest, exports: exportsMap }, undefined, 2)}\n`)
