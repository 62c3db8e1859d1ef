/**
 * `mediatrail audit`: rules over a trail.
 *
 * @module
 * @since 0.1.0
 */
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { toCsv } from '../audit/csv.js'
import type { Findings } from '../audit/Findings.js'
import { toJsonLines } from '../audit/jsonLines.js'
import { toMarkdown } from '../audit/markdown.js'
import { newSince } from '../audit/newSince.js'
import { reaches, type Severity } from '../audit/Severity.js'
import { toJunit } from '../audit/toJunit.js'
import { toOcsf } from '../audit/toOcsf.js'
import { type Described, toSarif } from '../audit/toSarif.js'
import { unused } from '../audit/unused.js'
import { ruleFailed } from '../audit/Verdict.js'
import * as E from '../core/either.js'
import type { OcsfVersion } from '../ocsf/OcsfVersion.js'
import { html } from '../report/html/html.js'
import { printable, printableJson } from '../report/printable.js'
import { type AuditRequest, auditOf, auditRun } from './AuditRequest.js'
import { auditLines } from './auditLines.js'
import { baselineIn } from './baseline.js'
import { chosenOf } from './chosen.js'
import { configIn } from './config.js'
import type { FilterOptions } from './eventFilter.js'
import { fold } from './fold.js'
import { type Io, print } from './Io.js'
import { inputOf, tellPassedOver } from './input.js'
import { moduleOf, type Stop, wrongUsage } from './loadRules.js'
import { whyNothing } from './meant.js'
import { whyNotTo, write } from './output.js'
import { pageAboutOf, pageFindingsOf } from './pageFindings.js'
import { showTally } from './rejected.js'
import { painter } from './Span.js'
import { stopWith } from './stopWith.js'
import { screenOf, writeLines } from './terminal.js'
import type { WantedOptions } from './wanted.js'
import { counted } from './words.js'

/** @internal */
export const auditFormats = [
  'text',
  'markdown',
  'html',
  'sarif',
  'junit',
  'ocsf',
  'jsonl',
  'csv'
] as const

type AuditFormat = (typeof auditFormats)[number]

const endings: { readonly [ending: string]: AuditFormat } = {
  '.md': 'markdown',
  '.html': 'html',
  '.sarif': 'sarif',
  '.xml': 'junit',
  '.jsonl': 'jsonl',
  '.csv': 'csv'
}

/** What is asked for, or what the name of the file asks for. */
const formatOf = ({ format, output = '' }: AuditCommandOptions): AuditFormat =>
  format ?? endings[extname(output)] ?? 'text'

/** @internal */
export interface AuditCommandOptions extends WantedOptions, FilterOptions {
  readonly format?: AuditFormat
  readonly ocsf: OcsfVersion
  readonly output?: string
  /** ES modules that export `rules`. */
  readonly rules?: ReadonlyArray<string>
  /** False where the recommended rules are not wanted. */
  readonly recommended: boolean
  readonly settings?: string
  readonly suppressions?: string
  /** In place of the one in the folder. */
  readonly config?: string
  /** Only these rules and correlations, by their ids. */
  readonly rule?: ReadonlyArray<string>
  /** Show what there is, and read nothing. */
  readonly list?: boolean
  /** Lines of JSON of an earlier audit: what is in it is known. */
  readonly baseline?: string
  readonly failOn: Severity
  readonly verbose?: boolean
  readonly workers?: number
}

const jsonOf = async (file: string | undefined): Promise<E.Either<Stop, unknown>> => {
  if (file === undefined) return E.right(undefined)
  if (!existsSync(file)) return wrongUsage(`${printable(file)}: no such file`)
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
  const config = await configIn(options.config)
  if (E.isLeft(config)) return config
  return E.right({
    rules: [...config.right.rules, ...(options.rules ?? []).map(moduleOf)],
    recommended: options.recommended && config.right.recommended,
    ...(options.rule === undefined ? {} : { only: options.rule }),
    verbose: options.verbose === true,
    page: formatOf(options) === 'html',
    settings: settings.right === undefined ? config.right.settings : settings.right,
    suppressions: suppressions.right === undefined ? config.right.suppressions : suppressions.right
  })
}

const render = (
  result: Findings,
  failures: ReadonlyArray<string>,
  rules: ReadonlyArray<Described>,
  format: Exclude<AuditFormat, 'html'>,
  version: OcsfVersion
): string => {
  switch (format) {
    case 'sarif':
      return `${printableJson(JSON.stringify(toSarif(result, rules, { failures }), undefined, 2))}\n`
    case 'junit':
      return toJunit(result, rules, { failures })
    case 'ocsf':
      return toOcsf(result, rules, { failures, version })
        .map((line) => `${printableJson(JSON.stringify(line))}\n`)
        .join('')
    case 'jsonl':
      return toJsonLines(result, { failures, rules })
    case 'csv':
      return toCsv(result, { failures, rules })
    case 'markdown':
      return toMarkdown(result, { failures, rules })
    default: {
      const painted = painter(false)
      const lines = auditLines(result, { failures, rules, width: Number.POSITIVE_INFINITY })
      return `${lines.map(painted).join('\n')}\n`
    }
  }
}

/** A line for each rule and error: which, where, and in how many events. */
const failedRules = ({ groups }: Findings): ReadonlyArray<string> => {
  const events = new Map<string, number>()
  for (const { verdict, count } of groups)
    if (verdict._tag === 'Finding' && verdict.messageId === ruleFailed) {
      const fault = `failed: ${verdict.rule}: ${verdict.message}`
      events.set(fault, (events.get(fault) ?? 0) + count)
    }
  return Array.from(events, ([fault, n]) => `${fault} (${counted(n, 'event')})`)
}

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

/**
 * @internal Ends with 3 where something was found, whatever else happened; with 1 where something kept it from reading all, or
 * from writing what it found.
 */
export const audit = async (
  paths: ReadonlyArray<string>,
  options: AuditCommandOptions,
  own: Io
): Promise<number> => {
  const request = await requestOf(options)
  if (E.isLeft(request)) return stopWith(request.left, own)
  const prepared = await auditOf(request.right)
  if (E.isLeft(prepared)) return stopWith(prepared.left, own)
  const rules = [...prepared.right.rules, ...prepared.right.correlations]
  if (options.list === true) {
    for (const { id, severity, title } of rules)
      await print(own.stdout, printable(`${id}  ${severity}  ${title}`))
    return 0
  }
  const known = await baselineIn(options.baseline)
  if (E.isLeft(known)) return stopWith(known.left, own)
  const input = await inputOf(paths, own)
  const { settings = '', suppressions = '', baseline = '' } = options
  const files = [...request.right.rules, settings, suppressions, baseline]
  const wrong = await whyNotTo(options.output, input, files)
  if (wrong !== undefined) return stopWith({ code: 2, message: wrong }, own)
  await tellPassedOver(input, own)
  const { wanted, filter, io } = await chosenOf(options, input, own)
  const read = await fold(
    input,
    {
      aggregate: auditRun(prepared.right, request.right),
      request: { command: 'audit', ...request.right, filter },
      wanted: { ...wanted, others: prepared.right.others },
      workers: options.workers,
      printsRejected: true
    },
    io
  )
  if (E.isLeft(read)) {
    await print(io.stderr, read.left)
    return 1
  }
  const { coverage, tally, failures } = read.right
  const { findings: all, page } = read.right.result
  const result = newSince(known.right)(all)
  const nothing = whyNothing(coverage, filter)
  if (nothing !== undefined) await print(io.stderr, nothing)
  await print(io.stderr, showTally(tally))
  const screen = screenOf(io)
  const format = formatOf(options)
  const written = (): Promise<string | undefined> => {
    if (format === 'html' && page !== undefined)
      return write(
        html(
          {
            about: pageAboutOf(input, options, filter, page.places),
            findings: pageFindingsOf(result, rules, failures),
            changes: page.changes,
            tally
          },
          { title: 'Findings' }
        ),
        options.output,
        io
      )
    if (format === 'text' && options.output === undefined)
      return writeLines(auditLines(result, { failures, rules, width: screen.width }), screen, io)
    const other = format === 'html' ? 'text' : format
    return write(render(result, failures, rules, other, options.ocsf), options.output, io)
  }
  const unwritten = await written()
  for (const { rule, reason } of unused(all, prepared.right))
    await print(io.stderr, printable(`suppressed nothing: ${rule} (${reason})`))
  const faults = failedRules(result)
  for (const fault of faults) await print(io.stderr, fault)
  if (faults.length > 0 && options.verbose !== true)
    await print(io.stderr, '--verbose shows the stack of each error')
  if (unwritten !== undefined) await print(io.stderr, `error: ${unwritten}`)
  if (isFound(result, options.failOn)) return 3
  return failures.length > 0 || unwritten !== undefined ? 1 : 0
}
