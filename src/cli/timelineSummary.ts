/**
 * The text below a timeline.
 *
 * @module
 * @since 0.2.0
 */
import { recommended } from '../audit/recommended.js'
import { severities } from '../audit/Severity.js'
import { type Cell, inColumns } from './columns.js'
import type { Mark } from './Mark.js'
import { type Line, span } from './Span.js'
import type { Timeline } from './TimelineRun.js'
import { type TimelineView, visibleMarks } from './timelineLines.js'
import { counted, paragraph } from './words.js'

const titles = new Map(
  [...recommended.rules, ...recommended.correlations].map(({ id, title }) => [id, title])
)

const bySeverity = (a: Mark, b: Mark): number =>
  severities.indexOf(b.severity) - severities.indexOf(a.severity) || (a.rule < b.rule ? -1 : 1)

const firstOf = (marks: ReadonlyArray<Mark>): ReadonlyArray<Mark> => {
  const first = new Map<string, Mark>()
  for (const mark of [...marks].sort(bySeverity))
    if (!first.has(mark.rule)) first.set(mark.rule, mark)
  return [...first.values()]
}

const soft = (line: string): Line => [span(line, 'soft')]

const aboutMarks = (marks: ReadonlyArray<Mark>): string => {
  const several = marks.find(({ calls }) => calls !== undefined)
  const about = 'A mark names a rule with a finding in the call above it'
  return several === undefined
    ? `${about}.`
    : `${about}; 1 of ${several.calls} calls: together they led to the finding, and each of them is marked.`
}

const legend = (marks: ReadonlyArray<Mark>, width: number): ReadonlyArray<Line> => {
  const rules = firstOf(marks)
  if (rules.length === 0) return []
  const isWide = width >= 120
  const rows = rules.map(
    ({ rule, severity, message }): ReadonlyArray<Cell> => [
      { full: severity, style: severity },
      { full: rule },
      { full: isWide ? (titles.get(rule) ?? message) : '', style: 'soft' }
    ]
  )
  const lines = inColumns(rows, [{ least: 8 }, { least: 60 }, { least: 20 }], width, 2)
  return [
    [],
    [span('What the marks mean', 'bold')],
    ...paragraph(aboutMarks(marks), width, 2).map((line) => [span(line)]),
    ...rules.flatMap(({ rule, message }, i) => [
      lines[i] ?? [],
      ...(isWide ? [] : paragraph(titles.get(rule) ?? message, width, 11).map(soft))
    ])
  ]
}

const sentences = (
  { calls, folded, entries }: Timeline,
  { limit }: { readonly limit: number }
): ReadonlyArray<string> => {
  const people = new Set(entries.map(({ who }) => who)).size
  const shown = calls - folded
  if (calls === 0) return []
  if (shown === 0)
    return [
      `${counted(folded, 'read')}, and nothing else: --reads shows ${folded === 1 ? 'it' : 'them'}.`
    ]
  return [
    entries.length < shown
      ? `The latest ${entries.length.toLocaleString('en-US')} of ${counted(shown, 'call')}: --since, --until and --resource choose others, --limit ${limit * 10} shows more.`
      : `${counted(shown, 'call')} by ${counted(people, 'principal')}.`,
    folded === 0
      ? ''
      : `${counted(folded, 'read')} ${folded === 1 ? 'is' : 'are'} not shown: --reads shows ${folded === 1 ? 'it' : 'them'}.`
  ]
}

const unmarked = (all: number, shown: number): string =>
  all === shown
    ? ''
    : `${counted(all - shown, 'finding')} of lower severity ${all - shown === 1 ? 'is' : 'are'} not marked: --marks info marks all.`

/** @internal */
export const timelineSummary = (
  timeline: Timeline,
  options: { readonly limit: number },
  view: TimelineView
): ReadonlyArray<Line> => {
  const marks = timeline.entries.flatMap((entry) => visibleMarks(entry, view))
  const all = timeline.entries.reduce((sum, entry) => sum + entry.marks.length, 0)
  return [
    ...legend(marks, view.width),
    ...(timeline.entries.length === 0 ? [] : [[]]),
    ...[...sentences(timeline, options), unmarked(all, marks.length)]
      .filter((sentence) => sentence !== '')
      .map((sentence) => [span(sentence)])
  ]
}
