/**
 * The aggregate of a command in a worker: which one, is asked for in the URL of this module.
 *
 * @module
 * @since 0.2.0
 */
import type { Aggregate } from '../aggregate/Aggregate.js'
import type { ReadItem } from '../stream/ReadItem.js'
import { type ReportRequest, reportRun } from './ReportRun.js'

/** @internal As JSON, since it goes into a URL. */
export type Request = { readonly command: 'report' } & ReportRequest

const request: Request = JSON.parse(decodeURIComponent(new URL(import.meta.url).search.slice(1)))

/** @internal */
export const aggregate: Aggregate<ReadItem, unknown> = reportRun(request)
