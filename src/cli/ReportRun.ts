/**
 * The built-in reports by name, each an aggregate over the items of a reading.
 *
 * @module
 * @since 0.2.0
 */
import type { Aggregate, ResultOf } from '../aggregate/Aggregate.js'
import { map } from '../aggregate/instances.js'
import { overEvents, overRecords, overTallies } from '../aggregate/overItems.js'
import { struct } from '../aggregate/struct.js'
import { audit } from '../audit/audit.js'
import { findings } from '../audit/findingsAggregate.js'
import { recommended } from '../audit/recommended.js'
import * as E from '../core/either.js'
import type { MediaEvent } from '../event/MediaEvent.js'
import { activity } from '../report/Activity.js'
import { changes } from '../report/Changes.js'
import { denials } from '../report/Denials.js'
import { drift } from '../report/Drift.js'
import { errors } from '../report/Errors.js'
import type { PageContents } from '../report/html/PageContents.js'
import type { PageFindings } from '../report/html/PageFindings.js'
import { jobs } from '../report/Jobs.js'
import { newcomers } from '../report/Newcomers.js'
import { purchases } from '../report/Purchases.js'
import { recentChanges } from '../report/RecentChanges.js'
import type { Report } from '../report/Report.js'
import { running } from '../report/Running.js'
import type { Table } from '../report/Table.js'
import { tally } from '../report/tallyReport.js'
import { withheld } from '../report/Withheld.js'
import type { ReadItem } from '../stream/ReadItem.js'
import type { Wanted } from '../stream/ReadOptions.js'
import { pageFindingsOf } from './pageFindings.js'
import { type PagePlaces, pagePlaces } from './pageParts.js'

/** In the order in which `all` shows them. */
const names = [
  'activity',
  'changes',
  'recent',
  'running',
  'denials',
  'errors',
  'newcomers',
  'jobs',
  'purchases',
  'withheld',
  'drift',
  'tally'
] as const

/** @internal */
export const reportNames: readonly [...typeof names, 'all'] = [...names, 'all']

/** @internal */
export type ReportName = (typeof reportNames)[number]

/** @internal The output of a report: its result for programs, its tables, and the contents of a page. */
export interface ReportRun {
  readonly result: object
  readonly tables: ReadonlyArray<Table>
  readonly contents: PageContents
  /** The places and times of events, for all reports together. */
  readonly places?: PagePlaces
}

/** @internal Which report. */
export interface ReportRequest {
  readonly name: ReportName
  readonly unscrubbed: boolean
}

/** `contentsOf` puts the result in its place on a page. */
const runOf = <Event, Result extends object>(
  { aggregate, unscrubbed, tables }: Report<Event, Result>,
  isUnscrubbed: boolean,
  contentsOf: (result: Result) => PageContents
): Aggregate<Event, ReportRun> =>
  map((result: Result) => ({ result, tables: tables(result), contents: contentsOf(result) }))(
    isUnscrubbed ? unscrubbed : aggregate
  )

type EventReport = Exclude<(typeof names)[number], 'tally'>

const ofEvents = (
  isUnscrubbed: boolean
): { readonly [Name in EventReport]: Aggregate<MediaEvent, ReportRun> } => ({
  activity: runOf(activity, isUnscrubbed, (found) => ({ activity: found })),
  changes: runOf(changes, isUnscrubbed, (found) => ({ changes: found })),
  recent: runOf(recentChanges, isUnscrubbed, (found) => ({ recent: found })),
  running: runOf(running, isUnscrubbed, (found) => ({ running: found })),
  denials: runOf(denials, isUnscrubbed, (found) => ({ denials: found })),
  errors: runOf(errors, isUnscrubbed, (found) => ({ errors: found })),
  newcomers: runOf(newcomers, isUnscrubbed, (found) => ({ newcomers: found })),
  jobs: runOf(jobs, isUnscrubbed, (found) => ({ jobs: found })),
  purchases: runOf(purchases, isUnscrubbed, (found) => ({ purchases: found })),
  withheld: runOf(withheld, isUnscrubbed, (found) => ({ withheld: found })),
  drift: runOf(drift, isUnscrubbed, (found) => ({ drift: found }))
})

const together = (runs: { readonly [Name in (typeof names)[number]]: ReportRun }): ReportRun => {
  const contents: PageContents = Object.assign({}, ...names.map((name) => runs[name].contents))
  return { result: contents, tables: names.flatMap((name) => runs[name].tables), contents }
}

const findingsTable = ({ found, judgedNothing = false }: PageFindings): Table => ({
  key: 'findings',
  title: 'Findings',
  ...(judgedNothing
    ? { whenEmpty: 'Nothing was judged, as no rule applied to what was read.' }
    : {}),
  columns: ['severity', 'rule', 'resource', 'principal', 'first', 'last', 'times', 'what'],
  rows: found.map(({ severity, rule, resource, principal, first, last, count, message }) => [
    severity,
    rule,
    resource?.name ?? '',
    principal,
    first,
    last,
    count,
    message
  ])
})

/**
 * @internal The records of other services that a report needs: those of the correlations, for the findings in `all`.
 */
export const othersOf = (name: ReportName): Wanted => {
  const audited = audit(recommended)
  return name === 'all' && E.isRight(audited) ? { others: audited.right.others } : {}
}

/** @internal */
export const reportRun = ({ name, unscrubbed }: ReportRequest): Aggregate<ReadItem, ReportRun> => {
  const tallies = overTallies(runOf(tally, unscrubbed, (found) => ({ tally: found })))
  if (name === 'tally') return tallies
  const each = ofEvents(unscrubbed)
  if (name !== 'all') return overEvents(each[name])
  const audited = audit(recommended)
  // The recommended rules are valid: a test creates an audit of them.
  if (E.isLeft(audited)) return overEvents(each.activity)
  const texts = [...audited.right.rules, ...audited.right.correlations]
  const all = struct({
    events: overEvents(struct(each)),
    findings: overRecords(findings(audited.right)),
    places: overEvents(pagePlaces()),
    tally: tallies
  })
  return map((found: ResultOf<typeof all>): ReportRun => {
    const run = together({ ...found.events, tally: found.tally })
    const findings = pageFindingsOf(found.findings, texts, [])
    return {
      result: { ...run.result, findings },
      tables: [findingsTable(findings), ...run.tables],
      contents: { ...run.contents, findings },
      places: found.places
    }
  })(all)
}
