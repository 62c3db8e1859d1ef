/**
 * `mediatrail audit`: rules over a trail.
 *
 * @module
 * @since 0.1.0
 */
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Settings } from '../audit/activate.js'
import { type Audit, audit as auditOf } from '../audit/audit.js'
import { toCsv } from '../audit/csv.js'
import { collect, type Findings } from '../audit/Findings.js'
import { toJsonLines } from '../audit/jsonLines.js'
import { toMarkdown } from '../audit/markdown.js'
import type { Rule } from '../audit/Rule.js'
import { recommended } from '../audit/recommended.js'
import { reaches, type Severity } from '../audit/Severity.js'
import { toSarif } from '../audit/toSarif.js'
import { unused } from '../audit/unused.js'
import { ruleFailed } from '../audit/Verdict.js'
import { showIssue } from '../core/DecodeIssue.js'
import * as E from '../core/either.js'
import { printable, printableJson } from '../report/printable.js'
import { type FilterOptions, filterOf } from './eventFilter.js'
import { type Io, print } from './Io.js'
import { readInput } from './input.js'
import { write } from './output.js'
import { isHopeless, showRejected, showTally } from './rejected.js'
import { type WantedOptions, wantedOf } from './wanted.js'

/** @internal */
export const auditFormats = ['markdown', 'sarif', 'jsonl', 'csv'] as const

/** @internal */
export interface AuditCommandOptions extends WantedOptions, FilterOptions {
  readonly format: (typeof auditFormats)[number]
  readonly output?: string
  /** ES modules that export `rules`. */
  readonly rules?: ReadonlyArray<string>
  /** False where the recommended rules are not wanted. */
  readonly recommended: boolean
  readonly settings?: string
  readonly suppressions?: string
  readonly failOn: Severity
}

/** What went wrong before anything was read. */
type Prepared<A> = E.Either<string, A>

const isRule = (value: unknown): value is Rule =>
  typeof value === 'object' &&
  value !== null &&
  'id' in value &&
  'check' in value &&
  typeof value.check === 'function'

const rulesOf = async (file: string): Promise<Prepared<ReadonlyArray<Rule>>> => {
  try {
    const { rules }: { readonly rules?: unknown } = await import(pathToFileURL(resolve(file)).href)
    return Array.isArray(rules) && rules.every(isRule)
      ? E.right(rules)
      : E.left(
          `${printable(file)} exports no \`rules\`: a list of what defineRule made is expected`
        )
  } catch (error) {
    // It is the user's own module: what it threw is for the user.
    return E.left(
      `${printable(file)} could not be loaded: ${error instanceof Error ? error.message : ''}`
    )
  }
}

const jsonOf = async (file: string | undefined): Promise<Prepared<unknown>> => {
  if (file === undefined) return E.right(undefined)
  try {
    return E.right(JSON.parse(await readFile(file, 'utf8')))
  } catch {
    return E.left(`${printable(file)} could not be read as JSON`)
  }
}

const prepare = async (options: AuditCommandOptions): Promise<Prepared<Audit>> => {
  const rules: Array<Rule> = options.recommended ? [...recommended.rules] : []
  for (const file of options.rules ?? []) {
    const own = await rulesOf(file)
    if (E.isLeft(own)) return own
    rules.push(...own.right)
  }
  const settings = await jsonOf(options.settings)
  if (E.isLeft(settings)) return settings
  const suppressions = await jsonOf(options.suppressions)
  if (E.isLeft(suppressions)) return suppressions
  const made = auditOf(rules, {
    // Both are checked by the audit, as whatever comes out of a file.
    ...(settings.right === undefined ? {} : { settings: settings.right as Settings }),
    ...(suppressions.right === undefined
      ? {}
      : { suppressions: suppressions.right as ReadonlyArray<never> })
  })
  return E.isLeft(made) ? E.left(made.left.map(showIssue).join('\n')) : made
}

const render = (findings: Findings, { rules }: Audit, { format }: AuditCommandOptions): string => {
  switch (format) {
    case 'markdown':
      return toMarkdown(findings)
    case 'sarif':
      return `${printableJson(JSON.stringify(toSarif(findings, rules), undefined, 2))}\n`
    case 'jsonl':
      return toJsonLines(findings)
    case 'csv':
      return toCsv(findings)
  }
}

const failedRules = ({ groups }: Findings): ReadonlySet<string> =>
  new Set(
    groups.flatMap(({ verdict }) =>
      verdict._tag === 'Finding' && verdict.messageId === ruleFailed ? [verdict.rule] : []
    )
  )

/**
 * @internal Ends with 3 where something was found that is severe enough, and nobody has suppressed it, or where a rule failed,
 * whatever its severity: nobody knows what it would have found.
 */
export const audit = async (
  paths: ReadonlyArray<string>,
  options: AuditCommandOptions,
  io: Io
): Promise<number> => {
  const prepared = await prepare(options)
  if (E.isLeft(prepared)) {
    await print(io.stderr, `error: ${prepared.left}`)
    return 2
  }
  const matches = filterOf(options)
  const collector = collect(prepared.right)
  let hopeless = true
  for await (const item of readInput(paths, wantedOf(options), io))
    if (item._tag === 'Events') {
      for (const event of item.events) if (matches(event)) collector.add(event, item.place)
    } else if (item._tag === 'Rejected') await print(io.stderr, showRejected(item))
    else if (item._tag === 'Done') {
      await print(io.stderr, showTally(item.tally))
      hopeless = isHopeless(item.tally)
    }
  const findings = collector.findings()
  if (!(await write(render(findings, prepared.right, options), options.output, io))) return 2
  for (const { rule, reason } of unused(findings, prepared.right))
    await print(io.stderr, printable(`suppressed nothing: ${rule} (${reason})`))
  for (const rule of failedRules(findings))
    await print(io.stderr, `failed: ${rule} threw, or gave no answer that a rule gives`)
  if (hopeless) return 1
  const isSevere = reaches(options.failOn)
  return findings.groups.some(
    ({ verdict }) =>
      verdict._tag === 'Finding' &&
      verdict.suppressed === undefined &&
      (isSevere(verdict.severity) || verdict.messageId === ruleFailed)
  )
    ? 3
    : 0
}
