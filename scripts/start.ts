/**
 * The command as it stands in the source, without a build: `npm start -- timeline --resource cup-final sample/trail`. Without a
 * command, the summary of the paths that are given, or of the sample trail.
 */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { main } from '../src/cli/main.js'

const at = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url))

const commands = ['timeline', 'audit', 'summary', 'report', 'explain', 'events', 'help']

const given = process.argv.slice(2)
const [first = ''] = given
const args =
  commands.includes(first) || first.startsWith('-')
    ? given
    : ['summary', ...(given.length > 0 ? given : [at('sample/trail')])]
process.argv = [...process.argv.slice(0, 2), ...args]

// Workers load what a build makes.
main({
  worker: at('dist/node/worker.js'),
  inWorker: at('dist/cli/inWorker.js'),
  version: JSON.parse(readFileSync(at('package.json'), 'utf8')).version
})
