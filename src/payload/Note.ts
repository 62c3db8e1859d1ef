/**
 * Notes on a record: each place where its value differs from what its type says.
 *
 * @module
 * @since 0.1.0
 */
import type { JsonKind } from '../core/Json.js'
import type { Path } from '../core/Path.js'

/**
 * Where a note applies.
 *
 * @category model
 * @since 0.1.0
 */
export interface NotePlace {
  /** In canonical keys, as `field` takes them. A key of a map with secret values is `*`. */
  readonly path: Path
  /** In the keys of the record as it was read. */
  readonly at: Path
}

/**
 * One remark. It never holds a value of the record.
 *
 * - `Renamed`: the key came in another case, or under another name of the member.
 * - `Converted`: the value came in another rendering; `assumedUtc` where a time named no zone.
 * - `Hidden`: AWS wrote a marker in place of the value, or is known to drop the member.
 * - `Omitted`: the payload was larger than CloudTrail records; a stub stands for it.
 * - `Truncated`: the text was cut at the size limit.
 * - `Inexact`: the number is too large for its last digits to be known, or for any: then it is infinite. `JSON.parse` gives no
 *   more; the text of the record holds it.
 * - `Mismatched`: the value is of a kind that nothing explains; the typed view leaves it out.
 * - `Null`: null where the model has a value.
 * - `Unknown`: a key that the model does not have; it is kept as it is.
 * - `Duplicate`: a further spelling of a key that is there; it is kept as it is.
 * - `Unlisted`: an operation that the models do not have.
 *
 * @category model
 * @since 0.1.0
 */
export type Note =
  | (NotePlace & {
      readonly _tag:
        | 'Renamed'
        | 'Hidden'
        | 'Null'
        | 'Unknown'
        | 'Duplicate'
        | 'Unlisted'
        | 'Inexact'
    })
  | (NotePlace & { readonly _tag: 'Converted'; readonly assumedUtc: boolean })
  | (NotePlace & { readonly _tag: 'Omitted'; readonly originalSize: number | undefined })
  | (NotePlace & { readonly _tag: 'Truncated'; readonly limit: number })
  | (NotePlace & {
      readonly _tag: 'Mismatched'
      readonly expected: string
      readonly found: JsonKind
    })
