/** After the build: includes the examples in the declarations, for editors, and refers to the entry points of services. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { entryPoints } from './exportsMap.js'
import { includeExamples } from './includeExamples.js'
import { nameEvents } from './nameEvents.js'

const at = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url))
const read = (file: string): string => readFileSync(at(`docs/examples/${file}`), 'utf8')

const services = entryPoints.filter(
  (entry) =>
    entry !== 'index' && readFileSync(at(`src/${entry}.ts`), 'utf8').includes("from './services/")
)

for (const file of readdirSync(at('dist'), { recursive: true, encoding: 'utf8' })) {
  const [extension] = /\.d\.c?ts$/.exec(file) ?? []
  if (extension === undefined) continue
  const path = at(`dist/${file}`)
  const text = readFileSync(path, 'utf8')
  const shown = nameEvents(includeExamples(text, read), services, extension)
  if (shown !== text) writeFileSync(path, shown)
}
