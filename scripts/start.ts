/** The summary of the sample trail, or of the paths that are given, by the command that the build made. */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const at = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url))
const paths = process.argv.slice(2)

const { status } = spawnSync(
  process.execPath,
  [at('dist/cli/mediatrail.cjs'), 'summary', ...(paths.length > 0 ? paths : [at('sample/trail')])],
  { stdio: 'inherit' }
)
process.exitCode = status ?? 1
