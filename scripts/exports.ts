/** `npm run exports` writes the exports map of package.json anew, after an entry point was added to `src` or taken away. */
import { readFileSync, writeFileSync } from 'node:fs'
import { exportsMap } from './exportsMap.js'

const file = new URL('../package.json', import.meta.url)
const manifest = JSON.parse(readFileSync(file, 'utf8'))
writeFileSync(file, `${JSON.stringify({ ...manifest, exports: exportsMap }, undefined, 2)}\n`)
