/** Bundles each handler into its own folder, as Lambda expects. */
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const here = fileURLToPath(new URL('.', import.meta.url))

export const handlers = ['alerts', 'files', 'fold', 'plan', 'merge', 'finish'] as const

export type HandlerName = (typeof handlers)[number]

export const bundleOf = (name: HandlerName | 'ways'): string => `${here}out/${name}`

/** The file of a handler, by name. */
export const bundleWith = async (files: { readonly [name: string]: string }): Promise<void> => {
  await build({
    entryPoints: Object.entries(files).map(([name, file]) => ({
      in: here + file,
      out: `${name}/index`
    })),
    outdir: `${here}out`,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    // Parts of the SDK are CommonJS, and require Node's modules.
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url)"
    },
    mainFields: ['module', 'main'],
    tsconfig: `${here}tsconfig.json`,
    logLevel: 'warning'
  })
}

export const bundleAll = (): Promise<void> =>
  bundleWith(Object.fromEntries(handlers.map((name) => [name, `lambda/${name}.ts`])))

if (process.argv[1] === fileURLToPath(import.meta.url)) await bundleAll()
