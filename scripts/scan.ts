/**
 * `npm run scan -- 1000000 0`: compares both scanners with `JSON.parse` and with each other, on a million random files
 * from seed 0 on (by default 100,000), each at another offset modulo 64, and on chosen and hostile files. A scanner's
 * name as the third argument runs only that one.
 *
 * @module
 */

import { scanners } from '../test/scan/scanners.js'
import {
  agreesInDepth,
  agreesOn,
  differencesOf,
  directedDifferences,
  hostileDifferences
} from '../test/scan/search.js'

const count = Number(process.argv[2] ?? 100_000)
const first = Number(process.argv[3] ?? 0)
const only = process.argv[4]

const print = (line: string): boolean => process.stdout.write(`${line}\n`)

let found = 0
const tell = (what: string): void => {
  found++
  if (found <= 20) print(what)
}

for (const [name, make] of scanners) {
  if (only !== undefined && only !== name) continue
  for (const wrong of directedDifferences(make)) tell(`${name}: ${wrong}`)
  for (const size of [500, 4_095, 4_096, 4_097, 70_000])
    for (const wrong of hostileDifferences(make, size)) tell(`${name}: ${wrong}`)
  if (!agreesInDepth(make)) tell(`${name}: in depth`)
  const started = performance.now()
  for (let seed = first; seed < first + count; seed++) {
    for (const wrong of differencesOf(make, seed)) tell(`${name}, seed ${seed}: ${wrong}`)
    if (!agreesOn(make, seed)) tell(`${name}, seed ${seed}: not as JavaScript`)
  }
  print(`${name}: ${count} files, ${Math.round((performance.now() - started) / 1000)} s`)
}

print(found === 0 ? 'no difference' : `${found} differences`)
process.exitCode = found === 0 ? 0 : 1
