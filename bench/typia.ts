/**
 * Checks that typia writes. It is a transformer of an older compiler, so that it runs in a folder of its own.
 *
 * @module
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const options = { strict: true, target: 'ES2022', module: 'ESNext', moduleResolution: 'bundler' }

const printed = (structures: ReadonlyArray<string>, types: ReadonlyArray<string>): string => `
import typia from 'typia'
${structures.join('\n')}
export const checks = [${types.map((text) => `typia.createIs<${text}>()`).join(',\n')}]
`

const npm = (folder: string, ...args: ReadonlyArray<string>): unknown =>
  execFileSync('npm', [...args], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] })

/** For each of some types, given as TypeScript over some interfaces, whether a value is one. */
export const checksOf = async (
  structures: ReadonlyArray<string>,
  types: ReadonlyArray<string>
): Promise<ReadonlyArray<(value: unknown) => boolean>> => {
  const folder = mkdtempSync(join(tmpdir(), 'mediatrail-typia-'))
  try {
    mkdirSync(join(folder, 'input'))
    writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }')
    writeFileSync(
      join(folder, 'tsconfig.json'),
      JSON.stringify({ compilerOptions: options, include: ['input'] })
    )
    writeFileSync(join(folder, 'input', 'checks.ts'), printed(structures, types))
    npm(
      folder,
      ...['install', '--prefer-offline', '--no-audit', '--no-fund', '--silent'],
      ...['typia@9.7.2', 'typescript@5.9.3']
    )
    npm(folder, 'exec', '--', 'typia', 'generate', '--input', 'input', '--output', 'output')
    const outfile = join(folder, 'checks.mjs')
    await build({
      entryPoints: [join(folder, 'output', 'checks.ts')],
      outfile,
      bundle: true,
      format: 'esm',
      platform: 'node',
      logLevel: 'error'
    })
    return (await import(pathToFileURL(outfile).href)).checks
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
