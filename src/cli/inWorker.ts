/**
 * Creates the aggregate of a command in a worker: the URL of this module contains the request.
 *
 * @module
 * @since 0.2.0
 */
import type { Aggregate } from '../aggregate/Aggregate.js'
import * as E from '../core/either.js'
import type { ReadItem } from '../stream/ReadItem.js'
import { type AuditRequest, auditOf, auditRun } from './AuditRequest.js'
import type { FilterOptions } from './eventFilter.js'
import { meantOnly } from './meant.js'
import { type ReportChoice, reportOf } from './ownReport.js'
import { type SummaryRequest, summaryRun } from './SummaryRun.js'
import { type TimelineRequest, timelineRun } from './TimelineRun.js'

/** @internal As JSON, since it goes into a URL. */
export type Request = { readonly filter: FilterOptions } & CommandRequest

type CommandRequest =
  | ({ readonly command: 'report' } & ReportChoice)
  | ({ readonly command: 'summary' } & SummaryRequest)
  | ({ readonly command: 'audit' } & AuditRequest)
  | ({ readonly command: 'timeline' } & TimelineRequest)

const ofCommand = async (
  request: CommandRequest
): Promise<Aggregate<ReadItem, unknown> | undefined> => {
  switch (request.command) {
    case 'report': {
      const report = await reportOf(request)
      return E.isLeft(report) ? undefined : report.right
    }
    case 'summary':
      return summaryRun(request)
    case 'timeline': {
      const audit = await auditOf(request.audit)
      return E.isLeft(audit) ? undefined : timelineRun(audit.right, request)
    }
    case 'audit': {
      const audit = await auditOf(request)
      return E.isLeft(audit) ? undefined : auditRun(audit.right, request)
    }
  }
}

const aggregateOf = async (request: Request): Promise<Aggregate<ReadItem, unknown> | undefined> => {
  const of = await ofCommand(request)
  return of === undefined ? undefined : meantOnly(request.filter, of)
}

/** @internal */
export const aggregate: Promise<Aggregate<ReadItem, unknown> | undefined> = aggregateOf(
  JSON.parse(decodeURIComponent(new URL(import.meta.url).search.slice(1)))
)
