/**
 * `mediatrail timeline`: who did what to which resource, call by call.
 *
 * @module
 * @since 0.2.0
 */
import type { Severity } from '../audit/Severity.js'
import * as E from '../core/either.js'
import { timeOf } from '../event/timeOf.js'
import { csv } from '../report/csv.js'
import { jsonLines } from '../report/json.js'
import { markdown } from '../report/markdown.js'
import type { Table } from '../report/Table.js'
import type { Wanted } from '../stream/ReadOptions.js'
import { type AuditRequest, auditOf } from './AuditRequest.js'
import { type Chosen, chosenOf, readableTwice } from './chosen.js'
import { type Config, configIn } from './config.js'
import type { FilterOptions } from './eventFilter.js'
import { findEvent } from './findEvent.js'
import { fold } from './fold.js'
import { type Io, print } from './Io.js'
import { type Input, inputOf, tellPassedOver } from './input.js'
import { moduleOf, type Stop } from './loadRules.js'
import { whyNothing } from './meant.js'
import { whyNotTo, write } from './output.js'
import { showTally } from './rejected.js'
import { stopWith } from './stopWith.js'
import { type Timeline, type TimelineEntry, timelineRun } from './TimelineRun.js'
import { printLines, screenOf } from './terminal.js'
import { timelineLines, wide } from './timelineLines.js'
import { timelineSummary } from './timelineSummary.js'
import type { WantedOptions } from './wanted.js'

/** @internal */
export const timelineFormats = ['text', 'markdown', 'jsonl', 'csv'] as const

/** @internal */
export interface TimelineOptions extends WantedOptions, FilterOptions {
  readonly around?: string
  /** In milliseconds. */
  readonly before: number
  readonly after: number
  readonly reads?: boolean
  readonly limit: number
  /** Findings of this severity or higher are marked. */
  readonly marks: Severity
  readonly format: (typeof timelineFormats)[number]
  readonly output?: string
  readonly rules?: ReadonlyArray<string>
  readonly recommended: boolean
  /** Instead of the default one. */
  readonly config?: string
  /** Whether to show the start of each event id. */
  readonly ids?: boolean
  readonly workers?: number
}

const tableOf = (entries: ReadonlyArray<TimelineEntry>): Table => ({
  title: 'Timeline',
  columns: [
    'time',
    'service',
    'operation',
    'targets',
    'principal',
    'address',
    'account',
    'region',
    'outcome',
    'findings',
    'eventID'
  ],
  rows: entries.map((entry) => [
    entry.time,
    entry.service,
    entry.operation,
    entry.targets.join(', '),
    entry.who,
    entry.from,
    entry.account,
    entry.region,
    entry.ended,
    entry.marks.map(({ severity, rule }) => `${severity} ${rule}`).join(', '),
    entry.eventID
  ])
})

const render = (
  { entries }: Timeline,
  format: Exclude<TimelineOptions['format'], 'text'>
): string => {
  switch (format) {
    case 'markdown':
      return markdown([tableOf(entries)])
    case 'jsonl':
      return jsonLines(tableOf(entries))
    case 'csv':
      return csv(tableOf(entries))
  }
}

/** The period around an event, and its full id. If there is no such event, returns the reason as text. */
const seenAround = async (
  options: TimelineOptions,
  input: Input,
  io: Io
): Promise<
  E.Either<string, { readonly options: TimelineOptions; readonly id: string | undefined }>
> => {
  if (options.around === undefined) return E.right({ options, id: undefined })
  const found = await findEvent(options.around, input, {}, io)
  if (E.isLeft(found)) return found
  const time = timeOf(found.right)
  if (time._tag === 'None') return E.left(`The time of ${options.around} cannot be parsed.`)
  const at = time.value.getTime()
  return E.right({
    // The end is inclusive.
    options: { ...options, since: at - options.before, until: at + options.after + 1 },
    id: found.right.eventID
  })
}

/** The configuration of the folder applies to marks as it does to an audit. */
const auditRequestOf = async ({
  rules = [],
  recommended,
  config
}: TimelineOptions): Promise<E.Either<Stop, AuditRequest>> =>
  E.map(
    (found: Config): AuditRequest => ({
      rules: [...found.rules, ...rules.map(moduleOf)],
      recommended: recommended && found.recommended,
      settings: found.settings,
      suppressions: found.suppressions
    })
  )(await configIn(config))

/** The selection of a reader, as a filter; undefined if it selects everything. */
const onlyOf = ({ services, operations }: Wanted): Pick<FilterOptions, 'only'> =>
  services === undefined && operations === undefined
    ? {}
    : {
        only: {
          ...(services === undefined ? {} : { services }),
          ...(operations === undefined ? {} : { operations })
        }
      }

const show = async (
  timeline: Timeline,
  around: string | undefined,
  options: TimelineOptions,
  io: Io
): Promise<void> => {
  const screen = screenOf(io)
  const view = {
    width: screen.width,
    around,
    marked: options.marks,
    hasIds: options.ids === true || screen.width >= wide
  }
  await printLines(timelineLines(timeline.entries, view), screen, io)
  await printLines(timelineSummary(timeline, options, view), screen, io)
}

/** @internal */
export const timeline = async (
  paths: ReadonlyArray<string>,
  given: TimelineOptions,
  own: Io
): Promise<number> => {
  const request = await auditRequestOf(given)
  if (E.isLeft(request)) return stopWith(request.left, own)
  const audit = await auditOf(request.right)
  if (E.isLeft(audit)) return stopWith(audit.left, own)
  const input = await inputOf(paths, own)
  const wrong = await whyNotTo(given.output, input, request.right.rules)
  if (wrong !== undefined) return stopWith({ code: 2, message: wrong }, own)
  await tellPassedOver(input, own)
  const first = given.around === undefined ? own : await readableTwice(input, own)
  const seen = await seenAround(given, input, first)
  if (E.isLeft(seen)) return stopWith({ code: 1, message: seen.left }, own)
  const { options, id } = seen.right
  const { wanted, filter, io }: Chosen = await chosenOf(options, input, first)
  const { correlations, others } = audit.right
  // Correlations evaluate more than what is shown.
  const seesAll = correlations.length > 0
  const shown = seesAll ? { ...filter, ...onlyOf(wanted) } : filter
  const run = {
    limit: options.limit,
    reads: options.reads === true,
    audit: request.right,
    shown
  }
  const read = await fold(
    input,
    {
      aggregate: timelineRun(audit.right, run),
      request: { command: 'timeline', ...run, filter: {} },
      wanted: seesAll ? { others } : wanted,
      workers: options.workers,
      printsRejected: true
    },
    io
  )
  if (E.isLeft(read)) {
    await print(io.stderr, read.left)
    return 1
  }
  const { tally, failures } = read.right
  const { result, coverage } = read.right.result
  const nothing = whyNothing(coverage, shown)
  if (nothing !== undefined) await print(io.stderr, nothing)
  const unwritten =
    options.format === 'text' && options.output === undefined
      ? await show(result, id, options, io)
      : await write(
          render(result, options.format === 'text' ? 'markdown' : options.format),
          options.output,
          io
        )
  await print(io.stderr, showTally(tally))
  if (typeof unwritten === 'string' && options.output !== undefined) {
    await print(io.stderr, `error: ${unwritten}`)
    return 1
  }
  return failures.length > 0 ? 1 : 0
}
