/**
 * The errors in gzipped data.
 *
 * @module
 * @since 0.2.0
 */

/**
 * An error in gzipped data, at this position of the decompressed output. `byteOffset` is the start of the member, in
 * compressed bytes.
 *
 * - `BrokenOff`: the data ends before the member does.
 * - `Header`, `Data`: no encoder writes this.
 * - `Checksum`, `Length`: the output differs from what was compressed, or the trailer is damaged.
 * - `Behind`: a member is followed by bytes that are not another member.
 *
 * @internal
 */
export interface GzipFault {
  readonly _tag: 'BrokenOff' | 'Header' | 'Data' | 'Checksum' | 'Length' | 'Behind'
  readonly byteOffset: number
}

/** @internal Decompressed bytes, or the error in the bytes that come next. */
export type Inflated = Uint8Array | GzipFault

/** @internal */
export const isFault = (inflated: Inflated): inflated is GzipFault => '_tag' in inflated

/** @internal What was expected instead, and a hint. */
export const wordsOf = ({ _tag, byteOffset }: GzipFault): readonly [string, string] => {
  const at = `compressed byte ${byteOffset}`
  switch (_tag) {
    case 'BrokenOff':
      return [
        'the end of the gzip stream',
        `the member at ${at} is truncated; everything before that was read`
      ]
    case 'Header':
      return ['a complete gzip stream', `the header at ${at} is damaged`]
    case 'Data':
      return [
        'a complete gzip stream',
        `the member at ${at} is damaged; what could be decompressed was read`
      ]
    case 'Checksum':
      return [
        'a gzip stream that matches its checksum',
        `the member at ${at} does not; it was read, but may contain wrong data`
      ]
    case 'Length':
      return [
        'a gzip stream of the length that it states',
        `the member at ${at} is not; it was read, but may contain wrong data`
      ]
    case 'Behind':
      return ['nothing after the gzip stream', `from ${at} on it is followed by other bytes`]
  }
}
