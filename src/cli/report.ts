/**
 * `mediatrail report`: a ready report of a trail.
 *
 * @module
 * @since 0.1.0
 */
import { pathToFileURL } from 'node:url'
import * as E from '../core/either.js'
import { type Tally, tally } from '../delivery/Tally.js'
import { foldFilesBy } from '../node/foldFiles.js'
import { csv } from '../report/csv.js'
import { html } from '../report/html/html.js'
import { json, jsonLines } from '../report/json.js'
import { markdown } from '../report/markdown.js'
import type { Table } from '../report/Table.js'
import { type FilterOptions, filterOf } from './eventFilter.js'
import { type Io, print } from './Io.js'
import { readInput } from './input.js'
import type { Made, Making } from './Making.js'
import { write } from './output.js'
import { isHopeless, showRejected, showTally } from './rejected.js'
import type { Asked } from './reportFold.js'
import { type ReportName, startOf } from './reports.js'
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
    : tables.filter((table) => table.title.toLowerCase() === title.toLowerCase())

const render = ({ result, tables, findings }: Made, options: ReportOptions): string => {
  const { format, table, unscrubbed = false } = options
  const chosen = titled(tables, table)
  switch (format) {
    case 'markdown':
      return markdown(chosen, { unscrubbed })
    case 'html':
      return html(findings, { unscrubbed })
    case 'json':
      return json(result, { unscrubbed })
    case 'jsonl':
      return chosen.map((each) => jsonLines(each, { unscrubbed })).join('')
    case 'csv':
      return chosen.map((each) => csv(each, { unscrubbed })).join('')
  }
}

/** Rows of several tables in one CSV could not be told apart; a page and a result are whole. */
const whyNot = (empty: Made, { format, table }: ReportOptions): string | undefined => {
  const titles = empty.tables.map(({ title }) => title).join(', ')
  const chosen = titled(empty.tables, table)
  if (table !== undefined && (format === 'html' || format === 'json'))
    return `${format} writes the whole report: leave out --table, or choose another format.`
  if (chosen.length === 0) return `There is no such table. One of: ${titles}.`
  if (chosen.length > 1 && (format === 'csv' || format === 'jsonl'))
    return `This report has several tables: choose one with --table. One of: ${titles}.`
  return undefined
}

const readHere = async (
  making: Making,
  paths: ReadonlyArray<string>,
  options: ReportOptions,
  io: Io
): Promise<Tally | undefined> => {
  const matches = filterOf(options)
  let counted: Tally | undefined
  for await (const item of readInput(paths, wantedOf(options), io))
    if (item._tag === 'Events') {
      for (const event of item.events) if (matches(event)) making.add(event)
    } else if (item._tag === 'Rejected') await print(io.stderr, showRejected(item))
    else if (item._tag === 'Done') counted = item.tally
  return counted
}

const moduleOf = ({ reportFold }: Io, asked: Asked): URL => {
  const module = pathToFileURL(reportFold)
  module.search = encodeURIComponent(JSON.stringify(asked))
  return module
}

const readInWorkers = async (
  name: ReportName,
  making: Making,
  paths: ReadonlyArray<string>,
  options: ReportOptions & { readonly workers: number },
  io: Io
): Promise<Tally | undefined> => {
  const { principal, outcome, since, until, unscrubbed = false, workers } = options
  const filter = { principal, outcome, since, until }
  const module = moduleOf(io, { name, unscrubbed, filter })
  const folded = await foldFilesBy(io.worker)(paths, module, { ...wantedOf(options), workers })
  if (E.isLeft(folded)) {
    await print(io.stderr, `A worker failed: ${folded.left._tag} ${folded.left.error}`)
    return undefined
  }
  const { states, tally, rejected } = folded.right
  for (const item of rejected) await print(io.stderr, showRejected(item))
  if (states.every(making.absorb)) return tally
  await print(io.stderr, 'A worker sent another report: it runs another mediatrail.')
  return undefined
}

/** @internal */
export const report = async (
  name: ReportName,
  paths: ReadonlyArray<string>,
  options: ReportOptions,
  io: Io
): Promise<number> => {
  const making = startOf(name, options.unscrubbed === true)
  const wrong = whyNot(making.made(tally.empty), options)
  if (wrong !== undefined) {
    await print(io.stderr, `error: ${wrong}`)
    return 2
  }
  const { workers } = options
  const counted =
    workers === undefined
      ? await readHere(making, paths, options, io)
      : await readInWorkers(name, making, paths, { ...options, workers }, io)
  if (counted === undefined) return 1
  const text = render(making.made(counted), options)
  if (!(await write(text, options.output, io))) return 2
  await print(io.stderr, showTally(counted))
  return isHopeless(counted) ? 1 : 0
}
