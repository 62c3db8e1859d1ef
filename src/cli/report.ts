/**
 * `mediatrail report`: a built-in report of a trail.
 *
 * @module
 * @since 0.1.0
 */
import { existsSync } from 'node:fs'
import { extname, resolve } from 'node:path'
import { run } from '../aggregate/State.js'
import * as E from '../core/either.js'
import { csv } from '../report/csv.js'
import { html } from '../report/html/html.js'
import type { PageContents } from '../report/html/PageContents.js'
import type { PageAbout } from '../report/html/PageFindings.js'
import { inlineCode } from '../report/inlineCode.js'
import { json, jsonLines } from '../report/json.js'
import { markdown } from '../report/markdown.js'
import type { Table } from '../report/Table.js'
import { oneOfThese } from './choice.js'
import { chosenOf } from './chosen.js'
import type { FilterOptions } from './eventFilter.js'
import { fold } from './fold.js'
import { type Io, print } from './Io.js'
import { inputOf, tellPassedOver } from './input.js'
import { whyNothing } from './meant.js'
import { whyNotTo, write } from './output.js'
import { type ReportChoice, reportOf } from './ownReport.js'
import { pageAboutOf } from './pageFindings.js'
import { othersOf, type ReportName, type ReportRun, reportNames } from './ReportRun.js'
import { showTally } from './rejected.js'
import { type Line, painter, span } from './Span.js'
import { tableLines } from './tableLines.js'
import { type Screen, screenOf, writeLines } from './terminal.js'
import type { WantedOptions } from './wanted.js'

/** @internal */
export const reportFormats = ['text', 'markdown', 'html', 'json', 'jsonl', 'csv'] as const

type ReportFormat = (typeof reportFormats)[number]

/** @internal */
export interface ReportOptions extends WantedOptions, FilterOptions {
  readonly format?: ReportFormat
  readonly table?: string
  readonly output?: string
  readonly workers?: number
  readonly unscrubbed?: boolean
  /** An ES module that exports `report`. */
  readonly module?: string
}

const titled = (tables: ReadonlyArray<Table>, title: string | undefined): ReadonlyArray<Table> =>
  title === undefined
    ? tables
    : tables.filter(({ key, title: full }) =>
        [key, full].some((name) => name?.toLowerCase() === title.toLowerCase())
      )

const pageOf = (
  { findings, ...contents }: PageContents,
  about: PageAbout | undefined,
  failures: ReadonlyArray<string>
): PageContents => ({
  ...contents,
  ...(findings === undefined ? {} : { findings: { ...findings, failures } }),
  ...(about === undefined ? {} : { about })
})

/** The result for programs also says that the audit in it is not complete. */
const resultOf = (result: object, { findings }: PageContents): object =>
  findings === undefined ? result : { ...result, findings }

const incomplete = (failures: ReadonlyArray<string>): string =>
  failures.length === 0
    ? ''
    : [
        '**This report is not complete: not everything was read.**',
        '',
        ...failures.map((failure) => `- ${inlineCode(failure)}`),
        '',
        ''
      ].join('\n')

const unread = (failures: ReadonlyArray<string>): ReadonlyArray<Line> =>
  failures.length === 0
    ? []
    : [
        [span('This report is not complete: not everything was read.', 'failed')],
        ...failures.map((failure): Line => [span(`- ${failure}`)]),
        []
      ]

const plainText = (lines: ReadonlyArray<Line>): string =>
  lines.map((line) => `${painter(false)(line)}\n`).join('')

/** How a report is written, and what is shown with it. */
interface Rendering {
  readonly format: ReportFormat
  readonly width: number
  readonly about: PageAbout | undefined
  readonly failures: ReadonlyArray<string>
}

/** Text on a terminal, or if a width is set; else Markdown. */
const formatOf = (
  { format, output = '' }: ReportOptions,
  { width }: Pick<Screen, 'width'>
): ReportFormat => {
  if (format !== undefined) return format
  if (extname(output) === '.html') return 'html'
  return output === '' && Number.isFinite(width) ? 'text' : 'markdown'
}

const render = (
  { result, tables, contents }: ReportRun,
  { table, unscrubbed = false }: ReportOptions,
  { format, width, about, failures }: Rendering
): string => {
  const chosen = titled(tables, table)
  switch (format) {
    case 'text':
      return plainText([...unread(failures), ...tableLines(chosen, width, { unscrubbed })])
    case 'markdown':
      return incomplete(failures) + markdown(chosen, { unscrubbed })
    case 'html':
      return html(pageOf(contents, about, failures), { unscrubbed })
    case 'json':
      return json(resultOf(result, pageOf(contents, about, failures)), { unscrubbed })
    case 'jsonl':
      return chosen.map((each) => jsonLines(each, { unscrubbed })).join('')
    case 'csv':
      return chosen.map((each) => csv(each, { unscrubbed })).join('')
  }
}

/** The rows of several tables in one CSV could not be distinguished; pages and results are always complete. */
const whyNot = (
  empty: ReportRun,
  { table }: ReportOptions,
  format: ReportFormat
): string | undefined => {
  const titles = empty.tables.map(({ title }) => title).join(', ')
  const chosen = titled(empty.tables, table)
  if (table !== undefined && (format === 'html' || format === 'json'))
    return `${format} writes the whole report: leave out --table, or choose another format.`
  if (chosen.length === 0)
    return `There is no such table. ${oneOfThese(
      table ?? '',
      empty.tables.map(({ title }) => title)
    )}`
  if (chosen.length > 1 && (format === 'csv' || format === 'jsonl'))
    return `This report has several tables: choose one with --table. One of: ${titles}.`
  return undefined
}

const isName = (name: string | undefined): name is ReportName =>
  reportNames.some((known) => known === name)

/** Left if a report is neither named nor given as a module. */
const choiceOf = (
  name: string | undefined,
  { module, unscrubbed = false }: ReportOptions
): E.Either<string, ReportChoice> => {
  if (module !== undefined) return E.right({ module: resolve(module), unscrubbed })
  if (isName(name)) return E.right({ name, unscrubbed })
  return E.left(
    name === undefined
      ? `which report? One of: ${reportNames.join(', ')}; or your own with --module`
      : existsSync(name)
        ? `which report of ${name}? Name it first, as in \`mediatrail report all ${name}\`. One of: ${reportNames.join(', ')}.`
        : `there is no report ${name}. ${oneOfThese(name, reportNames)} Or your own with --module.`
  )
}

/** @internal The first of `given` is the name of a report, unless a module is given; the others are paths. */
export const report = async (
  given: ReadonlyArray<string>,
  options: ReportOptions,
  own: Io
): Promise<number> => {
  const choice = choiceOf(given[0], options)
  if (E.isLeft(choice)) {
    await print(own.stderr, `error: ${choice.left}`)
    return 2
  }
  const request = choice.right
  const paths = 'module' in request ? given : given.slice(1)
  const chosen = await reportOf(request)
  if (E.isLeft(chosen)) {
    await print(own.stderr, `error: ${chosen.left.message}`)
    return chosen.left.code
  }
  const aggregate = chosen.right
  const input = await inputOf(paths, own)
  const screen = screenOf(own)
  const format = formatOf(options, screen)
  const wrong =
    whyNot(run(aggregate, []), options, format) ?? (await whyNotTo(options.output, input))
  if (wrong !== undefined) {
    await print(own.stderr, `error: ${wrong}`)
    return 2
  }
  await tellPassedOver(input, own)
  const { wanted, filter, io } = await chosenOf(options, input, own)
  const read = await fold(
    input,
    {
      aggregate,
      request: { command: 'report', ...request, filter },
      wanted: 'name' in request ? { ...wanted, ...othersOf(request.name) } : wanted,
      workers: options.workers,
      printsRejected: true
    },
    io
  )
  if (E.isLeft(read)) {
    await print(io.stderr, read.left)
    return 1
  }
  const { result, coverage, tally, failures } = read.right
  const nothing = whyNothing(coverage, filter)
  if (nothing !== undefined) await print(io.stderr, nothing)
  const about =
    result.places === undefined ? undefined : pageAboutOf(input, options, filter, result.places)
  const { table, output, unscrubbed = false } = options
  const unwritten =
    format === 'text' && output === undefined
      ? await writeLines(
          [
            ...unread(failures),
            ...tableLines(titled(result.tables, table), screen.width, { unscrubbed })
          ],
          screen,
          io
        )
      : await write(
          render(result, options, { format, width: screen.width, about, failures }),
          output,
          io
        )
  await print(io.stderr, showTally(tally))
  if (unwritten !== undefined && options.output !== undefined) {
    await print(io.stderr, `error: ${unwritten}`)
    return 1
  }
  return failures.length > 0 ? 1 : 0
}
