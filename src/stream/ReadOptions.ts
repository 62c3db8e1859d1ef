/**
 * What to read of a source, and how much.
 *
 * @module
 * @since 0.1.0
 */
import type { Dedupe } from '../delivery/dedupe.js'
import type { MediaEventSource } from '../event/MediaEvent.js'
import type { MediaEvents } from '../services/MediaEvents.js'

/**
 * As much of an `AbortSignal` as is needed; Node and the browsers have it.
 *
 * @category model
 * @since 0.1.0
 */
export interface Signal {
  readonly aborted: boolean
  /** Calls the listener at the abort. */
  readonly addEventListener: (type: 'abort', listener: () => void) => void
  /** Forgets the listener. */
  readonly removeEventListener: (type: 'abort', listener: () => void) => void
}

/**
 * Operations by their service: `{ 'medialive.amazonaws.com': ['StopChannel'] }`.
 *
 * @category model
 * @since 0.1.0
 */
export type Operations = {
  readonly [Source in MediaEventSource]?: ReadonlyArray<keyof MediaEvents[Source]>
}

/**
 * Which records are wanted: by default those of all media services. The others are counted as skipped and never parsed.
 *
 * @category model
 * @since 0.1.0
 */
export interface Wanted {
  /** Services of which every event is wanted. */
  readonly services?: ReadonlyArray<MediaEventSource>
  /** Single operations, besides. */
  readonly operations?: Operations
  /**
   * Operations of services that are not media services, by event source: `{ 'cloudtrail.amazonaws.com': ['StopLogging'] }`. Their
   * records come as `Others`.
   */
  readonly others?: { readonly [eventSource: string]: ReadonlyArray<string> }
  /** Records of all services: those of others come as `Others`. */
  readonly everything?: boolean
}

/**
 * The limits; what exceeds one is rejected, and reading goes on after it. Each is a number above 0: with any other, nothing is
 * read, and the reason is `InvalidOption`.
 *
 * @category model
 * @since 0.1.0
 */
export interface Limits {
  /** 16 MiB by default. CloudTrail's own limit for a record is 1 MiB. */
  readonly maxRecordBytes?: number
  /** For documents that are not scanned but parsed as a whole: 64 MiB by default. */
  readonly maxDocumentBytes?: number
  /**
   * For what a compressed source may be inflated to: no limit by default, since no more than a window is held. What is compressed
   * inside of a message may not be inflated to more either, nor to more than 64 MiB.
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
  /** The name that places give; `''` by default. */
  readonly source?: string
  readonly signal?: Signal
  /**
   * Inflates a source that starts like gzip. Node's comes with `mediatrail/node`. What it throws is distinguished by the `code`
   * that zlib gives: `Z_BUF_ERROR` is `BrokenOff`, `Z_DATA_ERROR` is `Damaged`, anything else `Unreadable`.
   */
  readonly gunzip?: (source: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>
  /** The `gunzip` of `recordsFrom`, for what is compressed inside of a message: the data of a CloudWatch Logs subscription. */
  readonly gunzipSync?: (
    bytes: Uint8Array,
    options: { readonly maxOutputLength: number }
  ) => Uint8Array
  /**
   * Whether a record came before: `dedupe()` of `mediatrail/delivery`, which may be given to one reading after another. Repeats
   * are counted and left out, other records with the same id are kept and reported as a `Clash`. Without it, all are kept.
   */
  readonly dedupe?: Dedupe
}
