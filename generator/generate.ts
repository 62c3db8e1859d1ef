/**
 * `npm run generate`: writes the services in `src` from AWS's models and the hand-written tables, and their pages in `docs`.
 *
 *     npm run generate                  writes all files
 *     npm run generate -- --report      prints the changes since the last release, and writes nothing
 *     npm run generate -- --release     records the current tables as those of a release
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
const docs = fileURLToPath(new URL('../docs', import.meta.url))

const print = (line: string): boolean => process.stdout.write(`${line}\n`)

const write = (folder: string, files: ReadonlyMap<string, string>): void => {
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
}

const writeAll = async (): Promise<void> => {
  const files = generate(services, await loadModels(services.flatMap(({ models }) => models)))
  rmSync(join(src, 'services'), { recursive: true, force: true })
  write(src, files)
  // The pages use the tables that were just written.
  const { pages } = await import('./pages.js')
  rmSync(join(docs, 'services'), { recursive: true, force: true })
  write(docs, pages())
  // The exports map uses the entry points that were just written.
  await import('../scripts/exports.js')
  print(`${files.size} files of ${services.length} services`)
}

const compare = async (): Promise<void> => {
  const { manifestOf, readReleased, writeReleased } = await import('./released.js')
  const { report } = await import('./report.js')
  const { showCounts } = await import('./counts.js')
  const { services: tables } = await import('../src/services/MediaEvents.js')
  const present = manifestOf(tables)
  if (process.argv.includes('--release')) {
    writeReleased(present)
    return
  }
  const released = readReleased()
  const { added, gone } = report(released, present)
  const { candidates } = await import('./candidates.js')
  const unknown = candidates(tables)
  for (const line of [...gone, ...added]) print(line)
  for (const line of unknown) print(`candidate ${line}`)
  for (const line of ['', ...showCounts(released, present), '']) print(line)
  print(`${added.length} additions, ${gone.length} removals, ${unknown.length} candidates`)
  process.exitCode = gone.length > 0 ? 1 : 0
}

if (process.argv.includes('--report') || process.argv.includes('--release')) await compare()
else await writeAll()
