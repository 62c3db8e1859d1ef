/**
 * Loads a report from a module of the user.
 *
 * @module
 * @since 0.2.0
 */
import type { Aggregate } from '../aggregate/Aggregate.js'
import { map } from '../aggregate/instances.js'
import { overEvents } from '../aggregate/overItems.js'
import * as E from '../core/either.js'
import { isObject } from '../core/Json.js'
import type { MediaEvent } from '../event/MediaEvent.js'
import type { Report } from '../report/Report.js'
import type { ReadItem } from '../stream/ReadItem.js'
import { loadModule, type Stop } from './loadRules.js'
import { type ReportRequest, type ReportRun, reportRun } from './ReportRun.js'

type OwnReport = Report<MediaEvent, object>

const isAggregate = (value: unknown): boolean =>
  isObject(value) && typeof value['fingerprint'] === 'string' && isObject(value['~fold'])

const isReport = (value: unknown): value is OwnReport =>
  isObject(value) &&
  isAggregate(value['aggregate']) &&
  isAggregate(value['unscrubbed']) &&
  typeof value['tables'] === 'function'

/** `export const report = …`, or a default export. */
const reportIn = (module: { readonly [name: string]: unknown }): OwnReport | undefined =>
  [module['report'], module['default']].find(isReport)

/** @internal A built-in report by name, or the user's own by the path of its module. */
export type ReportChoice = ReportRequest | { readonly module: string; readonly unscrubbed: boolean }

/** @internal */
export const reportOf = async (
  choice: ReportChoice
): Promise<E.Either<Stop, Aggregate<ReadItem, ReportRun>>> => {
  if (!('module' in choice)) return E.right(reportRun(choice))
  const own = await loadModule(choice.module, reportIn, {
    what: '`report`',
    example: 'export default report(name, aggregate, tables)',
    expected: 'what `report(name, aggregate, tables)` of mediatrail/report returns'
  })
  return E.map(({ aggregate, unscrubbed, tables }: OwnReport) =>
    overEvents(
      map((result: object): ReportRun => {
        const shown = [...tables(result)]
        return { result, tables: shown, contents: { tables: shown } }
      })(choice.unscrubbed ? unscrubbed : aggregate)
    )
  )(own)
}
