/**
 * Which audit is asked for, and the aggregate that it is.
 *
 * @module
 * @since 0.2.0
 */
import type { Aggregate } from '../aggregate/Aggregate.js'
import { overPlaced } from '../aggregate/overItems.js'
import type { Settings } from '../audit/activate.js'
import { type Audit, audit } from '../audit/audit.js'
import type { Findings } from '../audit/Findings.js'
import { findings } from '../audit/findingsAggregate.js'
import type { Rule } from '../audit/Rule.js'
import { recommended } from '../audit/recommended.js'
import { showIssue } from '../core/DecodeIssue.js'
import * as E from '../core/either.js'
import type { ReadItem } from '../stream/ReadItem.js'
import { loadRules, type Stop, wrongUsage } from './loadRules.js'
import { withStacks } from './withStacks.js'

/** @internal As JSON, for a worker. Files of rules are loaded again there, those of settings are not: they may be pipes. */
export interface AuditRequest {
  readonly rules: ReadonlyArray<string>
  readonly recommended: boolean
  /** Whether what a rule throws is shown, stack and all. */
  readonly verbose?: boolean
  readonly settings?: unknown
  readonly suppressions?: unknown
}

/** @internal */
export const auditOf = async (request: AuditRequest): Promise<E.Either<Stop, Audit>> => {
  const rules: Array<Rule> = request.recommended ? [...recommended.rules] : []
  for (const file of request.rules) {
    const own = await loadRules(file)
    if (E.isLeft(own)) return own
    for (const rule of own.right) rules.push(request.verbose === true ? withStacks(rule) : rule)
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
export const auditRun = (of: Audit): Aggregate<ReadItem, Findings> => overPlaced(findings(of))
