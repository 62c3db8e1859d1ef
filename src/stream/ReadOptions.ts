/**
 * What to read from a source, and the limits.
 *
 * @module
 * @since 0.1.0
 */
import type { Dedupe } from '../delivery/dedupe.js'
import type { MediaEventSource } from '../event/MediaEvent.js'
import type { MediaEvents } from '../services/MediaEvents.js'

/**
 * The part of an `AbortSignal` that is used; Node and browsers have it.
 *
 * @category model
 * @since 0.1.0
 */
export interface Signal {
  readonly aborted: boolean
  /** Calls the listener when the signal is aborted. */
  readonly addEventListener: (type: 'abort', listener: () => void) => void
  /** Removes the listener. */
  readonly removeEventListener: (type: 'abort', listener: () => void) => void
}

/**
 * Operations by service: `{ 'medialive.amazonaws.com': ['StopChannel'] }`.
 *
 * @category model
 * @since 0.1.0
 */
export type Operations = {
  readonly [Source in MediaEventSource]?: ReadonlyArray<keyof MediaEvents[Source]>
}

/**
 * Which records to read: by default those of all media services. Others are counted as skipped and never parsed.
 *
 * @category model
 * @since 0.1.0
 */
export interface Wanted {
  /** Services of which every event is read. */
  readonly services?: ReadonlyArray<MediaEventSource>
  /** Single operations, in addition. */
  readonly operations?: Operations
  /**
   * Operations of services that are not media services, by event source: `{ 'cloudtrail.amazonaws.com': ['StopLogging'] }`. Their
   * records come as `Others`.
   */
  readonly others?: { readonly [eventSource: string]: ReadonlyArray<string> }
  /** Whether to read records of all services: those of other services come as `Others`. */
  readonly everything?: boolean
}

/**
 * Limits; whatever exceeds one is rejected, and reading continues after it. Each is a number above 0: with any other
 * value nothing is read, and the reason is `InvalidOption`.
 *
 * @category model
 * @since 0.1.0
 */
export interface Limits {
  /** 16 MiB by default. CloudTrail's own limit for a record is 1 MiB. */
  readonly maxRecordBytes?: number
  /** For documents that are parsed as a whole instead of scanned: 64 MiB by default. */
  readonly maxDocumentBytes?: number
  /**
   * The decompressed size of a source: unlimited by default, since only a window is kept in memory. Compressed content
   * inside a message is limited to this, too, and to 64 MiB.
   */
  readonly maxInflatedBytes?: number
}

/**
 * The options of `readEvents`.
 *
 * @category model
 * @since 0.1.0
 */
export interface ReadOptions extends Wanted, Limits {
  /** The `source` of places; `''` by default. */
  readonly source?: string
  readonly signal?: Signal
  /**
   * Decompresses a source that starts like gzip. `mediatrail/node` has one for Node. Errors are classified by the
   * `code` that zlib sets: `Z_BUF_ERROR` is `BrokenOff`, `Z_DATA_ERROR` is `Damaged`, anything else `Unreadable`.
   */
  readonly gunzip?: (source: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>
  /**
   * The `gunzip` of `recordsFrom`, for compressed content inside a message: the data of a CloudWatch Logs subscription.
   */
  readonly gunzipSync?: (
    bytes: Uint8Array,
    options: { readonly maxOutputLength: number }
  ) => Uint8Array
  /**
   * Detects duplicates: `dedupe()` of `mediatrail/delivery`, which may be shared by consecutive readings. Repeats are
   * counted and left out; different records with the same id are kept and reported as a `Clash`. Without it, all
   * records are kept.
   */
  readonly dedupe?: Dedupe
}
