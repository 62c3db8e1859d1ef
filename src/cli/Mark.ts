/**
 * Findings as marks on the calls that they are about.
 *
 * @module
 * @since 0.2.0
 */
import { type Severity, severities } from '../audit/Severity.js'
import type { Finding, Verdict } from '../audit/Verdict.js'

/** @internal */
export interface Mark {
  readonly rule: string
  readonly severity: Severity
  readonly message: string
  /** For a correlation: how many calls led to the finding. */
  readonly calls?: number
}

/**
 * A rule may find several things in one call, and a correlation may find a call in several ways: the first is enough.
 */
const distinct = (marks: ReadonlyArray<Mark>): ReadonlyArray<Mark> => {
  const first = new Map<string, Mark>()
  for (const mark of marks) {
    const kind = `${mark.severity} ${mark.rule}`
    if (!first.has(kind)) first.set(kind, mark)
  }
  return [...first.values()].sort(
    (a, b) => severities.indexOf(b.severity) - severities.indexOf(a.severity)
  )
}

const markOf = ({ rule, severity, message }: Finding): Mark => ({ rule, severity, message })

/** @internal The findings in one event that are not suppressed, the most severe first. */
export const marksOf = (verdicts: ReadonlyArray<Verdict>): ReadonlyArray<Mark> =>
  distinct(
    verdicts.flatMap((verdict) =>
      verdict._tag === 'Finding' && verdict.suppressed === undefined ? [markOf(verdict)] : []
    )
  )

/** @internal The ids of the event that a finding is about, and of the events that led to it. */
export const callsOf = ({ subject, events = [] }: Finding): ReadonlySet<string> =>
  new Set([subject, ...events].flatMap(({ eventID }) => eventID ?? []))

/** @internal The findings of correlations, by the id of each event in them. */
export type MarksById = ReadonlyMap<string, ReadonlyArray<Mark>>

/** @internal */
export const marksById = (findings: ReadonlyArray<Finding>): MarksById => {
  const marks = new Map<string, Array<Mark>>()
  for (const finding of findings) {
    const ids = callsOf(finding)
    const mark = { ...markOf(finding), ...(ids.size > 1 ? { calls: ids.size } : {}) }
    for (const id of ids) {
      const known = marks.get(id)
      if (known === undefined) marks.set(id, [mark])
      else known.push(mark)
    }
  }
  return marks
}

/** @internal The marks of the event itself, and those of correlations. */
export const withMarks = (
  own: ReadonlyArray<Mark>,
  more: ReadonlyArray<Mark> = []
): ReadonlyArray<Mark> => (more.length === 0 ? own : distinct([...own, ...more]))
