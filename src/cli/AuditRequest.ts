/**
 * The request for an audit, and the aggregate that carries it out.
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

/**
 * @internal As JSON, for a worker. A worker loads the modules with rules again, but not files with settings: these may
 * be pipes.
 */
export interface AuditRequest {
  readonly rules: ReadonlyArray<string>
  readonly recommended: boolean
  /** Only these rules and correlations, by their ids. */
  readonly only?: ReadonlyArray<string>
  /** Whether errors that rules throw are shown, with their stacks. */
  readonly verbose?: boolean
  /** Whether the result is for a page. */
  readonly page?: boolean
  readonly settings?: unknown
  readonly suppressions?: unknown
}

/** The other rules are disabled, not removed, so that their settings remain valid. */
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
    // The audit validates both, as they come from files.
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
  /** For a page: the changes of resources, and the places and times of events. */
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
