/**
 * The limits of a reading, and their validation.
 *
 * @module
 * @since 0.2.0
 */
import { maxInflated } from '../delivery/inflate.js'
import type { Limits } from './ReadOptions.js'
import { type Refusal, refusal } from './reject.js'

const mebibyte = 1024 * 1024

/** The limits, with their defaults. */
interface Most {
  readonly maxRecordBytes: number
  readonly maxDocumentBytes: number
  /** For decompressed content inside a message. */
  readonly maxPayloadBytes: number
}

/** @internal */
export const mostIn = ({
  maxRecordBytes = 16 * mebibyte,
  maxDocumentBytes = 64 * mebibyte,
  maxInflatedBytes = maxInflated
}: Limits): Most => ({
  maxRecordBytes,
  maxDocumentBytes,
  maxPayloadBytes: Math.min(maxInflatedBytes, maxInflated)
})

const names = ['maxRecordBytes', 'maxDocumentBytes', 'maxInflatedBytes'] as const

/** Whether a limit is invalid: a number above 0 is expected. */
const isNoLimit = (limit: unknown): boolean =>
  limit !== undefined && !(typeof limit === 'number' && limit > 0)

/** @internal The first invalid limit. */
export const invalidLimit = (limits: Limits): (typeof names)[number] | undefined =>
  names.find((name) => isNoLimit(limits[name]))

/** @internal Why nothing is read. */
export const refusedLimit = (limits: Limits): Refusal | undefined => {
  const name = invalidLimit(limits)
  return name === undefined
    ? undefined
    : refusal('InvalidOption', `${name}: a number above 0`, 'nothing was read')
}
