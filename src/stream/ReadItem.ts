/**
 * The items that reading a file or a stream yields.
 *
 * Law: each of the `records` in the tally of `Done` was yielded as an event (`media`), as a record of another service
 * or one about many calls (`other`), as a `Rejected` (`rejected`), or left out (`skipped`, `duplicates`).
 *
 * @module
 * @since 0.1.0
 */
import type { ReadonlyNonEmptyArray } from 'fp-ts/lib/ReadonlyNonEmptyArray.js'
import type { DecodeIssue } from '../core/DecodeIssue.js'
import type { Aside, NamedObject } from '../delivery/Delivery.js'
import type { Tally } from '../delivery/Tally.js'
import type { MediaEvent } from '../event/MediaEvent.js'
import type { AggregatedRecord } from '../record/AggregatedRecord.js'
import type { CloudTrailRecord } from '../record/CloudTrailRecord.js'
import type { InsightRecord } from '../record/InsightRecord.js'
import type { Rejection } from '../record/Rejection.js'

/**
 * A position in a source. `index` counts values in place of records from the start of the source; `byteOffset` is the
 * start, in bytes of JSON: decompressed, if the source was compressed.
 *
 * @category model
 * @since 0.1.0
 */
export interface StreamPlace {
  readonly source: string
  readonly index: number
  readonly byteOffset: number
}

/**
 * Why something was rejected: a reason for a single record, or one for a file.
 *
 * - `NotJson`, `Unrecognised`: it is not JSON; it is JSON in an unknown format.
 * - `Empty`: it contains nothing but white space.
 * - `BrokenOff`, `Damaged`: it ends too early; compressed data is damaged.
 * - `TooLarge`: it exceeds a limit.
 * - `Repeated`: a second `Records` in one log file, which is not opened.
 * - `InvalidOption`: a limit is not a number above 0, so nothing was read.
 * - `Unreadable`: the source failed. `Aborted`: the caller aborted the reading.
 *
 * @category model
 * @since 0.1.0
 */
export type RejectedReason =
  | Rejection['_tag']
  | 'NotJson'
  | 'Unrecognised'
  | 'Empty'
  | 'BrokenOff'
  | 'Damaged'
  | 'TooLarge'
  | 'Repeated'
  | 'InvalidOption'
  | 'Aborted'

/**
 * The events at one place: a single one, unless a message contained several.
 *
 * @category model
 * @since 0.1.0
 */
export interface Events {
  readonly _tag: 'Events'
  readonly place: StreamPlace
  readonly events: ReadonlyArray<MediaEvent>
}

/**
 * Records of other services; only with the option `everything` or `others`.
 *
 * @category model
 * @since 0.1.0
 */
export interface Others {
  readonly _tag: 'Others'
  readonly place: StreamPlace
  readonly records: ReadonlyArray<CloudTrailRecord>
}

/**
 * Records about many calls: Insight records, and aggregated records of the wanted services. They count as `other`.
 *
 * @category model
 * @since 0.2.0
 */
export interface Summaries {
  readonly _tag: 'Summaries'
  readonly place: StreamPlace
  readonly insights: ReadonlyArray<InsightRecord>
  readonly aggregated: ReadonlyArray<AggregatedRecord>
}

/**
 * The next record, at the same place, has the same id as a different one that came before. AWS gives each record its
 * own id, so one of the two was invented or modified. Both are kept: this item counts as no record.
 *
 * @category model
 * @since 0.2.0
 */
export interface Clash {
  readonly _tag: 'Clash'
  readonly place: StreamPlace
  readonly eventID: string
}

/**
 * Something that should have been a record, or have contained some, and did not; or several of these in a row, with the
 * same reason. It counts as `count` records.
 *
 * @category model
 * @since 0.1.0
 */
export interface Rejected {
  readonly _tag: 'Rejected'
  /** The place of the first, if there are several. */
  readonly place: StreamPlace
  /**
   * The end of the last of them, in the bytes that `byteOffset` counts.
   *
   * @since 0.2.0
   */
  readonly endOffset: number
  /**
   * How many there are. Text that is not JSON counts one for each line, or for each truncated document.
   *
   * @since 0.2.0
   */
  readonly count: number
  readonly reason: RejectedReason
  readonly issues: ReadonlyNonEmptyArray<DecodeIssue>
}

/**
 * Documents of AWS that are neither records nor errors, such as a digest; and the objects to which a notification
 * refers. It counts as no record.
 *
 * @category model
 * @since 0.1.0
 */
export interface Asides {
  readonly _tag: 'Asides'
  readonly place: StreamPlace
  readonly asides: ReadonlyArray<Aside>
  readonly objects: ReadonlyArray<NamedObject>
}

/**
 * Files in a folder or a glob that are not read. They count as no records.
 *
 * @category model
 * @since 0.2.0
 */
export interface PassedOver {
  readonly _tag: 'PassedOver'
  /** Its `source` is the folder or the glob. */
  readonly place: StreamPlace
  /**
   * - `OtherName`: the extension is not `.json`, `.jsonl`, `.ndjson` or `.gz`.
   * - `Hidden`: its name, or that of one of its folders, starts with a dot.
   * - `LinkedFolder`: a link to a folder, which may form a cycle.
   * - `Special`: a named pipe, a socket or a device.
   */
  readonly why: 'OtherName' | 'Hidden' | 'LinkedFolder' | 'Special'
  readonly count: number
  /** The first of them, relative to the folder. */
  readonly example: string
}

/**
 * The end, with the tally of everything that was read; nothing comes after it.
 *
 * @category model
 * @since 0.1.0
 */
export interface Done {
  readonly _tag: 'Done'
  readonly tally: Tally
}

/**
 * One item, in the order of the source.
 *
 * @category model
 * @since 0.1.0
 */
export type ReadItem = Events | Others | Summaries | Clash | Rejected | Asides | PassedOver | Done
