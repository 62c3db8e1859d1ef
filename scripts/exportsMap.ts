/** The exports map for the entry points of `src`. */
import { readdirSync } from 'node:fs'

const src = new URL('../src/', import.meta.url)

/** Every file directly in `src`, without its extension; `index` is the main entry point, and comes first. */
export const entryPoints: ReadonlyArray<string> = readdirSync(src)
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.slice(0, -'.ts'.length))
  .sort((a, b) => Number(b === 'index') - Number(a === 'index') || (a < b ? -1 : 1))

const entryOf = (entry: string): readonly [string, object] => [
  entry === 'index' ? '.' : `./${entry}`,
  {
    import: { types: `./dist/${entry}.d.ts`, default: `./dist/${entry}.js` },
    require: { types: `./dist/${entry}.d.cts`, default: `./dist/${entry}.cjs` }
  }
]

export const exportsMap: Readonly<Record<string, object | string>> = {
  ...Object.fromEntries(entryPoints.map(entryOf)),
  './package.json': './package.json'
}
