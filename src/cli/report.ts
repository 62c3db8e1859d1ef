/**
 * `mediatrail report`: a ready report of a trail.
 *
 * @module
 * @since 0.1.0
 */
import { run } from '../aggregate/State.js'
import * as E from '../core/either.js'
import { csv } from '../report/csv.js'
import { html } from '../report/html/html.js'
import { json, jsonLines } from '../report/json.js'
import { markdown } from '../report/markdown.js'
import type { Table } from '../report/Table.js'
import { type FilterOptions, filterIn } from './eventFilter.js'
import { fold } from './fold.js'
import { type Io, print } from './Io.js'
import { inputOf, tellPassedOver } from './input.js'
import { whyNotTo, write } from './output.js'
import { type ReportName, type ReportRun, reportRun } from './ReportRun.js'
import { showTally } from './rejected.js'
import { type WantedOptions, wantedOf } from './wanted.js'

/** @internal */
export const reportFormats = ['markdown', 'html', 'json', 'jsonl', 'csv'] as const

/** @internal */
export interface ReportOptions extends WantedOptions, FilterOptions {
  readonly format: (typeof reportFormats)[number]
  readonly table?: string
  readonly output?: string
  readonly workers?: number
  readonly unscrubbed?: boolean
}

const titled = (tables: ReadonlyArray<Table>, title: string | undefined): ReadonlyArray<Table> =>
  title === undefined
    ? tables
    : tables.filter(({ key, title: full }) =>
        [key, full].some((name) => name?.toLowerCase() === title.toLowerCase())
      )

const render = ({ result, tables, contents }: ReportRun, options: ReportOptions): string => {
  const { format, table, unscrubbed = false } = options
  const chosen = titled(tables, table)
  switch (format) {
    case 'markdown':
      return markdown(chosen, { unscrubbed })
    case 'html':
      return html(contents, { unscrubbed })
    case 'json':
      return json(result, { unscrubbed })
    case 'jsonl':
      return chosen.map((each) => jsonLines(each, { unscrubbed })).join('')
    case 'csv':
      return chosen.map((each) => csv(each, { unscrubbed })).join('')
  }
}

/** Rows of several tables in one CSV could not be told apart; a page and a result are whole. */
const whyNot = (empty: ReportRun, { format, table }: ReportOptions): string | undefined => {
  const titles = empty.tables.map(({ title }) => title).join(', ')
  const chosen = titled(empty.tables, table)
  if (table !== undefined && (format === 'html' || format === 'json'))
    return `${format} writes the whole report: leave out --table, or choose another format.`
  if (chosen.length === 0) return `There is no such table. One of: ${titles}.`
  if (chosen.length > 1 && (format === 'csv' || format === 'jsonl'))
    return `This report has several tables: choose one with --table. One of: ${titles}.`
  return undefined
}

/** @internal */
export const report = async (
  name: ReportName,
  paths: ReadonlyArray<string>,
  options: ReportOptions,
  io: Io
): Promise<number> => {
  const request = { name, unscrubbed: options.unscrubbed === true, filter: filterIn(options) }
  const aggregate = reportRun(request)
  const input = await inputOf(paths)
  const wrong = whyNot(run(aggregate, []), options) ?? (await whyNotTo(options.output, input))
  if (wrong !== undefined) {
    await print(io.stderr, `error: ${wrong}`)
    return 2
  }
  await tellPassedOver(input, io)
  const read = await fold(
    input,
    {
      aggregate,
      request: { command: 'report', ...request },
      wanted: wantedOf(options),
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
  const unwritten = await write(render(result, options), options.output, io)
  await print(io.stderr, showTally(tally))
  if (unwritten !== undefined && options.output !== undefined) {
    await print(io.stderr, `error: ${unwritten}`)
    return 1
  }
  return failures.length > 0 ? 1 : 0
}
