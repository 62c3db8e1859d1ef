/**
 * A timeline as text: one line for each call, oldest first.
 *
 * @module
 * @since 0.2.0
 */
import { type Severity, severities } from '../audit/Severity.js'
import { type Cell, type Column, inColumns } from './columns.js'
import type { Mark } from './Mark.js'
import { type Line, type Span, type Style, span } from './Span.js'
import type { TimelineEntry } from './TimelineRun.js'

/** Consecutive calls that differ only in their time. */
interface Run {
  readonly entry: TimelineEntry
  count: number
  last: string
}

const sameness = ({ time: _, eventID: __, marks, ...row }: TimelineEntry): string =>
  JSON.stringify([row, marks.map(({ rule, severity, calls }) => [rule, severity, calls])])

const runsOf = (entries: ReadonlyArray<TimelineEntry>, apart: string | undefined): Array<Run> => {
  const runs: Array<Run> = []
  let before = ''
  for (const entry of entries) {
    const run = runs.at(-1)
    const same = sameness(entry)
    const isApart = entry.eventID === apart || run?.entry.eventID === apart
    if (run !== undefined && same === before && !isApart) {
      run.count++
      run.last = entry.time
    } else runs.push({ entry, count: 1, last: entry.time })
    before = same
  }
  return runs
}

const dayOf = (time: string): string => time.slice(0, 10)

const clockOf = (time: string): string => (time === 'unknown' ? 'no time' : time.slice(11, 19))

const dayName = (day: string): string =>
  day === 'unknown'
    ? 'At an unknown time'
    : `${new Intl.DateTimeFormat('en-GB', {
        weekday: 'short',
        day: 'numeric',
        month: 'short',
        year: 'numeric',
        timeZone: 'UTC'
      })
        .format(new Date(day))
        .replace(',', '')} (UTC)`

/** The last part of a nested name, without the type: the operation implies it. */
const briefTarget = (target: string): string =>
  target
    .slice(target.indexOf(' ') + 1)
    .split('/')
    .at(-1) ?? target

/**
 * The short form is the first word: `failed` for `failed: ConflictException`, `changed` for `changed tags`; for a
 * batch, the counts: `1 of 3 failed`.
 */
const endOf = ({ entry, count, last }: Run): Cell => {
  const { ended } = entry
  const [, inBatch = ended] = ended.split(', ')
  const brief = (inBatch === ended ? /^\w*/.exec(ended)?.[0] : inBatch) ?? ended
  if (count === 1) return { full: ended, brief }
  const until = dayOf(last) === dayOf(entry.time) ? clockOf(last) : last
  return { full: `${ended} ×${count} to ${until}`, brief: `${brief} ×${count}` }
}

const targetCell = ({ targets }: TimelineEntry): Cell => {
  const [first = '', ...others] = targets
  const more = others.length === 0 ? '' : ` +${others.length}`
  return { full: `${first}${more}`, brief: `${briefTarget(first)}${more}` }
}

const columns: ReadonlyArray<Column> = [
  { least: 8 },
  { least: 16 },
  { least: 14 },
  { least: 11 },
  { least: 15 },
  { least: 14 },
  { least: 12 },
  { least: 8, isLoose: true },
  { least: 8 }
]

const isVaried = (values: Iterable<string | undefined>): boolean => new Set(values).size > 1

/** @internal This many columns have room for everything; with fewer, accounts and regions are on lines of their own. */
export const wide = 130

/** If calls are in several accounts or regions, each change is shown above the calls. */
const placeOf = (
  { account, region }: TimelineEntry,
  entries: ReadonlyArray<TimelineEntry>
): string | undefined => {
  const parts = [
    isVaried(entries.map((entry) => entry.account)) ? `account ${account ?? 'unknown'}` : '',
    isVaried(entries.map((entry) => entry.region)) ? (region ?? 'no region') : ''
  ].filter((part) => part !== '')
  return parts.length === 0 ? undefined : `in ${parts.join(', ')}`
}

const cellsOf = (
  runs: ReadonlyArray<Run>,
  { around, width, hasIds }: TimelineView
): ReadonlyArray<ReadonlyArray<Cell>> => {
  const entries = runs.map(({ entry }) => entry)
  const hasServices = isVaried(entries.map(({ service }) => service))
  const isWide = width >= wide
  const hasRegions = isWide && isVaried(entries.map(({ region }) => region))
  const hasAccounts = isWide && isVaried(entries.map(({ account }) => account))
  const services = new Map<string, Set<string>>()
  for (const { operation, service } of entries)
    services.set(operation, (services.get(operation) ?? new Set()).add(service))
  return runs.map((run) => {
    const { entry } = run
    const isAround = around !== undefined && entry.eventID === around
    const style: Style | undefined = isAround ? 'bold' : entry.style
    const isAmbiguous = (services.get(entry.operation)?.size ?? 0) > 1
    const full = hasServices ? `${entry.service}:${entry.operation}` : entry.operation
    return [
      {
        full: `${around === undefined ? '' : isAround ? '> ' : '  '}${clockOf(entry.time)}`,
        style: isAround ? 'bold' : 'soft'
      },
      { full, brief: isAmbiguous ? full : entry.operation, style },
      { ...targetCell(entry), style: isAround ? 'bold' : undefined },
      { full: entry.who, brief: entry.person },
      { full: entry.from, style: 'soft' },
      { full: hasRegions ? (entry.region ?? '-') : '', style: 'soft' },
      { full: hasAccounts ? (entry.account ?? '-') : '', style: 'soft' },
      { ...endOf(run), style },
      { full: hasIds ? entry.eventID.slice(0, 8) : '', style: 'soft' }
    ]
  })
}

/** A finding of a correlation is about several calls, each of which is marked. */
const together = ({ calls }: Mark): string => (calls === undefined ? '' : ` (1 of ${calls} calls)`)

/** The marks of a call, as many on each line as fit. */
const markLines = (
  { marks }: TimelineEntry,
  { width, around }: TimelineView
): ReadonlyArray<Line> => {
  const indent = around === undefined ? 9 : 11
  const lines: Array<Array<Span>> = []
  let room = 0
  for (const mark of marks) {
    const { severity } = mark
    const text = ` ${mark.rule}${together(mark)}`
    const needed = severity.length + text.length + 2
    const line = lines.at(-1)
    if (line === undefined || needed > room) {
      lines.push([
        span(`${' '.repeat(indent)}^ `, 'soft'),
        span(severity, severity),
        span(text, 'soft')
      ])
      room = width - indent - needed
    } else {
      line.push(span(', ', 'soft'), span(severity, severity), span(text, 'soft'))
      room -= needed
    }
  }
  return lines
}

/** @internal Which calls are marked, and the event of `--around`. */
export interface TimelineView {
  readonly width: number
  readonly around?: string | undefined
  /** The lowest severity that is marked. */
  readonly marked: Severity
  /** Whether each line has the start of its event id. */
  readonly hasIds: boolean
}

/** @internal Marks of the required severity. */
export const visibleMarks = (
  { marks }: TimelineEntry,
  { marked }: Pick<TimelineView, 'marked'>
): TimelineEntry['marks'] =>
  marks.filter(({ severity }) => severities.indexOf(severity) >= severities.indexOf(marked))

/** @internal */
export const timelineLines = (
  all: ReadonlyArray<TimelineEntry>,
  view: TimelineView
): ReadonlyArray<Line> => {
  const entries = all.map((entry) => ({ ...entry, marks: visibleMarks(entry, view) }))
  const runs = runsOf(entries, view.around)
  const rows = inColumns(cellsOf(runs, view), columns, view.width)
  let day = ''
  let before: string | undefined
  return runs.flatMap(({ entry }, i) => {
    const isNewDay = dayOf(entry.time) !== day
    const place = view.width >= wide ? undefined : placeOf(entry, entries)
    const isNewPlace = place !== undefined && (isNewDay || place !== before)
    day = dayOf(entry.time)
    before = place
    return [
      ...(isNewDay ? [...(i === 0 ? [] : [[]]), [span(dayName(day), 'bold')]] : []),
      ...(isNewPlace ? [[span(place, 'soft')]] : []),
      rows[i] ?? [],
      ...markLines(entry, view)
    ]
  })
}
