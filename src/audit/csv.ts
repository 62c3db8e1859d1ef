/**
 * Findings as a table for spreadsheets.
 *
 * @module
 * @since 0.1.0
 */
import { showPath } from '../core/Path.js'
import { csv } from '../report/csv.js'
import type { TableCell } from '../report/Table.js'
import type { FindingGroup, Findings } from './Findings.js'
import type { OutputOptions, RuleAdvice } from './OutputOptions.js'
import { resourceNames } from './resourceNames.js'

const columns: {
  readonly [column: string]: (group: FindingGroup, rule: RuleAdvice | undefined) => TableCell
} = {
  severity: ({ verdict }) => verdict.severity,
  verdict: ({ verdict }) => verdict._tag,
  rule: ({ verdict }) => verdict.rule,
  message: ({ verdict }) => (verdict._tag === 'Finding' ? verdict.message : undefined),
  count: ({ count }) => count,
  first: ({ verdict }) => verdict.subject.eventTime,
  last: ({ last }) => last,
  source: ({ verdict }) => verdict.subject.eventSource,
  name: ({ verdict }) => verdict.subject.eventName,
  principal: ({ verdict }) => verdict.subject.principal,
  person: ({ verdict }) => verdict.subject.person,
  callerAccount: ({ verdict }) => verdict.subject.callerAccount,
  account: ({ verdict }) => verdict.subject.account,
  region: ({ verdict }) => verdict.subject.region,
  resources: ({ verdict }) => resourceNames(verdict.subject).join(', '),
  resourceKeys: ({ verdict }) => verdict.subject.resources.map(({ key }) => key).join(' '),
  paths: ({ verdict }) =>
    (verdict._tag === 'Finding' ? verdict.evidence : verdict.withheld).map(showPath).join(' '),
  eventID: ({ verdict }) => verdict.subject.eventID,
  suppressed: ({ verdict }) => verdict.suppressed?.reason,
  remediation: (_, rule) => rule?.remediation,
  page: (_, rule) => rule?.references[0]
}

const failureCell = (column: string, message: string): TableCell =>
  column === 'verdict' ? 'Failure' : column === 'message' ? message : undefined

/**
 * A row for each group, after one of names, as the reports write CSV: what a spreadsheet would take for a formula has an
 * apostrophe before it. Failures come first: rows whose verdict is `Failure`. What to do, and the page, are those of the `rules` that it is given.
 *
 * @category outputs
 * @since 0.1.0
 */
export function toCsv(
  { groups }: Findings,
  { failures = [], rules = [] }: OutputOptions = {}
): string {
  const names = Object.keys(columns)
  return csv({
    title: 'Findings',
    columns: names,
    rows: [
      ...failures.map((message) => names.map((name) => failureCell(name, message))),
      ...groups.map((group) => {
        const rule = rules.find(({ id }) => id === group.verdict.rule)
        return Object.values(columns).map((column) => column(group, rule))
      })
    ]
  })
}
