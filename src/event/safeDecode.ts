/**
 * Decoding without fp-ts.
 *
 * @module
 * @since 0.2.0
 */
import type { DecodeIssue } from '../core/DecodeIssue.js'
import * as E from '../core/either.js'
import { decodeEvent, type MediaEvent } from './MediaEvent.js'

/**
 * An event, or why the value is not one.
 *
 * @category model
 * @since 0.2.0
 */
export type Decoded =
  | { readonly ok: true; readonly event: MediaEvent }
  | { readonly ok: false; readonly issues: ReadonlyArray<DecodeIssue> }

/**
 * Decodes one record, as `decodeEvent` does, and returns a plain object with the flag `ok`. A payload that deviates
 * from the models is decoded, too; `notes` lists the deviations.
 *
 * @example
 * {@includeCode ../../docs/examples/withoutFpTs.test.ts#safe}
 *
 * @category decoding
 * @since 0.2.0
 */
export function safeDecode(value: unknown): Decoded {
  const decoded = decodeEvent(value)
  return E.isRight(decoded)
    ? { ok: true, event: decoded.right }
    : { ok: false, issues: decoded.left.issues }
}
