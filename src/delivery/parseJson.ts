/**
 * Parses JSON without exceptions, and without the text in the error.
 *
 * @module
 * @since 0.1.0
 */

import type { DecodeIssue } from '../core/DecodeIssue.js'
import * as E from '../core/either.js'

const hintFor = (text: string): string => {
  if (text.trim() === '') return 'the text is empty'
  if (text.startsWith('\u001f')) return 'the text looks gzipped: decompress it first'
  if (/^\ufeff?"?Event (?:name|time|ID)"?,/i.test(text))
    return 'the text looks like the CSV of the event history, which lacks most fields: use its JSON'
  return 'the text is truncated, or in another format'
}

/** @internal The engine's own message quotes the text, so it is not used. */
export const parseJson = (text: string): E.Either<DecodeIssue, unknown> => {
  try {
    // A byte order mark is not JSON, but editors write one.
    return E.right(JSON.parse(text.startsWith('\ufeff') ? text.slice(1) : text))
  } catch {
    return E.left({ path: [], expected: 'JSON', found: 'string', hint: hintFor(text) })
  }
}
