/**
 * `npm run bench:types`: what the types cost a project that uses the library: the time to compile a file that narrows the whole
 * union, and the response times of an editor in it.
 *
 * @module
 */
import { execFileSync } from 'node:child_process'
import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync
} from 'node:fs'
import { join } from 'node:path'
import { median } from 'simple-statistics'
import ts from 'typescript'
import { folder, options, top } from './consumer.js'

/** In its own folder: as a dependency of this project, it would replace its `tsc`. */
const newer = join(folder, 'newer')
mkdirSync(newer)
writeFileSync(join(newer, 'package.json'), '{ "private": true }')
execFileSync(
  'npm',
  ['install', '--prefer-offline', '--no-audit', '--no-fund', '--silent', 'typescript@7.0.2'],
  { cwd: newer, stdio: ['ignore', 'ignore', 'inherit'] }
)

const compilers: ReadonlyArray<readonly [string, string]> = [
  ['TypeScript 6', join(top, 'node_modules', 'typescript', 'bin', 'tsc')],
  ['TypeScript 7', join(newer, 'node_modules', 'typescript', 'bin', 'tsc')]
]

const secondsOf = (tsc: string, file: string): number => {
  const start = performance.now()
  execFileSync(process.execPath, [tsc, '-p', join(folder, `${file}.json`)], { stdio: 'inherit' })
  return (performance.now() - start) / 1000
}

const addFile = (file: string, text: string): void => {
  writeFileSync(join(folder, file), text)
  writeFileSync(
    join(folder, `${file}.json`),
    JSON.stringify({ compilerOptions: options, files: [file] })
  )
}

/** The declarations of io-ts and fp-ts alone. */
const modules = join(folder, 'node_modules')
for (const name of ['io-ts', 'fp-ts'])
  symlinkSync(join(top, 'node_modules', name), join(modules, name))
addFile('io-ts.ts', `import * as t from 'io-ts'\nexport const text: t.Type<string> = t.string\n`)

/** The same declarations without comments. */
const bare = join(modules, 'bare')
mkdirSync(join(bare, 'dist'), { recursive: true })
copyFileSync(join(top, 'package.json'), join(bare, 'package.json'))
for (const file of readdirSync(join(top, 'dist')).filter((name) => name.endsWith('.d.ts')))
  writeFileSync(
    join(bare, 'dist', file),
    readFileSync(join(top, 'dist', file), 'utf8').replace(/\/\*\*[\s\S]*?\*\//g, '')
  )
addFile(
  'bare.ts',
  readFileSync(join(folder, 'whole.ts'), 'utf8').replace(`from 'mediatrail'`, `from 'bare'`)
)

/** The files, each in its own column. */
const columns = ['empty.ts', 'io-ts.ts', 'one.ts', 'whole.ts', 'bare.ts']

/** The files in turns, so that other programs slow all of them alike. */
const compile = ([name, tsc]: readonly [string, string]): string => {
  const rounds = Array.from({ length: 9 }, () => columns.map((file) => secondsOf(tsc, file)))
  const at = (i: number, over: boolean): string =>
    median(rounds.map((round) => (round[i] ?? 0) - (over ? (round[0] ?? 0) : 0))).toFixed(2)
  return `| ${name} | ${columns.map((_, i) => at(i, i > 0)).join(' | ')} |`
}

/** A file in an editor, which changes before each request, so that nothing is cached. */
const edited = join(folder, 'edited.ts')
let text = ''
let version = 0

const service = ts.createLanguageService({
  getCompilationSettings: () => ({
    ...ts.convertCompilerOptionsFromJson(options, folder).options
  }),
  getScriptFileNames: () => [edited],
  getScriptVersion: (path) => (path === edited ? String(version) : '1'),
  getScriptSnapshot: (path) => {
    if (path === edited) return ts.ScriptSnapshot.fromString(text)
    return ts.sys.fileExists(path)
      ? ts.ScriptSnapshot.fromString(readFileSync(path, 'utf8'))
      : undefined
  },
  getCurrentDirectory: () => folder,
  getDefaultLibFileName: ts.getDefaultLibFilePath,
  fileExists: (path) => path === edited || ts.sys.fileExists(path),
  readFile: ts.sys.readFile,
  directoryExists: ts.sys.directoryExists
})

const within = (body: string): string =>
  `if (event.eventSource === 'mediaconvert.amazonaws.com' && event.eventName === 'CreateJob') {\n${body}\n}`

const complete = (caret: number): number =>
  service.getCompletionsAtPosition(edited, caret, {})?.entries.length ?? 0

const hover = (caret: number): number =>
  service.getQuickInfoAtPosition(edited, caret)?.displayParts?.length ?? 0

/** The request, the line with the caret as `|`, and a function that returns the number of results. */
const requests: ReadonlyArray<readonly [string, string, (caret: number) => number]> = [
  ['completion of a source', `if (event.eventSource === '|') {}`, complete],
  [
    'completion of a name',
    `if (event.eventSource === 'medialive.amazonaws.com' && event.eventName === '|') {}`,
    complete
  ],
  ['completion of a member', within('event.requestParameters?.settings?.|'), complete],
  ['completion of a path', within(`field(event, 'requestParameters', 'settings', '|')`), complete],
  ['hover over the union', 'ev|ent', hover],
  ['hover over a narrowed event', within('ev|ent'), hover],
  ['hover over a member', within('event.requestParameters?.sett|ings'), hover]
]

const timeOf = (line: string, send: (caret: number) => number): number => {
  const source = `import { field, type MediaEvent } from 'mediatrail'
declare const event: MediaEvent
${line}
// ${version}
`
  const caret = source.indexOf('|')
  text = source.replace('|', '')
  version++
  const start = performance.now()
  if (send(caret) === 0) throw new Error(`nothing at ${line}`)
  return performance.now() - start
}

const row = ([name, line, send]: (typeof requests)[number]): string => {
  // The first request loads the types, and is not counted.
  timeOf(line, send)
  const times = Array.from({ length: 9 }, () => timeOf(line, send))
  return `| ${name} | ${median(times).toFixed(0)} |`
}

process.stdout.write(`| compiler | empty file, s | io-ts alone, s more | one service, s more | every operation, s more | the same without comments, s more |
|---|---:|---:|---:|---:|---:|
${compilers.map(compile).join('\n')}

| request | ms |
|---|---:|
${requests.map(row).join('\n')}
`)
rmSync(folder, { recursive: true, force: true })
