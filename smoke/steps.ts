/**
 * What the checks of the packed library share: a tarball in an empty folder, steps that say how long they took, compilers.
 *
 * @module
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const top = fileURLToPath(new URL('..', import.meta.url))

export const temporary = mkdtempSync(join(tmpdir(), 'mediatrail-'))

export const run = (command: string, args: ReadonlyArray<string>, cwd: string): string =>
  execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })

/** Runs one step, and says how long it took; a command that failed has said why. */
export const step = <A>(title: string, act: () => A): A => {
  const started = performance.now()
  try {
    const result = act()
    console.log(`${((performance.now() - started) / 1000).toFixed(1).padStart(6)} s  ${title}`)
    return result
  } catch (error) {
    console.error(`  FAILED  ${title}`)
    const isCommand = error instanceof Error && 'stdout' in error
    console.error(isCommand ? `${error.stdout}` : error)
    rmSync(temporary, { recursive: true, force: true })
    process.exit(1)
  }
}

export const quietly = [
  'install',
  '--prefer-offline',
  '--no-audit',
  '--no-fund',
  '--loglevel=error'
]

/** Makes a folder with a package of its own, and installs into it. */
export const install = (cwd: string, packages: ReadonlyArray<string>): void => {
  mkdirSync(cwd)
  writeFileSync(join(cwd, 'package.json'), '{ "private": true, "type": "module" }')
  run('npm', [...quietly, ...packages], cwd)
}

/** The path of the tarball of what was built. */
export const pack = (): string =>
  join(temporary, run('npm', ['pack', '--silent', '--pack-destination', temporary], top).trim())

/** Packages of compilers, by the folder that each is installed in. */
export const aliased = (compilers: Readonly<Record<string, string>>): ReadonlyArray<string> =>
  Object.entries(compilers).map(([alias, version]) => `${alias}@npm:typescript@${version}`)

/** How a consumer finds the types, and the files that say it is ESM or CommonJS. */
export const resolutions = {
  nodenext: { module: 'nodenext', files: ['consumer.mts', 'consumer.cts'] },
  bundler: { module: 'esnext', files: ['consumer.ts'] }
}

const shared = { target: 'ES2022', lib: ['ES2022'], types: [], strict: true, noEmit: true }

/** Compiles the consumer, declarations of the library included. */
export const compile = (tsc: string, cwd: string, resolution: keyof typeof resolutions): void => {
  const { module, files } = resolutions[resolution]
  const options = { ...shared, module, moduleResolution: resolution, skipLibCheck: false }
  const project = `tsconfig.${resolution}.json`
  writeFileSync(join(cwd, project), JSON.stringify({ compilerOptions: options, files }))
  run('node', [tsc, '-p', project], cwd)
}

/** Compiles exported values as a project with declarations does: the compiler must be able to name their types. */
export const declare = (tsc: string, cwd: string): void => {
  const options = { ...shared, module: 'nodenext', skipLibCheck: true, declaration: true }
  const files = ['exported.mts', 'exported.cts']
  writeFileSync(
    join(cwd, 'tsconfig.exported.json'),
    JSON.stringify({ compilerOptions: options, files })
  )
  run('node', [tsc, '-p', 'tsconfig.exported.json'], cwd)
}
