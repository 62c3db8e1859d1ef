/**
 * Converts the bytes of a source to UTF-8, the only encoding that is scanned: a source in UTF-16 is converted chunk by
 * chunk.
 *
 * @module
 * @since 0.2.0
 */
import { encodingOf, type Transcode, utf8From } from '../delivery/utf16.js'

/** @internal The first two bytes determine the encoding; they may be in two chunks. UTF-8 is passed on unchanged. */
export const inUtf8 = (): Transcode => {
  let first: Uint8Array = new Uint8Array(0)
  let transcode: Transcode | undefined
  return (chunk, isLast) => {
    if (transcode !== undefined) return transcode(chunk, isLast)
    let start = chunk
    if (first.length > 0) {
      start = new Uint8Array(first.length + chunk.length)
      start.set(first)
      start.set(chunk, first.length)
    }
    if (start.length < 2 && !isLast) {
      first = start.slice()
      return start.subarray(0, 0)
    }
    first = first.subarray(0, 0)
    const encoding = encodingOf(start[0], start[1])
    transcode = encoding === 'UTF-8' ? (bytes) => bytes : utf8From(encoding)
    return transcode(start, isLast)
  }
}
