/** The files of the page: its script, bundled with all that it imports, and the other files unchanged. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url))

/**
 * The bytes of each file by name. The script is not a module, so that the page also works from a disk, without a
 * server.
 */
export const pageFiles = async (): Promise<ReadonlyMap<string, Uint8Array>> => {
  const { outputFiles } = await build({
    entryPoints: [here('page.ts')],
    tsconfig: here('tsconfig.json'),
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    logLevel: 'error'
  })
  return new Map([
    ...['index.html', 'page.css'].map((name) => [name, readFileSync(here(name))] as const),
    ['page.js', outputFiles[0]?.contents ?? new Uint8Array()]
  ])
}
