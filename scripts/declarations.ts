/** After the build: includes the examples in the declarations, for editors. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { includeExamples } from './includeExamples.js'

const at = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url))
const read = (file: string): string => readFileSync(at(`docs/examples/${file}`), 'utf8')

for (const file of readdirSync(at('dist'), { recursive: true, encoding: 'utf8' })) {
  if (!/\.d\.c?ts$/.test(file)) continue
  const path = at(`dist/${file}`)
  const text = readFileSync(path, 'utf8')
  const shown = includeExamples(text, read)
  if (shown !== text) writeFileSync(path, shown)
}
