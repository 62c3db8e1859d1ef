/**
 * Which audit is asked for, and the aggregate that it is.
 *
 * @module
 * @since 0.2.0
 */
import type { Aggregate } from '../aggregate/Aggregate.js'
import { map } from '../aggregate/instances.js'
import { overEvents, overRecords } from '../aggregate/overItems.js'
import { struct } from '../aggregate/struct.js'
import type { Settings } from '../audit/activate.js'
import { type Audit, audit } from '../audit/audit.js'
import { type Correlation, isCorrelation } from '../audit/correlation/Correlation.js'
import type { Findings } from '../audit/Findings.js'
import { findings } from '../audit/findingsAggregate.js'
import type { Rule } from '../audit/Rule.js'
import { recommended } from '../audit/recommended.js'
import { showIssue } from '../core/DecodeIssue.js'
import * as E from '../core/either.js'
import { type Changes, changes } from '../report/Changes.js'
import { printable } from '../report/printable.js'
import type { ReadItem } from '../stream/ReadItem.js'
import { didYouMean } from './closest.js'
import { loadRules, type Stop, wrongUsage } from './loadRules.js'
import { type PagePlaces, pagePlaces } from './pageParts.js'
import { withStacks } from './withStacks.js'

/** @internal As JSON, for a worker. Files of rules are loaded again there, those of settings are not: they may be pipes. */
export interface AuditRequest {
  readonly rules: ReadonlyArray<string>
  readonly recommended: boolean
  /** Only these rules and correlations, by their ids. */
  readonly only?: ReadonlyArray<string>
  /** Whether what a rule throws is shown, stack and all. */
  readonly verbose?: boolean
  /** Whether a page is made of it. */
  readonly page?: boolean
  readonly settings?: unknown
  readonly suppressions?: unknown
}

/** The others are off, so that what is set for them stays in order. */
const allBut = (ids: ReadonlyArray<string>, only: ReadonlyArray<string>): Settings =>
  Object.fromEntries(ids.filter((id) => !only.includes(id)).map((id) => [id, { severity: 'off' }]))

/** @internal */
export const auditOf = async (request: AuditRequest): Promise<E.Either<Stop, Audit>> => {
  const rules: Array<Rule | Correlation> = request.recommended
    ? [...recommended.rules, ...recommended.correlations]
    : []
  for (const file of request.rules) {
    const own = await loadRules(file)
    if (E.isLeft(own)) return own
    for (const rule of own.right)
      rules.push(request.verbose === true && !isCorrelation(rule) ? withStacks(rule) : rule)
  }
  const { settings, suppressions, only } = request
  const ids = rules.map(({ id }) => id)
  const missing = only?.find((id) => !ids.includes(id))
  if (missing !== undefined)
    return wrongUsage(
      printable(
        [`there is no rule ${missing}.`, didYouMean(missing, ids), '--list shows all.']
          .filter((part) => part !== '')
          .join(' ')
      )
    )
  const made = audit(rules, {
    // Both are checked by the audit, as whatever comes out of a file.
    ...(only !== undefined
      ? { settings: { ...(settings as Settings | undefined), ...allBut(ids, only) } }
      : settings === undefined
        ? {}
        : { settings: settings as Settings }),
    ...(suppressions === undefined ? {} : { suppressions: suppressions as ReadonlyArray<never> })
  })
  return E.isLeft(made) ? wrongUsage(made.left.map(showIssue).join('\n')) : made
}

/** @internal */
export interface AuditResult {
  readonly findings: Findings
  /** For a page: what became of resources, and where and when the events were. */
  readonly page: { readonly changes: Changes; readonly places: PagePlaces } | undefined
}

/** @internal */
export const auditRun = (
  of: Audit,
  { page = false }: Pick<AuditRequest, 'page'>
): Aggregate<ReadItem, AuditResult> => {
  const found = overRecords(findings(of))
  if (!page) return map((findings: Findings) => ({ findings, page: undefined }))(found)
  return struct({
    findings: found,
    page: overEvents(struct({ changes: changes.aggregate, places: pagePlaces() }))
  })
}
