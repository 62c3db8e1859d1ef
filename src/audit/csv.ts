/**
 * Findings as a table for spreadsheets.
 *
 * @module
 * @since 0.1.0
 */
import { showPath } from '../decode/Path.js'
import type { Findings, Matter } from './Findings.js'
import { printable } from './printable.js'

const columns: { readonly [column: string]: (matter: Matter) => string | number | undefined } = {
  severity: ({ verdict }) => verdict.severity,
  verdict: ({ verdict }) => verdict._tag,
  rule: ({ verdict }) => verdict.rule,
  message: ({ verdict }) => (verdict._tag === 'Finding' ? verdict.message : ''),
  count: ({ count }) => count,
  first: ({ verdict }) => verdict.subject.eventTime,
  last: ({ last }) => last,
  source: ({ verdict }) => verdict.subject.eventSource,
  name: ({ verdict }) => verdict.subject.eventName,
  principal: ({ verdict }) => verdict.subject.principal,
  account: ({ verdict }) => verdict.subject.account,
  region: ({ verdict }) => verdict.subject.region,
  resources: ({ verdict }) => verdict.subject.resources.map(({ value }) => value).join(' '),
  paths: ({ verdict }) =>
    (verdict._tag === 'Finding' ? verdict.evidence : verdict.withheld).map(showPath).join(' '),
  eventID: ({ verdict }) => verdict.subject.eventID,
  suppressed: ({ verdict }) => verdict.suppressed?.reason
}

/** What a spreadsheet takes for the start of a formula; in East Asian editions the wide forms too. */
const formula = /^[=+\-@\uff1d\uff0b\uff0d\uff20]/

const cell = (text: string): string => {
  const shown = printable(text)
  const safe = formula.test(shown) ? `'${shown}` : shown
  return /[",]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

const row = (cells: ReadonlyArray<string>): string => `${cells.map(cell).join(',')}\r\n`

/**
 * A row for each matter, after one of names, by RFC 4180. What a spreadsheet would take for a formula has a quote before it.
 *
 * @category outputs
 * @since 0.1.0
 */
export const toCsv = ({ matters }: Findings): string =>
  [
    Object.keys(columns),
    ...matters.map((matter) => Object.values(columns).map((column) => String(column(matter) ?? '')))
  ]
    .map(row)
    .join('')
