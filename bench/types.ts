/**
 * `npm run bench:types`: what the types cost a consumer's compiler: a file that narrows the whole union, over an empty one.
 *
 * @module
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { median } from 'simple-statistics'

const require = createRequire(import.meta.url)

/** A consumer below the project, which finds `mediatrail` by its name, as built. */
const folder = fileURLToPath(new URL('../node_modules/.cache/mediatrail-types', import.meta.url))

const narrowing = `import { decodeEvent, field, type MediaEvent } from 'mediatrail'
export const id = (event: MediaEvent): string | undefined => {
  if (event.eventSource !== 'medialive.amazonaws.com') return undefined
  switch (event.eventName) {
    case 'StopChannel':
      return event.requestParameters?.channelId
    case 'CreateChannel':
      return field(event, 'requestParameters', 'encoderSettings', 'videoDescriptions', 0, 'name')._tag
    default:
      return undefined
  }
}
export const decoded = decodeEvent({})
`

const options = {
  strict: true,
  target: 'ES2022',
  lib: ['ES2022'],
  module: 'nodenext',
  moduleResolution: 'nodenext',
  types: [],
  noEmit: true,
  skipLibCheck: true
}

const check = (compiler: string, file: string): number => {
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ compilerOptions: options, files: [file] })
  )
  const tsc = join(dirname(require.resolve(`${compiler}/package.json`)), 'bin', 'tsc')
  const start = performance.now()
  execFileSync(process.execPath, [tsc, '-p', join(folder, 'tsconfig.json')])
  return (performance.now() - start) / 1000
}

const seconds = (compiler: string, file: string): number =>
  median(Array.from({ length: 5 }, () => check(compiler, file)))

rmSync(folder, { recursive: true, force: true })
mkdirSync(join(folder, 'node_modules'), { recursive: true })
symlinkSync(
  fileURLToPath(new URL('..', import.meta.url)),
  join(folder, 'node_modules', 'mediatrail')
)
writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
writeFileSync(join(folder, 'empty.ts'), 'export {}\n')
writeFileSync(join(folder, 'narrowing.ts'), narrowing)

process.stdout.write(
  '| compiler | an empty file, s | the whole union, s | more, s |\n|---|---|---|---|\n'
)
for (const [name, compiler] of [
  ['TypeScript 6', 'typescript'],
  ['TypeScript 7', 'typescript-7']
] as const) {
  const empty = seconds(compiler, 'empty.ts')
  const whole = seconds(compiler, 'narrowing.ts')
  process.stdout.write(
    `| ${name} | ${empty.toFixed(2)} | ${whole.toFixed(2)} | ${(whole - empty).toFixed(2)} |\n`
  )
}
