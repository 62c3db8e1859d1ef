/**
 * The licences of all packages that are bundled.
 *
 * @module
 */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const top = fileURLToPath(new URL('..', import.meta.url))

export const noticesFile: string = `${top}THIRD_PARTY_NOTICES.md`

/** The packages whose code a bundle of all entry points contains, as folders of node_modules. */
const bundled = async (): Promise<ReadonlyArray<string>> => {
  const entryPoints = readdirSync(`${top}src`)
    .filter((file) => file.endsWith('.ts'))
    .map((file) => `${top}src/${file}`)
  const { metafile } = await build({
    entryPoints: [...entryPoints, `${top}src/cli/mediatrail.ts`],
    absWorkingDir: top,
    bundle: true,
    platform: 'node',
    format: 'esm',
    external: ['io-ts', 'fp-ts', 'fast-check'],
    outdir: 'out',
    write: false,
    metafile: true,
    logLevel: 'error'
  })
  const folders = Object.keys(metafile.inputs).flatMap(
    (path) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? []
  )
  return [...new Set(folders)].sort()
}

interface Manifest {
  readonly name: string
  readonly version: string
  readonly license: string
}

const noticeOf = (folder: string): string => {
  const { name, version, license } = JSON.parse(
    readFileSync(`${top}${folder}/package.json`, 'utf8')
  ) as Manifest
  const file = readdirSync(`${top}${folder}`).find((one) => /^(?:licen[cs]e|copying)/i.test(one))
  if (file === undefined) throw new Error(`${name} has no licence`)
  const text = readFileSync(`${top}${folder}/${file}`, 'utf8').replaceAll('\r', '').trim()
  return `## ${name} ${version} (${license})\n\n${text.replace(/^/gm, '    ').replace(/ +$/gm, '')}\n`
}

/** The notices as one page. A package without a licence is an error. */
export const notices = async (): Promise<string> => {
  const folders = await bundled()
  return [
    '# Third-party notices\n',
    'mediatrail itself depends on nothing but its peers. These packages are bundled into it: into the command, the reports',
    'and the page with charts. `npm run notices` writes this file.\n',
    ...folders.map(noticeOf)
  ].join('\n')
}
