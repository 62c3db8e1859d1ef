/** The exports map that the doors of `src` ask for. */
import { readdirSync } from 'node:fs'

const src = new URL('../src/', import.meta.url)

/** Every file directly in `src`, without its ending; `index` is the door of the bare name, and comes first. */
export const doors: ReadonlyArray<string> = readdirSync(src)
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.slice(0, -'.ts'.length))
  .sort((a, b) => Number(b === 'index') - Number(a === 'index') || (a < b ? -1 : 1))

const entryOf = (door: string): readonly [string, object] => [
  door === 'index' ? '.' : `./${door}`,
  {
    import: { types: `./dist/${door}.d.ts`, default: `./dist/${door}.js` },
    require: { types: `./dist/${door}.d.cts`, default: `./dist/${door}.cjs` }
  }
]

export const exportsMap: Readonly<Record<string, object | string>> = {
  ...Object.fromEntries(doors.map(entryOf)),
  './package.json': './package.json'
}
