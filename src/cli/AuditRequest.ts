/**
 * Which audit is asked for, and the aggregate that it is.
 *
 * @module
 * @since 0.2.0
 */
import type { Aggregate } from '../aggregate/Aggregate.js'
import { overRecords } from '../aggregate/overItems.js'
import type { Settings } from '../audit/activate.js'
import { type Audit, audit } from '../audit/audit.js'
import type { Correlation } from '../audit/correlation/Correlation.js'
import type { Findings } from '../audit/Findings.js'
import { findings } from '../audit/findingsAggregate.js'
import type { Rule } from '../audit/Rule.js'
import { recommended } from '../audit/recommended.js'
import { showIssue } from '../core/DecodeIssue.js'
import * as E from '../core/either.js'
import type { ReadItem } from '../stream/ReadItem.js'
import { type FilterOptions, onlyWanted } from './eventFilter.js'
import { loadRules, type Stop, wrongUsage } from './loadRules.js'

/** @internal As JSON, for a worker. Files of rules are loaded again there, those of settings are not: they may be pipes. */
export interface AuditRequest {
  readonly rules: ReadonlyArray<string>
  readonly recommended: boolean
  readonly settings?: unknown
  readonly suppressions?: unknown
  readonly filter: FilterOptions
}

/** @internal */
export const auditOf = async (request: AuditRequest): Promise<E.Either<Stop, Audit>> => {
  const rules: Array<Rule | Correlation> = request.recommended
    ? [...recommended.rules, ...recommended.correlations]
    : []
  for (const file of request.rules) {
    const own = await loadRules(file)
    if (E.isLeft(own)) return own
    for (const rule of own.right) rules.push(rule)
  }
  const { settings, suppressions } = request
  const made = audit(rules, {
    // Both are checked by the audit, as whatever comes out of a file.
    ...(settings === undefined ? {} : { settings: settings as Settings }),
    ...(suppressions === undefined ? {} : { suppressions: suppressions as ReadonlyArray<never> })
  })
  return E.isLeft(made) ? wrongUsage(made.left.map(showIssue).join('\n')) : made
}

/** @internal */
export const auditRun = (of: Audit, { filter }: AuditRequest): Aggregate<ReadItem, Findings> =>
  overRecords(
    onlyWanted(
      filter,
      (placed) => ('record' in placed ? placed.record : placed.event),
      findings(of)
    )
  )
