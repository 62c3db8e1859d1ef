/**
 * What reading a file or a stream yields.
 *
 * Law: of the `records` in the tally of `Done`, each was yielded as an event (`media`), decoded as a record of another
 * service (`other`), yielded as a `Rejected` (`rejected`), or left unread (`skipped`, `duplicates`).
 *
 * @module
 * @since 0.1.0
 */
import type { ReadonlyNonEmptyArray } from 'fp-ts/lib/ReadonlyNonEmptyArray.js'
import type { DecodeIssue } from '../core/DecodeIssue.js'
import type { Aside, NamedObject } from '../delivery/Delivery.js'
import type { Tally } from '../delivery/Tally.js'
import type { MediaEvent } from '../event/MediaEvent.js'
import type { CloudTrailRecord } from '../record/CloudTrailRecord.js'
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
 * Records of other services; they come only where `everything` was asked for.
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
 * Something that should have been a record, or have held some, and was neither. It counts as one record.
 *
 * @category model
 * @since 0.1.0
 */
export interface Rejected {
  readonly _tag: 'Rejected'
  readonly place: StreamPlace
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
export type ReadItem = Events | Others | Rejected | Asides | Done
