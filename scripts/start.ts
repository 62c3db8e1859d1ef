/**
 * Runs the command from the source, without a build: `npm start -- timeline --resource cup-final sample/trail`. Without
 * a command, prints the summary of the given paths, or of the sample trail. Worker code is bundled only if workers are
 * requested.
 */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const at = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url))

/** Compiling the source takes a moment; a terminal shows a notice. */
const notice = (text: string): (() => void) => {
  if (process.stderr.isTTY !== true) return () => undefined
  process.stderr.write(text)
  return () => process.stderr.write('\r\u001b[2K')
}

const workers = {
  worker: at('node_modules/.cache/start/node/worker.js'),
  inWorker: at('node_modules/.cache/start/cli/inWorker.js')
}

const bundleWorkers = async (): Promise<void> => {
  const { build } = await import('esbuild')
  await build({
    entryPoints: [at('src/node/worker.ts'), at('src/cli/inWorker.ts')],
    outbase: at('src'),
    outdir: at('node_modules/.cache/start'),
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    packages: 'external'
  })
}

const commands = ['timeline', 'audit', 'summary', 'report', 'explain', 'events', 'help']

const given = process.argv.slice(2)
const [first = ''] = given
const args =
  commands.includes(first) || first.startsWith('-')
    ? given
    : ['summary', ...(given.length > 0 ? given : [at('sample/trail')])]
process.argv = [...process.argv.slice(0, 2), ...args]

const done = notice('Compiling the command …')
const { main } = await import('../src/cli/main.js')
if (args.some((arg) => /^--workers(=|$)/.test(arg))) await bundleWorkers()
done()

main({ ...workers, version: JSON.parse(readFileSync(at('package.json'), 'utf8')).version })
