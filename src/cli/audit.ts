/**
 * `mediatrail audit`: rules over a trail.
 *
 * @module
 * @since 0.1.0
 */
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Audit } from '../audit/audit.js'
import { toCsv } from '../audit/csv.js'
import type { Findings } from '../audit/Findings.js'
import { toJsonLines } from '../audit/jsonLines.js'
import { toMarkdown } from '../audit/markdown.js'
import { reaches, type Severity } from '../audit/Severity.js'
import { toSarif } from '../audit/toSarif.js'
import { unused } from '../audit/unused.js'
import { ruleFailed } from '../audit/Verdict.js'
import * as E from '../core/either.js'
import { printable, printableJson } from '../report/printable.js'
import { type AuditRequest, auditOf, auditRun } from './AuditRequest.js'
import { type FilterOptions, filterIn } from './eventFilter.js'
import { type FoldedReading, fold } from './fold.js'
import { type Io, print } from './Io.js'
import { inputOf, tellPassedOver } from './input.js'
import { type Stop, wrongUsage } from './loadRules.js'
import { whyNotTo, write } from './output.js'
import { showTally } from './rejected.js'
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
  readonly workers?: number
}

const jsonOf = async (file: string | undefined): Promise<E.Either<Stop, unknown>> => {
  if (file === undefined) return E.right(undefined)
  try {
    return E.right(JSON.parse(await readFile(file, 'utf8')))
  } catch {
    return wrongUsage(`${printable(file)} could not be read as JSON`)
  }
}

const requestOf = async (options: AuditCommandOptions): Promise<E.Either<Stop, AuditRequest>> => {
  const settings = await jsonOf(options.settings)
  if (E.isLeft(settings)) return settings
  const suppressions = await jsonOf(options.suppressions)
  if (E.isLeft(suppressions)) return suppressions
  return E.right({
    rules: (options.rules ?? []).map((file) => resolve(file)),
    recommended: options.recommended,
    settings: settings.right,
    suppressions: suppressions.right,
    filter: filterIn(options)
  })
}

const render = (
  { result, failures }: FoldedReading<Findings>,
  { rules, correlations }: Audit,
  { format }: AuditCommandOptions
): string => {
  switch (format) {
    case 'markdown':
      return toMarkdown(result, { failures })
    case 'sarif':
      return `${printableJson(JSON.stringify(toSarif(result, [...rules, ...correlations], { failures }), undefined, 2))}\n`
    case 'jsonl':
      return toJsonLines(result, { failures })
    case 'csv':
      return toCsv(result, { failures })
  }
}

const failedRules = ({ groups }: Findings): ReadonlySet<string> =>
  new Set(
    groups.flatMap(({ verdict }) =>
      verdict._tag === 'Finding' && verdict.messageId === ruleFailed ? [verdict.rule] : []
    )
  )

/** What is severe enough, and not suppressed; or that a rule failed, since what it would have found is not known. */
const isFound = ({ groups }: Findings, failOn: Severity): boolean => {
  const isSevere = reaches(failOn)
  return groups.some(
    ({ verdict }) =>
      verdict._tag === 'Finding' &&
      verdict.suppressed === undefined &&
      (isSevere(verdict.severity) || verdict.messageId === ruleFailed)
  )
}

const stopWith = async ({ code, message }: Stop, io: Io): Promise<number> => {
  await print(io.stderr, `error: ${message}`)
  return code
}

/**
 * @internal Ends with 3 where something was found, whatever else happened; with 1 where something kept it from reading all, or
 * from writing what it found.
 */
export const audit = async (
  paths: ReadonlyArray<string>,
  options: AuditCommandOptions,
  io: Io
): Promise<number> => {
  const request = await requestOf(options)
  if (E.isLeft(request)) return stopWith(request.left, io)
  const prepared = await auditOf(request.right)
  if (E.isLeft(prepared)) return stopWith(prepared.left, io)
  const input = await inputOf(paths)
  const files = [...request.right.rules, options.settings ?? '', options.suppressions ?? '']
  const wrong = await whyNotTo(options.output, input, files)
  if (wrong !== undefined) return stopWith({ code: 2, message: wrong }, io)
  await tellPassedOver(input, io)
  const read = await fold(
    input,
    {
      aggregate: auditRun(prepared.right, request.right),
      request: { command: 'audit', ...request.right },
      wanted: { ...wantedOf(options), others: prepared.right.others },
      workers: options.workers,
      printsRejected: true
    },
    io
  )
  if (E.isLeft(read)) {
    await print(io.stderr, read.left)
    return 1
  }
  const { result, tally, failures } = read.right
  await print(io.stderr, showTally(tally))
  const unwritten = await write(render(read.right, prepared.right, options), options.output, io)
  for (const { rule, reason } of unused(result, prepared.right))
    await print(io.stderr, printable(`suppressed nothing: ${rule} (${reason})`))
  for (const rule of failedRules(result))
    await print(io.stderr, `failed: ${rule} threw, or gave no answer that a rule gives`)
  if (unwritten !== undefined) await print(io.stderr, `error: ${unwritten}`)
  if (isFound(result, options.failOn)) return 3
  return failures.length > 0 || unwritten !== undefined ? 1 : 0
}
