/**
 * gzip in gzip: data that was compressed twice is decompressed twice.
 *
 * @module
 * @since 0.2.0
 */
import { maxInPiece } from './Deflated.js'
import { type Inflated, isFault } from './GzipFault.js'
import { type Gunzipping, gunzipping } from './gunzipping.js'

/** @internal Whether bytes look gzipped. */
export const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b

/** @internal Takes decompressed bytes, and yields them, or what they decompress to. */
export interface NestedGzip {
  readonly push: (found: Inflated) => Generator<Inflated, void, undefined>
  readonly end: () => Generator<Inflated, void, undefined>
}

/** @internal One more level, and no further. */
export const nestedGzip = (): NestedGzip => {
  /** The first byte, if the second has not arrived yet. */
  let first: Uint8Array | undefined
  let isTwice: boolean | undefined
  let steps: Gunzipping | undefined

  const inflate = function* (bytes: Uint8Array | undefined): Generator<Inflated, void, undefined> {
    if (steps === undefined) {
      steps = gunzipping({ pieceBytes: maxInPiece, before: 0, isLost: false })
      steps.next()
    }
    for (let step = steps.next(bytes); step.done !== true; step = steps.next()) {
      if (step.value === 'Input') return
      yield step.value
    }
  }

  /** The end of a contiguous part: if there was an error, it is known what is missing. */
  const close = function* (isFaulty: boolean): Generator<Inflated, void, undefined> {
    if (first !== undefined) yield first
    first = undefined
    if (steps === undefined) return
    for (const found of inflate(undefined)) if (!isFaulty || !isFault(found)) yield found
    steps = undefined
  }

  return {
    push: function* (found) {
      if (isFault(found)) {
        yield* close(true)
        yield found
        // Another member follows, which may have other content.
        isTwice = undefined
        return
      }
      const bytes = first === undefined ? found : Uint8Array.of(...first, ...found)
      first = undefined
      if (isTwice === undefined && bytes.length < 2) {
        first = bytes.slice()
        return
      }
      isTwice ??= isGzip(bytes)
      if (isTwice) yield* inflate(bytes)
      else yield bytes
    },
    end: () => close(false)
  }
}
