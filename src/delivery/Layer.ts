/**
 * One layer of a document: its format, and the parts that it wraps.
 *
 * A recogniser looks at one object and opens nothing further, so that each format is defined in one place.
 *
 * @module
 * @since 0.1.0
 */
import type { Path } from '../core/Path.js'
import type { Aside, Form } from './Delivery.js'
import { mapElements } from './elements.js'

/** @internal What a part must be. In place of a record, any value counts as one. */
export type Expected = 'record' | 'document'

/** @internal A part that a layer wraps, and its path. */
export type Part =
  | { readonly _tag: 'Record'; readonly at: Path; readonly record: unknown }
  | {
      readonly _tag: 'Value'
      readonly at: Path
      readonly value: unknown
      readonly expected: Expected
    }
  | {
      readonly _tag: 'Text'
      readonly at: Path
      readonly text: unknown
      readonly expected: Expected
    }
  | { readonly _tag: 'Base64'; readonly at: Path; readonly text: unknown }
  | { readonly _tag: 'Object'; readonly at: Path; readonly bucket: string; readonly key: string }
  | { readonly _tag: 'Aside'; readonly at: Path; readonly is: Aside['_tag'] }
  | {
      readonly _tag: 'Issue'
      readonly at: Path
      readonly value: unknown
      readonly expected: string
      readonly hint: string
    }

/** @internal `message` is the id of what wraps the parts, if it has one. */
export interface Layer {
  readonly form: Form
  readonly parts: ReadonlyArray<Part>
  readonly message?: unknown
}

/** @internal An object whose format is determined by its keys. */
export type Keyed = { readonly [key: string]: unknown }

/** @internal */
export type Recogniser = (value: Keyed) => Layer | undefined

/** @internal Each element of a list, in place of a record. */
export const items = (list: ReadonlyArray<unknown>, under: Path): ReadonlyArray<Part> =>
  mapElements(list, (value, index) => ({
    _tag: 'Value',
    at: [...under, index],
    value,
    expected: 'record'
  }))
