/**
 * What reading a file or a stream yields.
 *
 * Law: of the `records` in the tally of `Done`, each was yielded as an event (`media`), as a record of another service or one
 * about many calls (`other`), as a `Rejected` (`rejected`), or left out (`skipped`, `duplicates`).
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
 * Where something stood. `index` counts what stands in the place of a record from the start of the source; `byteOffset` is
 * where it starts, in bytes of JSON: inflated, if the source was compressed.
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
 * Why something was rejected: the reasons of a single record, or one of a file.
 *
 * - `NotJson`, `Unrecognised`: no JSON; JSON of no form that carries records.
 * - `Empty`: there is nothing but white space in it.
 * - `BrokenOff`, `Damaged`: it ends too early; what was compressed cannot be inflated.
 * - `TooLarge`: beyond a limit that was set.
 * - `Repeated`: a second `Records` in one log file, which is not opened.
 * - `InvalidOption`: a limit is not a number above 0, so nothing was read.
 * - `Unreadable`: the source failed. `Aborted`: the caller did not want to wait.
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
 * The events of one place: a single one, unless a message held several.
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
 * Records of other services; they come only with the option `everything`.
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
 * Records about many calls: Insight records, and aggregated ones of the services that are wanted. They count as `other`.
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
 * The record that comes next, at the same place, has the id of another one that came before. AWS gives each record an id of
 * its own, so one of the two is made up, or was changed. Both are kept: this counts as no record.
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
 * Something that should have been a record, or have held some, and was neither; or several such in a row, with the same reason.
 * It counts as `count` records.
 *
 * @category model
 * @since 0.1.0
 */
export interface Rejected {
  readonly _tag: 'Rejected'
  /** Of the first, if they are several. */
  readonly place: StreamPlace
  /**
   * Behind the last of them, in the bytes that `byteOffset` counts.
   *
   * @since 0.2.0
   */
  readonly endOffset: number
  /**
   * How many there are. What is no JSON counts one for each line, or for each document that breaks off.
   *
   * @since 0.2.0
   */
  readonly count: number
  readonly reason: RejectedReason
  readonly issues: ReadonlyNonEmptyArray<DecodeIssue>
}

/**
 * What AWS sends along that is neither a record nor a fault, such as a digest; and the objects that a notification names.
 * It counts as no record.
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
 * Files that a folder or a glob holds, and that are not read. They count as no records.
 *
 * @category model
 * @since 0.2.0
 */
export interface PassedOver {
  readonly _tag: 'PassedOver'
  /** Its `source` is the folder or the glob. */
  readonly place: StreamPlace
  /**
   * - `OtherName`: the name ends otherwise than in `.json`, `.jsonl`, `.ndjson` or `.gz`.
   * - `Hidden`: its name, or that of a folder that it is in, begins with a dot.
   * - `LinkedFolder`: a link to a folder, which may lead back to where it is.
   * - `Special`: a named pipe, a socket or a device.
   */
  readonly why: 'OtherName' | 'Hidden' | 'LinkedFolder' | 'Special'
  readonly count: number
  /** The first of them, from the folder down. */
  readonly example: string
}

/**
 * The end, and the tally of all that was read; nothing comes after it.
 *
 * @category model
 * @since 0.1.0
 */
export interface Done {
  readonly _tag: 'Done'
  readonly tally: Tally
}

/**
 * One thing at a time, in the order of the source.
 *
 * @category model
 * @since 0.1.0
 */
export type ReadItem = Events | Others | Summaries | Clash | Rejected | Asides | PassedOver | Done
