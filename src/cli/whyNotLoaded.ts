/**
 * Why a module of the user could not be loaded.
 *
 * @module
 * @since 0.2.0
 */
import { statSync } from 'node:fs'
import { extname, resolve } from 'node:path'
import { isObject } from '../core/Json.js'
import { printable } from '../report/printable.js'

/** @internal What a module must export. */
export interface ExpectedModule {
  /** Such as `` `rules` ``. */
  readonly what: string
  readonly example: string
  /** The whole of it. */
  readonly expected: string
  /** What to do with JSON instead. */
  readonly forJson?: string
  /** What may be given instead of a file. */
  readonly orElse?: string
}

const codeOf = (error: unknown): unknown => (isObject(error) ? error['code'] : undefined)

/** The errors of Node for files of other types; for JSON, older versions have another code. */
const notModule: ReadonlyArray<unknown> = [
  'ERR_UNKNOWN_FILE_EXTENSION',
  'ERR_IMPORT_ATTRIBUTE_MISSING',
  'ERR_IMPORT_ASSERTION_TYPE_MISSING'
]

/**
 * The errors of Node for TypeScript that it cannot run: from 22.18 on, it runs TypeScript with erasable syntax only.
 */
const notRun: ReadonlyArray<unknown> = [
  'ERR_UNKNOWN_FILE_EXTENSION',
  'ERR_UNSUPPORTED_TYPESCRIPT_SYNTAX'
]

/** Why the file itself cannot be a module; undefined if the error is in it, or in a module that it imports. */
const ownFault = (file: string, error: unknown): string | undefined => {
  const found = statSync(resolve(file), { throwIfNoEntry: false })
  if (found === undefined) return 'no such file'
  if (found.isDirectory()) return 'it is a folder'
  const isModule = ['', '.js', '.mjs', '.cjs'].includes(extname(file))
  return !isModule && notModule.includes(codeOf(error)) ? 'it is not a module' : undefined
}

/** The user's own error is shown. After the first line of its own, Node lists modules, or advises on its flags. */
const thrown = (error: unknown): string => {
  if (!(error instanceof Error)) return 'it threw something other than an error'
  const { name, message } = error
  const [said = ''] = message.split('\n')
  if (said.includes('in ES module scope'))
    return `${said}; use import and export, or rename it to .cjs`
  return `${name === 'Error' ? '' : `${name}: `}${said}; to see where, run it with node`
}

/** @internal Where, what was expected, and what to do. */
export const whyNotLoaded = (
  file: string,
  { example, forJson, orElse }: ExpectedModule,
  error: unknown
): string => {
  const name = printable(file)
  if (/\.[cm]?ts$/.test(name) && notRun.includes(codeOf(error)))
    return `Node ${process.versions.node} does not run ${name}: use Node 22.18 or later, which runs TypeScript with erasable syntax only; or run NODE_OPTIONS="--import tsx" mediatrail with tsx installed; or compile the file to JavaScript`
  const fault = ownFault(file, error)
  if (fault === undefined) return `${name} could not be loaded: ${thrown(error)}`
  const isJson = extname(file) === '.json' && fault === 'it is not a module'
  const instead = isJson ? forJson : fault === 'no such file' ? orElse : undefined
  const hint = instead === undefined ? '' : `; ${instead}`
  return `${name}: ${fault}; expected a JavaScript module (.mjs, .cjs or .js), as in \`${example}\`${hint}`
}
