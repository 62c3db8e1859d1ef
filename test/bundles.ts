/** The command, its worker and the aggregates as JavaScript, made once: processes and threads of the tests load them at once. */
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const at = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url))

/** Where tests find them. */
export const bundled = (name: 'worker' | 'inWorker' | 'main' | 'aggregate'): string =>
  at(`node_modules/.cache/mediatrail-tests/${name}.mjs`)

/** vitest calls it before all tests. */
export const setup = async (): Promise<void> => {
  await build({
    entryPoints: {
      worker: at('src/node/worker.ts'),
      inWorker: at('src/cli/inWorker.ts'),
      main: at('src/cli/main.ts'),
      aggregate: at('src/aggregate.ts')
    },
    outdir: at('node_modules/.cache/mediatrail-tests'),
    outExtension: { '.js': '.mjs' },
    bundle: true,
    // One copy of what they share, as in the package.
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    tsconfig: at('tsconfig.node.json'),
    logLevel: 'warning'
  })
}
