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
 * A header, and a row for each group, in the same CSV format as the reports: text that a spreadsheet might run as a
 * formula starts with an apostrophe. Failures come first, as rows with the verdict `Failure`. Remediation and reference
 * are taken from the given `rules`.
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
